#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/lab/kept/shelf.hpp"
#include "scenarios/lab/library/library.hpp"

namespace flinch::lab {

/// What documents are made from: a scenario of the library, with its kept result if there is one.
struct DocumentedScenario {
    std::string name;   ///< the path within the library: "spider/word.toml"
    std::string theme;  ///< the folder in the library: "spider"
    std::string title, question;
    std::vector<KeptEntry> kept;  ///< one result or none
};

/// Every scenario of a library, in order of name, with its kept result; those without a result are listed,
/// too.
[[nodiscard]] std::vector<DocumentedScenario> documented(const std::filesystem::path& library,
                                                         const std::vector<KeptEntry>& kept);

/// Makes the README's table of scenarios: one row for each scenario, or one row for a theme of many.
[[nodiscard]] std::string readme_table(const std::vector<DocumentedScenario>& scenarios);
/// Makes the page of every finding with every comparison, by theme. `library` is the path from the page to
/// the scenarios.
[[nodiscard]] std::string results_page(const std::vector<DocumentedScenario>& scenarios,
                                       const std::string& library);

/// A document with the text that it should have.
struct Page {
    std::filesystem::path path;
    std::string text;
};

/// The two documents of the checkout around this library: README.md, in which only the lines between the two
/// marks are generated, and docs/results.md. Throws `sim::BadInput` if the README or its marks are missing.
[[nodiscard]] std::vector<Page> pages_of(const std::filesystem::path& library,
                                         const std::vector<KeptEntry>& kept);
/// Whether the file already has this text.
[[nodiscard]] bool is_up_to_date(const Page& page);

inline constexpr std::string_view table_begins = "<!-- scenarios: made by `flinch results --write-docs` -->";
inline constexpr std::string_view table_ends = "<!-- end of scenarios -->";

}  // namespace flinch::lab

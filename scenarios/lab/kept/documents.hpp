#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "scenarios/lab/kept/shelf.hpp"
#include "scenarios/lab/library/library.hpp"

namespace flinch::lab {

/// What documents are made from: a scenario of the library, with what was kept.
struct DocumentedScenario {
    std::string name;   ///< within the library: "spider/word.toml"
    std::string theme;  ///< its folder: "spider"
    std::string title, question;
    std::vector<KeptEntry> kept;  ///< one or none
};

/// Every scenario of a library that has a kept result, in order of name, and those that have none.
[[nodiscard]] std::vector<DocumentedScenario> documented(const std::filesystem::path& library,
                                                         const std::vector<KeptEntry>& kept);

/// The README's table of scenarios: a row for each, but one row for a theme of many.
[[nodiscard]] std::string readme_table(const std::vector<DocumentedScenario>& scenarios);
/// Every finding with every comparison, by theme. `library` is the way from the page to the scenarios.
[[nodiscard]] std::string results_page(const std::vector<DocumentedScenario>& scenarios,
                                       const std::string& library);

/// A document as it should be.
struct Page {
    std::filesystem::path path;
    std::string text;
};

/// The two documents of the checkout around this library: README.md, of which only the lines between the two
/// marks are made, and docs/results.md. Throws `sim::BadInput` if the README or its marks are missing.
[[nodiscard]] std::vector<Page> pages_of(const std::filesystem::path& library,
                                         const std::vector<KeptEntry>& kept);
/// Whether the file says this.
[[nodiscard]] bool is_up_to_date(const Page& page);

inline constexpr std::string_view table_begins = "<!-- scenarios: made by `flinch results --write-docs` -->";
inline constexpr std::string_view table_ends = "<!-- end of scenarios -->";

}  // namespace flinch::lab

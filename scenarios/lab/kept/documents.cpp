#include "scenarios/lab/kept/documents.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sim/input/document.hpp"

namespace flinch::lab {
namespace fs = std::filesystem;
namespace {

std::string text_of(const fs::path& path) {
    sim::Diagnostics problems;
    auto text = sim::read_text_file(path, {path.string(), 1, 1}, problems);
    if (!text) throw sim::BadInput(std::move(problems));
    return std::move(*text);
}

/// The README's text with the table between the two marks replaced.
std::string with_table(const fs::path& path, const std::string& table) {
    std::string text = text_of(path);
    const auto begin = text.find(table_begins);
    const auto end = text.find(table_ends);
    if (begin == std::string::npos || end == std::string::npos || end < begin) {
        sim::Diagnostics problems;
        problems.error({path.string(), 1, 1},
                       fmt::format("the table of scenarios has no place: expected `{}` and, below it, `{}`",
                                   table_begins, table_ends));
        throw sim::BadInput(std::move(problems));
    }
    const auto from = begin + table_begins.size();
    return text.replace(from, end - from, '\n' + table);
}

}  // namespace

std::vector<DocumentedScenario> documented(const fs::path& library, const std::vector<KeptEntry>& kept) {
    std::vector<DocumentedScenario> scenarios;
    for (const LibraryEntry& entry : list_library(library)) {
        const fs::path name = fs::path(entry.path).lexically_relative(library);
        DocumentedScenario& one = scenarios.emplace_back();
        one.name = name.generic_string();
        one.theme = name.parent_path().generic_string();
        one.title = entry.title;
        one.question = entry.question;
        const auto found = std::find_if(kept.begin(), kept.end(), [&entry](const KeptEntry& candidate) {
            return candidate.scenario == fs::path(entry.path);
        });
        if (found != kept.end()) one.kept.push_back(*found);
    }
    return scenarios;
}

std::vector<Page> pages_of(const fs::path& library, const std::vector<KeptEntry>& kept) {
    const auto scenarios = documented(library, kept);
    const fs::path root = fs::absolute(library).lexically_normal().parent_path();
    const fs::path readme = root / "README.md";
    const std::string way = "../" + library.filename().string();
    return {{readme, with_table(readme, readme_table(scenarios))},
            {root / "docs" / "results.md", results_page(scenarios, way)}};
}

bool is_up_to_date(const Page& page) {
    sim::Diagnostics ignored;
    return sim::read_text_file(page.path, {}, ignored) == page.text;
}

}  // namespace flinch::lab

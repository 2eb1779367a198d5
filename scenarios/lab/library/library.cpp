#include "scenarios/lab/library/library.hpp"

#include <algorithm>
#include <cstdlib>

#include "sim/input/document.hpp"

namespace flinch::lab {
namespace fs = std::filesystem;

fs::path library_folder() {
    if (const char* chosen = std::getenv("FLINCH_SCENARIOS"); chosen != nullptr && *chosen != '\0')
        return chosen;
    if (fs::is_directory("scenarios/species")) return "scenarios";
    return source_folder() / "scenarios";
}

std::filesystem::path source_folder() {
    return FLINCH_HOME;
}

void expect_library() {
    const fs::path folder = library_folder();
    if (fs::is_directory(folder)) return;
    sim::Diagnostics problems;
    problems.error({folder.string(), 1, 1},
                   std::getenv("FLINCH_SCENARIOS") != nullptr
                       ? "FLINCH_SCENARIOS names no folder: expected one of scenarios"
                       : "the folder of scenarios is gone: set FLINCH_SCENARIOS to where it is");
    throw sim::BadInput(std::move(problems));
}

namespace {

/// Whether this is a folder of parts that scenarios are made of, and not of scenarios.
bool is_shelf(const fs::path& folder) {
    return folder == "species" || folder == "maps" || folder == "templates" || folder == "skeletons";
}

/// Reads what a scenario says of itself. `meant` is false if it says neither `title` nor `question`.
LibraryEntry entry_of(const fs::path& file, bool& meant) {
    sim::Diagnostics problems;
    LibraryEntry entry{file.string(), {}, {}, {}};
    meant = true;
    if (auto document = sim::Document::open(file, problems)) {
        sim::Section root = document->root(problems);
        meant = root.has("title") || root.has("question");
        entry.title = root.required_text("title");
        entry.question = root.required_text("question");
    }
    if (!problems.empty()) entry.problem = problems.all().front().message;
    return entry;
}

}  // namespace

std::vector<LibraryEntry> list_own() {
    std::vector<LibraryEntry> entries;
    std::error_code failed;
    for (fs::directory_iterator it(".", failed), end; !failed && it != end; it.increment(failed)) {
        if (it->path().extension() != ".toml" || !it->is_regular_file(failed)) continue;
        bool meant = false;
        LibraryEntry entry = entry_of(it->path().filename(), meant);
        if (meant) entries.push_back(std::move(entry));
    }
    std::ranges::sort(entries, {}, &LibraryEntry::path);
    return entries;
}

std::vector<LibraryEntry> list_library(const fs::path& folder) {
    std::vector<fs::path> files;
    std::error_code failed;
    for (fs::recursive_directory_iterator it(folder, failed), end; !failed && it != end;
         it.increment(failed)) {
        if (it->path().extension() == ".toml" && !is_shelf(it->path().parent_path().filename()))
            files.push_back(it->path());
    }
    std::sort(files.begin(), files.end());
    std::vector<LibraryEntry> entries;
    bool meant = false;
    for (const fs::path& file : files) entries.push_back(entry_of(file, meant));
    return entries;
}

}  // namespace flinch::lab

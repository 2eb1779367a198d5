#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace flinch::lab {

/// One scenario of the library.
struct LibraryEntry {
    std::string path;  ///< the path as a user would type it
    std::string title;
    std::string question;
    std::string problem;  ///< why the file cannot be read; otherwise empty
};

/// The folder of scenarios: $FLINCH_SCENARIOS if it is set, else `scenarios` in the working directory, else
/// the folder beside the source that this program was built from.
[[nodiscard]] std::filesystem::path library_folder();
/// The folder of the source that this program was built from. It may be gone by now.
[[nodiscard]] std::filesystem::path source_folder();
/// Throws `sim::BadInput` if there is no such folder, as when FLINCH_SCENARIOS names none.
void expect_library();

/// Lists every scenario file below a folder, in order of path. A scenario is a .toml file with `title` and
/// `question`; species files are not scenarios, and neither are the files in the folders of maps and
/// templates.
[[nodiscard]] std::vector<LibraryEntry> list_library(const std::filesystem::path& folder);

/// Lists the user's own scenarios: those in the working folder itself, in order of name. A .toml file that
/// has neither `title` nor `question` is somebody else's and is left out.
[[nodiscard]] std::vector<LibraryEntry> list_own();

}  // namespace flinch::lab

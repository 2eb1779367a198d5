#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace flinch::lab {

/// One scenario of the library.
struct LibraryEntry {
    std::string path;  ///< as a user would type it
    std::string title;
    std::string question;
    std::string problem;  ///< why it cannot be read, else empty
};

/// The folder of scenarios: $FLINCH_SCENARIOS, else `scenarios` here, else beside the source this was built
/// from.
[[nodiscard]] std::filesystem::path library_folder();

/// Every scenario file below a folder, in order of path. A scenario is a .toml file with `title` and
/// `question`; species files are not.
[[nodiscard]] std::vector<LibraryEntry> list_library(const std::filesystem::path& folder);

}  // namespace flinch::lab

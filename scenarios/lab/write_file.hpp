#pragma once

#include <filesystem>
#include <string>

namespace flinch::lab {

/// Writes a whole file or leaves the one that was there as it is: the text goes to a file beside it, which
/// then takes its name. Throws `MachineFailure`.
void write_file(const std::filesystem::path& path, const std::string& text);

/// Checks, before a long run, that `write_file` could write there. Throws `MachineFailure` if it could not.
void expect_writable(const std::filesystem::path& path);

/// Makes a folder with all folders above it. Throws `MachineFailure`.
void make_folder(const std::filesystem::path& folder);

}  // namespace flinch::lab

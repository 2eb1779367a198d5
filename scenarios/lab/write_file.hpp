#pragma once

#include <filesystem>
#include <string>

namespace flinch::lab {

/// Writes a whole file or leaves what was there: the text goes to a file beside it, which then takes its
/// name. Throws `MachineFailure`.
void write_file(const std::filesystem::path& path, const std::string& text);

/// Throws `MachineFailure` now, before a long run, if `write_file` could not write there.
void expect_writable(const std::filesystem::path& path);

/// With all folders above it. Throws `MachineFailure`.
void make_folder(const std::filesystem::path& folder);

}  // namespace flinch::lab

#pragma once

#include <filesystem>
#include <string>
#include <utility>

#include "sim/input/diagnostic.hpp"

namespace flinch::sim {

/// Refuses a file or folder as a whole: throws `BadInput` with this one error.
[[noreturn]] inline void refuse(const std::filesystem::path& file, std::string why) {
    refuse(SourceLocation{file.string(), 1, 1}, std::move(why));
}

}  // namespace flinch::sim

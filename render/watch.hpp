#pragma once

#include <optional>

#include "render/window/watch_options.hpp"

namespace flinch::render {

/// Shows a life, or without one the scenario library to choose from. Drawing reads a life and changes
/// nothing: it takes the same course, seen or not. Returns 0; throws std::runtime_error, saying what to do,
/// where there is no display, font or ffmpeg, or a file cannot be written.
int watch(std::optional<lab::Life> life, const WatchOptions& options);

}  // namespace flinch::render

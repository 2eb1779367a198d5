#pragma once

#include <optional>

#include "render/window/watch_options.hpp"

namespace flinch::render {

/// Opens the window and stays until it is closed. Precondition: there is a display.
void show_window(std::optional<lab::Life> life, const WatchOptions& options);

}  // namespace flinch::render

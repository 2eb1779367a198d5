#pragma once

namespace flinch::render {

/// SFML ends the process where there is no display, so one is looked for first.
[[nodiscard]] bool have_display();

/// Starts a display of our own that nobody sees (Xvfb) and makes it the one that is used. It ends with this
/// process, and not before: SFML keeps its connection until the very end. Throws std::runtime_error naming
/// the package if there is no Xvfb or it does not start.
void start_hidden_screen(unsigned width, unsigned height);

}  // namespace flinch::render

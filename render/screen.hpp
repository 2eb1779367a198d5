#pragma once

#include <string>
#include <sys/types.h>

namespace flinch::render {

/// SFML ends the process where there is no display, so one is looked for first.
[[nodiscard]] bool have_display();

/// A display of our own that nobody sees (Xvfb), for as long as this lives. Throws std::runtime_error naming the
/// package if there is no Xvfb or it does not start.
class HiddenScreen {
  public:
    HiddenScreen(unsigned width, unsigned height);
    ~HiddenScreen();
    HiddenScreen(const HiddenScreen&) = delete;
    HiddenScreen& operator=(const HiddenScreen&) = delete;

  private:
    pid_t server_ = -1;
};

}  // namespace flinch::render

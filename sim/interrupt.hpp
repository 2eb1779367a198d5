#pragma once

namespace flinch::sim {

/// While it lives, SIGINT and SIGTERM do not end the program at once: they are noted, so that what was done
/// so far can be kept. A second one ends it. Only one may live at a time.
class InterruptWatch {
  public:
    InterruptWatch();
    ~InterruptWatch();
    InterruptWatch(const InterruptWatch&) = delete;
    InterruptWatch& operator=(const InterruptWatch&) = delete;
};

/// The number of the signal that came while a watch lived, or 0. It may be asked from any thread.
[[nodiscard]] int interrupted() noexcept;

}  // namespace flinch::sim

#pragma once

#include <algorithm>
#include <cstddef>

namespace flinch::render {

/// How far a list is scrolled that shows only some of its rows. Whoever chooses by key scrolls with it;
/// whoever scrolls leaves the choice where it is.
class Scroll {
  public:
    /// The row that is shown at the top.
    [[nodiscard]] std::size_t first() const noexcept { return first_; }

    void follow_choice() noexcept { with_choice_ = true; }
    /// Goes that many rows down; up if it is negative.
    void by(double rows) noexcept {
        first_ = static_cast<std::size_t>(std::max(0.0, static_cast<double>(first_) + rows));
        with_choice_ = false;
    }
    /// Goes to a share of the way from the first row at the top to the last row at the bottom.
    void to(double share) noexcept {
        first_ =
            static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * static_cast<double>(last_first_) + 0.5);
        with_choice_ = false;
    }
    /// Stays within a list of `all` rows of which `shown` are seen, and brings the chosen row into sight if
    /// it is followed.
    void fit(std::size_t all, std::size_t shown, std::size_t chosen) noexcept {
        last_first_ = all > shown ? all - shown : 0;
        if (with_choice_) first_ = std::clamp(first_, chosen >= shown ? chosen - shown + 1 : 0, chosen);
        first_ = std::min(first_, last_first_);
    }

  private:
    std::size_t first_ = 0;
    std::size_t last_first_ = 0;
    bool with_choice_ = true;
};

}  // namespace flinch::render

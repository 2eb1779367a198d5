#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace flinch::world {

/// The look of a thing: grey levels on a grid, drawn as text. A digit is a grey level (`0` black to `9`
/// white), `#` is black, and `.` or a space lets the background through.
class Picture {
  public:
    static constexpr float transparent = -1.0F;
    static constexpr std::size_t largest_side = 64;

    /// A fault of a drawing and its location (row and column count from 0).
    struct Flaw {
        std::size_t row = 0;
        std::size_t column = 0;
        std::string message;
    };

    Picture() = default;

    /// Reads a drawing; its flaws are appended to `flaws`. Short lines are filled up with transparency.
    [[nodiscard]] static Picture parse(std::string_view drawing, std::vector<Flaw>& flaws);

    [[nodiscard]] std::size_t width() const noexcept { return width_; }
    [[nodiscard]] std::size_t height() const noexcept { return height_; }

    /// The grey level at (u, v), each in [0, 1) from the upper left, or `transparent`.
    [[nodiscard]] float at(float u, float v) const noexcept {
        const auto column = static_cast<std::size_t>(u * static_cast<float>(width_));
        const auto row = static_cast<std::size_t>(v * static_cast<float>(height_));
        return grey_[row * width_ + column];
    }
    [[nodiscard]] std::span<const float> grey() const noexcept { return grey_; }

  private:
    std::size_t width_ = 0;
    std::size_t height_ = 0;
    std::vector<float> grey_;
};

}  // namespace flinch::world

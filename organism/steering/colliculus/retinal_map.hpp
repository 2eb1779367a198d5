#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "world/light.hpp"

namespace flinch::organism::steering {

/// A retinal image's luminance with its integral, so that the sum over any box costs four reads (Crow 1984).
class RetinalMap {
  public:
    void read(const world::Image& retina);

    [[nodiscard]] std::size_t width() const noexcept { return width_; }
    [[nodiscard]] std::size_t height() const noexcept { return height_; }

    /// Sum of luminance over a box of whole pixels.
    [[nodiscard]] float sum(std::size_t x, std::size_t y, std::size_t w, std::size_t h) const noexcept {
        const std::size_t stride = width_ + 1;
        return sums_[(y + h) * stride + x + w] - sums_[y * stride + x + w] - sums_[(y + h) * stride + x] +
               sums_[y * stride + x];
    }
    /// Mean luminance over a box with broken edges, in pixels; what lies outside the image does not count.
    /// NaN free: an empty box has the mean 0.
    [[nodiscard]] float mean(float left, float top, float right, float bottom) const noexcept;

  private:
    /// Sum above and left of a point.
    [[nodiscard]] float corner(float x, float y) const noexcept;

    std::vector<float> sums_;  // (width + 1) x (height + 1)
    std::size_t width_ = 0, height_ = 0;
};

}  // namespace flinch::organism::steering

#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "world/light.hpp"

namespace flinch::organism::steering {

/// The integral image of a retinal image's luminance, with which the sum over any box costs four reads (Crow
/// 1984).
class RetinalMap {
  public:
    void read(const world::Image& retina);

    [[nodiscard]] std::size_t width() const noexcept { return width_; }
    [[nodiscard]] std::size_t height() const noexcept { return height_; }

    /// Boxes of one size in a row, each a pixel to the right of the one before.
    struct Boxes {
        const float *above, *below;  // the integral at the left end of their upper and lower edges
        std::size_t width;

        /// The sum of luminance over one of the boxes.
        [[nodiscard]] float sum(std::size_t i) const noexcept {
            return below[i + width] - above[i + width] - below[i] + above[i];
        }
    };
    /// The boxes of w x h whole pixels from this position on.
    [[nodiscard]] Boxes boxes(std::size_t x, std::size_t y, std::size_t w, std::size_t h) const noexcept {
        const std::size_t stride = width_ + 1;
        const float* above = sums_.data() + y * stride + x;
        return {above, above + h * stride, w};
    }
    /// The mean luminance over a box with fractional edges, in pixels. The part outside the image does not
    /// count. The result is never NaN: an empty box has the mean 0.
    [[nodiscard]] float mean(float left, float top, float right, float bottom) const noexcept;

  private:
    /// A coordinate, split into a whole pixel and a fraction.
    struct Edge {
        std::size_t whole;
        float rest;
    };
    [[nodiscard]] static Edge edge(float at, std::size_t size) noexcept;
    /// The sum of luminance above and to the left of a point.
    [[nodiscard]] float corner(const Edge& x, const Edge& y) const noexcept;

    std::vector<float> sums_;  // (width + 1) x (height + 1)
    std::size_t width_ = 0, height_ = 0;
};

}  // namespace flinch::organism::steering

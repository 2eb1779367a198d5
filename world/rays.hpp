#pragma once

#include <array>
#include <cstddef>
#include <vector>

#include "world/light.hpp"

namespace flinch::world {

inline constexpr std::size_t most_rays = 512;  ///< in a column
inline constexpr std::size_t fan_size = 32;

/// The rays of a column of pixels: first the uppermost ray of every pixel, then the next ray of every pixel,
/// and so on. Each such phase is filled up to whole vector registers, so that neighbouring pixels are lanes
/// of one register.
struct Rows {
    std::array<float, most_rays> slope;  ///< tan(pitch)
    std::size_t pixels = 0;
    std::size_t stride = 0;  ///< from one phase to the next
    std::size_t count = 0;   ///< of all rays
    std::size_t fine = 0;    ///< rays of a pixel
    bool sinking = false;    ///< no ray looks higher than the one above it, which tiny windows do not grant

    [[nodiscard]] float uppermost(std::size_t pixel) const noexcept { return slope[pixel]; }
    [[nodiscard]] float lowest(std::size_t pixel) const noexcept { return slope[count - stride + pixel]; }
};

/// Divides the height of a window among the rays of `height` pixels, `fine` for each.
[[nodiscard]] Rows rows_of(const Viewport& window, std::size_t height, std::size_t fine);

/// The directions of some neighbouring columns of rays.
struct Fan {
    std::array<float, fan_size> yaw;   ///< from the heading
    std::array<float, fan_size> x, y;  ///< unit vector on the map
};

[[nodiscard]] Fan fan_of(const Viewport& window, float heading, std::size_t first, std::size_t columns);

/// A colour for each ray, or for each pixel, of a column.
struct Column {
    alignas(32) std::array<float, most_rays> luminance;
    alignas(32) std::array<float, most_rays> red_green;
    alignas(32) std::array<float, most_rays> blue_yellow;
};

/// Makes a sum of rays black.
void clear(const Rows& rows, Column& sum);
/// Adds the rays of each pixel, phase by phase, to its sum.
void add(const Column& rays, const Rows& rows, Column& sum);
/// Divides the sums by the number of rays of a pixel, and puts them into a column of the image.
void put_mean(const Column& sum, const Rows& rows, std::size_t x, Image& image);

}  // namespace flinch::world

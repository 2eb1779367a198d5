#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "sim/archive.hpp"
#include "sim/time.hpp"
#include "world/colour.hpp"

namespace flinch::world {

class World;

/// A rectangular patch of an image: three planes of height x width values, row-major, the upper left first.
struct Image {
    std::size_t width = 0;
    std::size_t height = 0;
    std::vector<float> luminance;    ///< 0 to 1
    std::vector<float> red_green;    ///< -1 to 1
    std::vector<float> blue_yellow;  ///< -1 to 1

    Image() = default;
    Image(std::size_t columns, std::size_t rows);
    void fields(sim::Archive& archive) { archive(width, height, luminance, red_green, blue_yellow); }
};

/// A window of visual angle. The pixels of the image divide it evenly in yaw and pitch, so that a thing at
/// twice the distance subtends half as many pixels.
struct Viewport {
    float yaw = 0;     ///< of its middle: radians from the heading, clockwise
    float pitch = 0;   ///< of its middle: radians upward
    float width = 0;   ///< radians
    float height = 0;  ///< radians
};

/// The position and direction of an eye.
struct Eye {
    float x = 0;
    float y = 0;
    float height = 0.35F;  ///< cells above the floor
    float heading = 0;     ///< radians
};

/// The height of all walls, in cells.
inline constexpr float wall_height = 1.2F;

/// Renders the world, as the eye sees it, onto an image: walls, floor and ceiling, and things as upright
/// pictures that face the eye and are hidden by walls and by nearer things. Every pixel is the mean of
/// `fineness` x `fineness` rays.
void cast_light(const World& world, sim::Time now, const Eye& eye, const Viewport& window, int fineness,
                Image& image);

}  // namespace flinch::world

#pragma once

#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::world {

/// A position or a displacement on the map, in cells. x grows to the east, y to the south.
struct Vector {
    float x = 0;
    float y = 0;

    friend constexpr Vector operator+(Vector a, Vector b) noexcept { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Vector operator-(Vector a, Vector b) noexcept { return {a.x - b.x, a.y - b.y}; }
    friend constexpr Vector operator*(Vector a, float s) noexcept { return {a.x * s, a.y * s}; }
    friend constexpr bool operator==(Vector, Vector) noexcept = default;
};

[[nodiscard]] inline float length(Vector v) noexcept {
    return std::sqrt(v.x * v.x + v.y * v.y);
}

/// The unit vector of a heading. A heading is in radians; 0 is east, and it grows clockwise as seen on the
/// map (y points south).
[[nodiscard]] inline Vector direction(float heading) noexcept {
    return {sim::cos(heading), sim::sin(heading)};
}

[[nodiscard]] inline float heading_of(Vector v) noexcept {
    return sim::atan2(v.y, v.x);
}

/// The position of something and the direction in which it faces.
struct Pose {
    Vector position;
    float heading = 0;  ///< radians
};

}  // namespace flinch::world

#pragma once

#include <array>

#include "world/colour.hpp"
#include "world/light.hpp"

namespace flinch::organism::body {

inline constexpr std::size_t boundary_sectors = 8;

/// The wall that ends the view in one sector of the visual field.
struct Boundary {
    bool seen = false;
    float bearing = 0;   ///< radians from the heading, clockwise
    float distance = 0;  ///< cells
    world::Colour colour;
};

/// Estimates from a retinal image how far the walls are, sector by sector, from the left. In each column the
/// strip of one colour that crosses the horizon is taken for a wall. The distance follows from the angle of
/// the strip's upper edge above the horizon, given the usual height of walls, or, if that edge is out of
/// view, from the angle of its lower edge below the horizon, given the eye's own height (Ooi, Wu & He 2001).
/// `width` and `height` are those of the field in radians, and `eye_height` is in cells. A wall that fills
/// the column is near.
[[nodiscard]] std::array<Boundary, boundary_sectors> read_boundaries(const world::Image& retina, float width,
                                                                     float height, float eye_height);

}  // namespace flinch::organism::body

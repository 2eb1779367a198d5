#pragma once

#include <array>

#include "world/colour.hpp"
#include "world/light.hpp"

namespace flinch::organism::body {

inline constexpr std::size_t boundary_sectors = 8;

/// What stops the eye in one sector of the field.
struct Boundary {
    bool seen = false;
    float bearing = 0;   ///< radians from the heading, clockwise
    float distance = 0;  ///< cells
    world::Colour colour;
};

/// Reads off a retinal image how far the walls are, sector by sector, from the left. In each column the strip
/// of one colour that crosses the horizon is taken for a wall; its lower edge lies as far below the horizon
/// as the eye's own height says (Ooi, Wu & He 2001), and its upper edge as far above as walls are usually
/// high. `width` and `height` of the field in radians, `eye_height` in cells. A wall that fills the column is
/// near.
[[nodiscard]] std::array<Boundary, boundary_sectors> read_boundaries(const world::Image& retina, float width,
                                                                     float height, float eye_height);

}  // namespace flinch::organism::body

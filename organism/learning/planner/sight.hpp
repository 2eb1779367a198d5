#pragma once

#include <span>
#include <vector>

#include "organism/learning/planner/place_graph.hpp"

namespace flinch::organism::learning {

/// A wall in sight.
struct Wall {
    float bearing = 0;   ///< radians, by its own sense of direction
    float distance = 0;  ///< cells
};

/// What was seen of the walls from where.
struct Glance {
    Reckoning from;
    std::vector<Wall> walls;
};

/// Seconds that it takes to go so many cells at that pace.
[[nodiscard]] float seconds_for(float cells, float pace) noexcept;

/// The eighth of a turn in which one place lies from another.
[[nodiscard]] std::size_t way_between(const PlaceGraph& map, Place from, Place to) noexcept;

/// What is seen of the ways out of the place at hand. What looks shut is not tried; a known place that lies
/// that way, before the wall that is seen there, can be gone to and need not be tried (only when learning).
void look_out(PlaceGraph& map, Place here, std::span<const Wall> walls, float pace, bool learning);

/// What is seen of ways that lie along the line of sight, near and far: a wall before the place where they
/// lead shuts them, a free view of that place opens what was seen shut.
void look_along(PlaceGraph& map, const Glance& glance);

}  // namespace flinch::organism::learning

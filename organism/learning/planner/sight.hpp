#pragma once

#include <span>
#include <vector>

#include "organism/learning/planner/place_graph.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::learning {

/// What is made of the walls in sight.
struct SightParams {
    float setting_out = 1;              ///< seconds: every step begins with a turn
    float nearby = 1.5F;                ///< cells: a place so near, with no wall before it, can be gone to
    float clearance = 0.3F;             ///< cells from there to the wall behind it
    float straight = sim::radians(10);  ///< a wall farther aside does not tell whether a way is open
    float along = sim::radians(25);     ///< a way farther aside is not seen along
    float underfoot = 0.5F;             ///< cells: a place so near is not looked at
    float far_sight = 5;                ///< cells
    float in_the_way = 0.4F;  ///< cells before a place: a wall there, the map being no better than it is

    static const sim::ParameterTable<SightParams>& parameters();
};

/// A wall in sight.
struct Wall {
    float bearing = 0;   ///< radians, by its own sense of direction
    float distance = 0;  ///< cells
};

/// What was seen of the walls from where.
struct Glance {
    MapPosition from;
    std::vector<Wall> walls;
};

/// Seconds that it takes to go so many cells at that pace.
[[nodiscard]] float seconds_for(float cells, float pace, const SightParams& params = {}) noexcept;

/// The eighth of a turn in which one place lies from another.
[[nodiscard]] std::size_t way_between(const PlaceGraph& map, PlaceId from, PlaceId to) noexcept;

/// What is seen of the ways out of the place at hand. What looks shut is not tried; a known place that lies
/// that way, before the wall that is seen there, can be gone to and need not be tried (only when learning).
void look_out(PlaceGraph& map, PlaceId here, std::span<const Wall> walls, float pace, bool learning,
              const SightParams& params = {});

/// What is seen of ways that lie along the line of sight, near and far: a wall before the place where they
/// lead shuts them, a free view of that place opens what was seen shut.
void look_along(PlaceGraph& map, const Glance& glance, const SightParams& params = {});

}  // namespace flinch::organism::learning

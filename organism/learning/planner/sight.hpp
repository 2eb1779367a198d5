#pragma once

#include <span>
#include <vector>

#include "organism/learning/planner/place_graph.hpp"
#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::learning {

/// These are the parameters of sight: how the planner interprets the walls in sight.
struct SightParams {
    float setting_out = 1;              ///< seconds added to every step, because it begins with a turn
    float nearby = 1.5F;                ///< cells: a place so near, with no wall before it, can be reached
    float clearance = 0.3F;             ///< cells from that place to the wall behind it, at least
    float straight = sim::radians(10);  ///< a wall farther aside does not tell whether a way is open
    float along = sim::radians(25);     ///< a way farther aside is not looked along
    float underfoot = 0.5F;             ///< cells: a place nearer than this is not looked at
    float far_sight = 5;                ///< cells: a place farther off than this is not looked at
    float in_the_way = 0.4F;            ///< cells: a wall at least so far before a place shuts the way to it

    static const sim::ParameterTable<SightParams>& parameters();
};

/// A wall is one that is in sight.
struct Wall {
    float bearing = 0;   ///< radians, by its own sense of direction
    float distance = 0;  ///< cells
};

/// A glance is what was seen of the walls, and from where.
struct Glance {
    MapPosition from;
    std::vector<Wall> walls;
    void fields(sim::Archive& archive) { archive(from, walls); }
};

/// Returns the seconds that it takes to go so many cells at that pace, in cells a second.
[[nodiscard]] float seconds_for(float cells, float pace, const SightParams& params = {}) noexcept;

/// Returns the eighth of a turn in which the place `to` lies from the place `from`.
[[nodiscard]] std::size_t way_between(const PlaceGraph& map, PlaceId from, PlaceId to) noexcept;

/// Notes what is seen of the ways out of the place at hand. A way that looks shut is not tried. A known place
/// that lies that way, before the wall that is seen there, can be reached, so the way need not be tried (this
/// is noted only when learning).
void look_out(PlaceGraph& map, PlaceId here, std::span<const Wall> walls, float pace, bool learning,
              const SightParams& params = {});

/// Notes what is seen of ways that lie along the line of sight, near and far: a wall before the place to
/// which a way leads shuts it, and a free view of that place opens a way that was seen shut.
void look_along(PlaceGraph& map, const Glance& glance, const SightParams& params = {});

}  // namespace flinch::organism::learning

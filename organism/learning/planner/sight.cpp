#include "organism/learning/planner/sight.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

/// Returns how far off, in cells, the nearest wall in that direction is; negative if none is in sight.
[[nodiscard]] float wall_towards(std::span<const Wall> walls, float heading,
                                 const SightParams& params) noexcept {
    float nearest = -1;
    for (const Wall& wall : walls) {
        if (std::abs(sim::wrap_angle(wall.bearing - heading)) > params.straight) continue;
        nearest = nearest < 0 ? wall.distance : std::min(nearest, wall.distance);
    }
    return nearest;
}

[[nodiscard]] float heading_to(MapPosition from, MapPosition to) noexcept {
    return sim::atan2(to.y - from.y, to.x - from.x);
}

void survey(PlaceGraph& map, PlaceId here, std::size_t way, float wall, float pace,
            const SightParams& params) noexcept {
    PlaceId nearest = nowhere;
    float least = std::min(params.nearby, wall - params.clearance);
    for (PlaceId place = 0; place < map.size(); ++place) {
        const float far = distance(map.at(place), map.at(here));
        if (place == here || far >= least || way_between(map, here, place) != way) continue;
        least = far;
        nearest = place;
    }
    if (nearest != nowhere) map.connect(here, nearest, way, seconds_for(least, pace, params));
}

/// Notes what is seen of one way, from its beginning or from farther back.
void look_along(PlaceGraph& map, PlaceId from, std::size_t way, const Glance& glance,
                const SightParams& params) {
    const MapPosition start = map.at(from);
    const MapPosition end = map.at(map.way(from, way).to);
    const float before = distance(glance.from, start);
    const float far = distance(glance.from, end);
    if (far < params.underfoot || far > params.far_sight || before > far) return;
    const float heading = heading_to(glance.from, end);
    const bool at_hand = before < params.underfoot;
    if (!at_hand && std::abs(sim::wrap_angle(heading - heading_to(start, end))) > params.along) return;
    const float wall = wall_towards(glance.walls, heading, params);
    if (wall > far)
        map.see(from, way, false);
    else if (wall >= before && wall < far - params.in_the_way)
        map.see(from, way, true);
}

}  // namespace

float seconds_for(float cells, float pace, const SightParams& params) noexcept {
    return params.setting_out + cells / std::max(pace, 0.01F);
}

std::size_t way_between(const PlaceGraph& map, PlaceId from, PlaceId to) noexcept {
    return way_of(map.at(to).x - map.at(from).x, map.at(to).y - map.at(from).y);
}

void look_out(PlaceGraph& map, PlaceId here, std::span<const Wall> walls, float pace, bool learning,
              const SightParams& params) {
    for (std::size_t way = 0; way < ways; ++way) {
        const float wall = wall_towards(walls, heading_of_way(way), params);
        if (wall < 0) continue;
        map.look(here, way, wall);
        if (learning && map.untried(here, way)) survey(map, here, way, wall, pace, params);
    }
}

void look_along(PlaceGraph& map, const Glance& glance, const SightParams& params) {
    for (PlaceId place = 0; place < map.size(); ++place) {
        if (distance(map.at(place), glance.from) > params.far_sight) continue;
        for (std::size_t way = 0; way < ways; ++way) {
            if (map.way(place, way).to != nowhere) look_along(map, place, way, glance, params);
        }
    }
}

}  // namespace flinch::organism::learning

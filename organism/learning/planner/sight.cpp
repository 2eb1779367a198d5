#include "organism/learning/planner/sight.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr float setting_out = 1;   // seconds: every step begins with a turn
constexpr float nearby = 1.5F;     // cells: a place so near, with no wall before it, can be gone to
constexpr float clearance = 0.3F;  // cells from there to the wall behind it
constexpr float straight = sim::radians(10);  // a wall farther aside does not tell whether a way is open
constexpr float along = sim::radians(25);     // a way farther aside is not seen along
constexpr float underfoot = 0.5F;             // cells: a place so near is not looked at
constexpr float far_sight = 5;                // cells
constexpr float in_the_way = 0.4F;  // cells before a place: a wall there, the map being no better than it is

/// How far off the nearest wall is in that direction; negative: none is in sight.
[[nodiscard]] float wall_towards(std::span<const Wall> walls, float heading) noexcept {
    float nearest = -1;
    for (const Wall& wall : walls) {
        if (std::abs(sim::wrap_angle(wall.bearing - heading)) > straight) continue;
        nearest = nearest < 0 ? wall.distance : std::min(nearest, wall.distance);
    }
    return nearest;
}

[[nodiscard]] float heading_to(Reckoning from, Reckoning to) noexcept {
    return sim::atan2(to.y - from.y, to.x - from.x);
}

void survey(PlaceGraph& map, Place here, std::size_t way, float wall, float pace) noexcept {
    Place nearest = nowhere;
    float least = std::min(nearby, wall - clearance);
    for (Place place = 0; place < map.size(); ++place) {
        const float far = distance(map.at(place), map.at(here));
        if (place == here || far >= least || way_between(map, here, place) != way) continue;
        least = far;
        nearest = place;
    }
    if (nearest != nowhere) map.connect(here, nearest, way, seconds_for(least, pace));
}

/// One way, seen from its beginning or from farther back.
void look_along(PlaceGraph& map, Place from, std::size_t way, const Glance& glance) {
    const Reckoning start = map.at(from);
    const Reckoning end = map.at(map.way(from, way).to);
    const float before = distance(glance.from, start);
    const float far = distance(glance.from, end);
    if (far < underfoot || far > far_sight || before > far) return;
    const float heading = heading_to(glance.from, end);
    const bool at_hand = before < underfoot;
    if (!at_hand && std::abs(sim::wrap_angle(heading - heading_to(start, end))) > along) return;
    const float wall = wall_towards(glance.walls, heading);
    if (wall > far)
        map.see(from, way, false);
    else if (wall >= before && wall < far - in_the_way)
        map.see(from, way, true);
}

}  // namespace

float seconds_for(float cells, float pace) noexcept {
    return setting_out + cells / std::max(pace, 0.01F);
}

std::size_t way_between(const PlaceGraph& map, Place from, Place to) noexcept {
    return way_of(map.at(to).x - map.at(from).x, map.at(to).y - map.at(from).y);
}

void look_out(PlaceGraph& map, Place here, std::span<const Wall> walls, float pace, bool learning) {
    for (std::size_t way = 0; way < ways; ++way) {
        const float wall = wall_towards(walls, heading_of_way(way));
        if (wall < 0) continue;
        map.look(here, way, wall);
        if (learning && map.untried(here, way)) survey(map, here, way, wall, pace);
    }
}

void look_along(PlaceGraph& map, const Glance& glance) {
    for (Place place = 0; place < map.size(); ++place) {
        if (distance(map.at(place), glance.from) > far_sight) continue;
        for (std::size_t way = 0; way < ways; ++way) {
            if (map.way(place, way).to != nowhere) look_along(map, place, way, glance);
        }
    }
}

}  // namespace flinch::organism::learning

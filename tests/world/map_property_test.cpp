// Properties of the map over random maps: a ray is followed cell by cell, and a plain march along it agrees.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "world/geometry.hpp"
#include "world/map.hpp"

using namespace flinch;

namespace {

constexpr int side = 9;

/// A room with walls all around and some within.
world::Map random_map(const std::vector<bool>& walls) {
    std::vector<std::uint16_t> cells(side * side, 0);
    for (int y = 0; y < side; ++y) {
        for (int x = 0; x < side; ++x) {
            const auto at = static_cast<std::size_t>(y * side + x);
            const bool edge = x == 0 || y == 0 || x == side - 1 || y == side - 1;
            if (edge || (at < walls.size() && walls[at])) cells[at] = world::Map::wall;
        }
    }
    return {side, side, cells, {{"room", {}, {}}}};
}

/// The distance at which a march in small steps first comes into a wall.
float marched(const world::Map& map, world::Vector from, world::Vector unit) {
    constexpr float step = 0.0005F;
    float way = 0;
    while (map.cell(from + unit * way) != world::Map::wall) way += step;
    return way;
}

}  // namespace

TEST_CASE("a ray meets the first wall that a march along it meets") {
    const bool well = rc::check("cast and march agree", [] {
        const auto walls = *rc::gen::container<std::vector<bool>>(
            side * side, rc::gen::weightedElement<bool>({{4, false}, {1, true}}));
        const world::Map map = random_map(walls);
        const auto thousandths = [](int low, int high) {
            return static_cast<float>(*rc::gen::inRange(low, high)) / 1000.0F;
        };
        const world::Vector from{thousandths(1010, 7990), thousandths(1010, 7990)};
        RC_PRE(map.cell(from) != world::Map::wall);
        const world::Vector unit = world::direction(thousandths(-3141, 3141));
        const auto hit = map.cast(from, unit);
        // Where a ray grazes a corner, the march may slip past it: the ray must then be the shorter.
        const float march = marched(map, from, unit);
        RC_ASSERT(hit.distance <= march + 0.001F);
        RC_ASSERT(map.cell(from + unit * (hit.distance + 0.001F)) == world::Map::wall ||
                  march > hit.distance + 0.001F);
        RC_ASSERT(hit.distance >= 0);
    });
    CHECK(well);
}

TEST_CASE("an angle, wrapped, points the same way and lies within half a turn") {
    const bool well = rc::check("wrap", [] {
        const float angle = static_cast<float>(*rc::gen::inRange(-100000, 100000)) / 1000.0F;
        const float wrapped = sim::wrap_angle(angle);
        RC_ASSERT(wrapped >= -sim::pi - 1e-5F);
        RC_ASSERT(wrapped <= sim::pi + 1e-5F);
        RC_ASSERT(world::length(world::direction(wrapped) - world::direction(angle)) < 1e-3F);
        RC_ASSERT(std::abs(sim::wrap_angle(world::heading_of(world::direction(angle)) - wrapped)) < 1e-3F);
    });
    CHECK(well);
}

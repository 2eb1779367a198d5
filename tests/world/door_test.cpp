#include <doctest/doctest.h>

#include "world/light.hpp"
#include "world/world.hpp"

using namespace flinch;
using namespace flinch::world;

namespace {

constexpr sim::Time second{1'000'000};

/// A corridor of seven cells from west to east; a door in the fourth.
Map corridor(bool open) {
    constexpr int width = 9;
    std::vector<std::uint16_t> cells(width * 3, Map::wall);
    for (std::size_t x = 1; x < 8; ++x) cells[width + x] = 0;
    return {width, 3, cells, {{"corridor", {0.2F, 0, 0}, {0.8F, 0, 0}}}, {{"gate", 0, {width + 4}, open}}};
}

}  // namespace

TEST_CASE("a door is wall while it is shut and floor while it is open") {
    for (const bool at_first : {false, true}) {
        Map map = corridor(at_first);
        for (const bool open : {true, false, true}) {
            map.set_door(0, open);
            CHECK((map.cell(4, 1) == Map::wall) == !open);
            CHECK(map.cast({1.5F, 1.5F}, {1, 0}).distance == doctest::Approx(open ? 6.5 : 2.5));
            CHECK(free_way(map, {1.5F, 1.5F}, {1, 0}, 0.2F, 100) == doctest::Approx(open ? 6.3 : 2.3));
            CHECK(map.cells_of(0).size() == 6);  // nobody is put down in a doorway
        }
    }
}

TEST_CASE("opening a door is a change that an eye can notice") {
    World world(corridor(false), {}, 1);
    const Eye eye{1.5F, 1.5F, 0.3F, 0};
    Image shut(24, 12);
    cast_light(world, second, eye, {0, 0, 1, 0.5F}, 1, shut);
    const auto before = world.version();
    CHECK(world.set_door(0, true, second));
    CHECK(world.version() != before);
    Image open(24, 12);
    cast_light(world, second, eye, {0, 0, 1, 0.5F}, 1, open);
    CHECK(shut.luminance != open.luminance);
    const auto after = world.version();
    CHECK(world.set_door(0, true, second));  // it is open already
    CHECK(world.version() == after);
}

TEST_CASE("a door does not shut on a body, and stops who comes") {
    World world(corridor(true), {}, 1);
    const auto body = world.add_body({{4.9F, 1.5F}, 0}, 0.2F, {});
    CHECK_FALSE(world.set_door(0, false, second));
    CHECK(world.map().cell(4, 1) == 0);
    world.carry(body, {{5.3F, 1.5F}, 0}, second);
    CHECK(world.set_door(0, false, second));
    CHECK(world.set_door(0, true, second));
    // It walks toward the open door; the door shuts before it is there.
    world.carry(body, {{1.5F, 1.5F}, 0}, second);
    world.move_body(body, 0, 1, 6 * second, second);
    CHECK(world.set_door(0, false, 2 * second));
    CHECK(world.bodies()[body].leg.at(60 * second).position.x == doctest::Approx(3.8));
    CHECK(world.bodies()[body].leg.at(2 * second).position.x == doctest::Approx(2.5));
}

TEST_CASE("a world's fingerprint knows its doors") {
    const auto of = [](bool open) {
        World world(corridor(open), {}, 1);
        sim::Fingerprint fingerprint;
        world.add_to(fingerprint, second);
        return fingerprint.text();
    };
    CHECK(of(true) != of(false));
}

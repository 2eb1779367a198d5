#include "world/map.hpp"

#include <doctest/doctest.h>

#include <string>

#include "sim/random.hpp"

using namespace flinch;
using namespace flinch::world;

namespace {

/// `#` is wall, a digit the room of that number.
Map drawn(const std::vector<std::string>& lines) {
    std::vector<std::uint16_t> cells;
    for (const auto& line : lines) {
        for (const char c : line) {
            cells.push_back(c == '#' ? Map::wall : static_cast<std::uint16_t>(c - '0'));
        }
    }
    return {static_cast<int>(lines[0].size()),
            static_cast<int>(lines.size()),
            cells,
            {{"west", {}, {}}, {"east", {}, {}}}};
}

Map two_rooms() {
    return drawn({
        "#########",
        "#000#111#",
        "#0000111#",
        "#00##111#",
        "#########",
    });
}

/// How far the ray goes, found by stepping along it finely.
float by_small_steps(const Map& map, Vector from, Vector unit) {
    constexpr float step = 1e-3F;
    int steps = 0;
    while (map.cell(from + unit * (step * static_cast<float>(steps))) != Map::wall) ++steps;
    return step * static_cast<float>(steps);
}

}  // namespace

TEST_CASE("what is outside the map is wall") {
    const Map map = two_rooms();
    CHECK(map.cell(-1, 2) == Map::wall);
    CHECK(map.cell(2, -1) == Map::wall);
    CHECK(map.cell(9, 2) == Map::wall);
    CHECK(map.cell(2, 5) == Map::wall);
    CHECK(map.cell(Vector{-0.01F, 2}) == Map::wall);
    CHECK(map.cell(Vector{1.01F, 1.99F}) == 0);
    CHECK(map.cell(Vector{7.99F, 1.01F}) == 1);
}

TEST_CASE("a ray goes through the door and shows the other room's wall") {
    const Map map = two_rooms();
    const auto through = map.cast({1.5F, 2.5F}, {1, 0});
    CHECK(through.distance == doctest::Approx(6.5));
    CHECK(through.room == 1);
    CHECK(through.across);
    const auto beside = map.cast({1.5F, 1.5F}, {1, 0});
    CHECK(beside.distance == doctest::Approx(2.5));
    CHECK(beside.room == 0);
    const auto back = map.cast({6.5F, 2.5F}, {-1, 0});
    CHECK(back.distance == doctest::Approx(5.5));
    CHECK(back.room == 0);
    const auto down = map.cast({6.5F, 2.5F}, {0, 1});
    CHECK(down.distance == doctest::Approx(1.5));
    CHECK_FALSE(down.across);
}

TEST_CASE("slanting rays go as far as a hand's calculation says") {
    const Map map = two_rooms();
    // 3 right for every 4 down from (5.2, 1.2): the lower wall at y = 4 is 2.8 below, so 3.5 along the ray.
    CHECK(map.cast({5.2F, 1.2F}, {0.6F, 0.8F}).distance == doctest::Approx(3.5).epsilon(1e-4));
    // 4 right for every 3 down: the eastern wall at x = 8 is 2.8 to the right, 3.5 along the ray, at y = 3.3.
    const auto east = map.cast({5.2F, 1.2F}, {0.8F, 0.6F});
    CHECK(east.distance == doctest::Approx(3.5).epsilon(1e-4));
    CHECK(east.across);
    // From the west room up and left.
    CHECK(map.cast({2.5F, 2.5F}, {-0.8F, -0.6F}).distance == doctest::Approx(1.875).epsilon(1e-4));
}

TEST_CASE("rays of all directions go as far as small steps do") {
    const Map map = two_rooms();
    sim::RandomStream random(5, 0, sim::Purpose::world);
    for (int i = 0; i < 500; ++i) {
        const Vector from{static_cast<float>(random.uniform(1.01, 7.99)),
                          static_cast<float>(random.uniform(1.01, 3.99))};
        const Vector unit = direction(static_cast<float>(random.uniform(-3.1, 3.1)));
        if (map.cell(from) == Map::wall) continue;
        CAPTURE(from.x);
        CAPTURE(from.y);
        CAPTURE(heading_of(unit));
        CHECK(std::abs(map.cast(from, unit).distance - by_small_steps(map, from, unit)) < 3e-3F);
    }
}

TEST_CASE("the cells of a room are told row by row by their middles") {
    const auto cells = two_rooms().cells_of(0);
    const std::vector<Vector> expected{{1.5F, 1.5F}, {2.5F, 1.5F}, {3.5F, 1.5F}, {1.5F, 2.5F}, {2.5F, 2.5F},
                                       {3.5F, 2.5F}, {4.5F, 2.5F}, {1.5F, 3.5F}, {2.5F, 3.5F}};
    REQUIRE(cells.size() == expected.size());
    for (std::size_t i = 0; i < cells.size(); ++i) CHECK(cells[i] == expected[i]);
    CHECK(two_rooms().cells_of(1).size() == 9);
    CHECK(two_rooms().cells_of(2).empty());
}

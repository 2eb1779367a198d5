#include "organism/learning/planner/sight.hpp"

#include <doctest/doctest.h>

#include "support.hpp"

using namespace flinch::organism::learning;

namespace {

void look(PlaceGraph& map, MapPosition from, float wall, int times = 6) {
    for (int i = 0; i < times; ++i) look_along(map, {from, {{0, wall}}});
}

}  // namespace

TEST_CASE(
    "sight: a wall across a way shuts it, from its beginning or from farther back; a free view opens it") {
    for (const float back : {0.0F, 1.5F}) {
        PlaceGraph map = grid_map(4, 1);
        const MapPosition from{1 - back, 0};
        look(map, from, back + 0.4F);  // between 1 and 2
        CHECK_FALSE(map.open(1, 0));
        CHECK(map.open(2, 0));  // hidden behind it
        look(map, from, back + 3);
        CHECK(map.open(1, 0));
        look(map, from, back + 0.9F);  // at the place itself: the map is no better than that
        CHECK(map.open(1, 0));
    }
}

TEST_CASE("sight: what stands aside of a way, or out of sight, says nothing of it") {
    PlaceGraph map = grid_map(2, 2);
    look(map, {0, 0}, 0.3F);
    CHECK_FALSE(map.open(0, 0));
    CHECK(map.open(0, 2));
    CHECK(map.open(2, 0));
    PlaceGraph far = grid_map(9, 1);
    look(far, {0, 0}, 6.4F);
    CHECK(far.open(6, 0));
}

TEST_CASE("sight: a known place before the wall can be gone to, a wall close by leaves no way") {
    PlaceGraph map({.places = 4, .recall_rate = 1}, 2, 2);
    for (std::size_t i = 0; i < 2; ++i) {
        REQUIRE(map.compare(one_hot(i, 2)));
        REQUIRE(map.discover({static_cast<float>(i), 0}, 0) == i);
    }
    const std::vector<Wall> walls{{0, 2}, {flinch::sim::pi, 0.6F}};
    look_out(map, 0, walls, 0.5F, false);
    CHECK_FALSE(map.open(0, 0));
    CHECK_FALSE(map.untried(0, 4));
    look_out(map, 0, walls, 0.5F, true);
    CHECK(map.way(0, 0).to == 1);
    CHECK(map.way(0, 0).seconds == doctest::Approx(seconds_for(1, 0.5F)));
    CHECK(map.way(1, 4).to == 0);
    PlaceGraph behind({.places = 4, .recall_rate = 1}, 2, 2);
    for (std::size_t i = 0; i < 2; ++i) {
        REQUIRE(behind.compare(one_hot(i, 2)));
        REQUIRE(behind.discover({static_cast<float>(i), 0}, 0) == i);
    }
    look_out(behind, 0, std::vector<Wall>{{0, 0.9F}}, 0.5F, true);
    CHECK(behind.way(0, 0).to == nowhere);
}

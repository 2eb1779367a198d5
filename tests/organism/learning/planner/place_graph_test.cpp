#include <doctest/doctest.h>

#include <algorithm>

#include "support.hpp"

using namespace flinch::organism::learning;

namespace {

using Code = std::vector<float>;

/// A place there that looks so.
PlaceId found(PlaceGraph& map, const Code& code, MapPosition at) {
    REQUIRE(map.compare(code));
    return map.discover(at, 0);
}

}  // namespace

TEST_CASE("place graph: the nearest place within reach, but the last one unless another is clearly nearer") {
    PlaceGraph map({.places = 2, .reach = 0.6F}, 4, 2);
    CHECK_FALSE(map.compare(Code(4)));
    REQUIRE(found(map, {1, 0, 0, 0}, {0, 0}) == 0);
    REQUIRE(found(map, {0, 1, 0, 0}, {1, 0}) == 1);
    CHECK(found(map, {0, 0, 1, 0}, {5, 0}) == nowhere);  // no more room
    CHECK(map.size() == 2);
    CHECK(map.nearest({0.1F, 0}, nowhere) == 0);
    CHECK(map.nearest({0.52F, 0}, nowhere) == 1);
    CHECK(map.nearest({0.52F, 0}, 0) == 0);
    CHECK(map.nearest({0.58F, 0}, 0) == 1);
    CHECK(map.nearest({0, 0.75F}, 0) == nowhere);
    CHECK(map.nearest({0, 0, 1}, nowhere) == nowhere);  // on another piece
}

TEST_CASE("place graph: a place has several views, each as like what is seen as its cosine says") {
    PlaceGraph map({.places = 9}, 4, 2);
    const PlaceId here = found(map, {1, 0, 0, 0}, {3, 4});
    REQUIRE(map.compare(Code{2, 0.6F, 0, 0}));
    map.view(here, {3.1F, 4}, 0);  // much the same
    CHECK(map.views().size() == 1);
    CHECK(map.views()[0].like == doctest::Approx(0.9578).epsilon(1e-3));
    REQUIRE(map.compare(Code{0, 1, 0, 0}));
    map.view(here, {3.1F, 4}, 0);
    REQUIRE(map.views().size() == 2);
    REQUIRE(map.compare(Code{0, 3, 0, 0}));
    CHECK(map.views()[0].like == 0);
    CHECK(map.views()[1].like == doctest::Approx(1));
    CHECK(map.views()[1].place == here);
}

TEST_CASE(
    "place graph: two pieces that are joined lie on one, places that come to lie on each other are one") {
    PlaceGraph map({.places = 9, .recall_rate = 1}, 4, 2);
    const std::uint32_t first = map.new_piece();
    const std::uint32_t second = map.new_piece();
    REQUIRE(first != second);
    const PlaceId a = found(map, {1, 0, 0, 0}, {0, 0, first});
    const PlaceId b = found(map, {0, 1, 0, 0}, {1, 0, first});
    const PlaceId also_b = found(map, {0, 0, 1, 0}, {0, 0, second});
    const PlaceId c = found(map, {0, 0, 0, 1}, {1, 0, second});
    map.connect(a, b, 0, 2);
    map.connect(also_b, c, 0, 2);
    CHECK(distance(map.at(b), map.at(c)) > 1e9F);
    const Merges merged = map.join(second, {1.1F, 0, first});
    REQUIRE(merged.size() == 1);
    CHECK(merged[0] == std::pair{also_b, b});
    CHECK_FALSE(map.exists(also_b));
    CHECK(map.exists(b));
    CHECK(map.at(c).x == doctest::Approx(2.1));
    CHECK(map.way(b, 0).to == c);
    CHECK(map.way(c, 4).to == b);
    CHECK(map.way(b, 4).to == a);
    CHECK_FALSE(map.unexplored(also_b));
    REQUIRE(map.compare(Code{0, 0, 1, 0}));
    CHECK(std::count_if(map.views().begin(), map.views().end(),
                        [&](const View& view) { return view.place == b; }) == 2);
}

TEST_CASE("place graph: a way that was blocked is open again when the wall is seen to be gone") {
    PlaceGraph map = grid_map(2, 1);
    map.look(0, 0, 0.6F);
    map.block(0, 0);
    map.look(0, 0, 0.9F);  // seen from a little farther off
    CHECK_FALSE(map.open(0, 0));
    map.look(0, 0, 2.5F);
    CHECK(map.open(0, 0));
    // A way never gone that looks shut is not tried, nor one that was tried in vain.
    CHECK(map.untried(0, 2));
    map.look(0, 2, 0.5F);
    CHECK_FALSE(map.untried(0, 2));
    CHECK(map.untried(0, 6));
    map.block(0, 6);
    CHECK_FALSE(map.untried(0, 6));
}

TEST_CASE("place graph: ways point where they lead, and come back to it") {
    for (std::size_t way = 0; way < ways; ++way) {
        const float heading = heading_of_way(way);
        CHECK(way_of(flinch::sim::cos(heading + 0.3F), flinch::sim::sin(heading + 0.3F)) == way);
        CHECK(way_of(flinch::sim::cos(heading - 0.3F), flinch::sim::sin(heading - 0.3F)) == way);
    }
}

TEST_CASE(
    "place graph: one walk opens a way and the way back, one failure shuts both, one walk opens again") {
    PlaceGraph map = grid_map(2, 1);
    CHECK(map.open(0, 0));
    CHECK(map.open(1, 4));
    map.block(0, 0);
    CHECK_FALSE(map.open(0, 0));
    CHECK_FALSE(map.open(1, 4));
    map.connect(1, 0, 4, 2);
    CHECK(map.open(1, 4));
    CHECK(map.open(0, 0));
    CHECK(map.way(1, 4).seconds == doctest::Approx(2));
}

TEST_CASE("place graph: what is thought at a place follows what is thought there") {
    PlaceGraph map({.places = 4, .recall_rate = 0.5F}, 1, 2);
    const PlaceId here = found(map, {1}, {});
    map.remember(here, std::vector<float>{1, 0}, 0.5F);
    CHECK(map.thought(here)[0] == 1);  // the first time, all of it
    map.remember(here, std::vector<float>{0, 1}, 0.5F);
    CHECK(map.thought(here)[0] == doctest::Approx(0.5));
    CHECK(map.thought(here)[1] == doctest::Approx(0.5));
}

TEST_CASE(
    "place graph: a way seen shut for a while is shut, seen open again it is open; not if it was bumped "
    "into") {
    PlaceGraph map = grid_map(2, 1);
    const auto see = [&](int times, bool shut) {
        for (int i = 0; i < times; ++i) map.see(0, 0, shut);
    };
    see(3, true);
    see(1, false);
    see(3, true);
    CHECK(map.open(0, 0));
    see(1, true);
    CHECK_FALSE(map.open(0, 0));
    CHECK_FALSE(map.open(1, 4));
    see(3, false);
    CHECK_FALSE(map.open(0, 0));
    see(1, false);
    CHECK(map.open(0, 0));
    CHECK(map.open(1, 4));
    map.block(0, 0);
    see(20, false);
    CHECK_FALSE(map.open(0, 0));
}

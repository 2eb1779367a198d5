#include <doctest/doctest.h>

#include "support.hpp"

using namespace flinch::organism::learning;

TEST_CASE("place graph: like codes are one place, unlike ones none, and new ones have room for so many") {
    PlaceGraph map({.places = 2, .likeness = 0.8F, .recall_rate = 1}, 4, 2);
    const std::vector<float> first{1, 0.2F, 0, 0};
    const std::vector<float> like{2, 0.6F, 0, 0};  // cosine 0.995
    const std::vector<float> other{0, 0, 1, 1};
    CHECK(map.recognise(first, nowhere, nullptr) == nowhere);
    CHECK(map.discover(first, {0, 0}) == 0);
    CHECK(map.recognise(like, nowhere, nullptr) == 0);
    CHECK(map.likeness() == doctest::Approx(0.9949).epsilon(1e-3));
    CHECK(map.recognise(other, nowhere, nullptr) == nowhere);
    CHECK(map.discover(other, {1, 0}) == 1);
    CHECK(map.recognise(other, nowhere, nullptr) == 1);
    CHECK(map.discover(std::vector<float>{0, 1, 0, 0}, {2, 0}) == nowhere);
    CHECK(map.discover(std::vector<float>(4), {0, 0}) == nowhere);
    CHECK(map.size() == 2);
}

TEST_CASE("place graph: another view of the place at hand is no other place") {
    PlaceGraph map({.places = 9, .likeness = 0.8F, .recall_rate = 1}, 4, 2);
    REQUIRE(map.discover(std::vector<float>{1, 0, 0, 0}, {3, 4}) == 0);
    CHECK(map.discover(std::vector<float>{0, 1, 0, 0}, {3.2F, 4.1F}) == 0);
    CHECK(map.recognise(std::vector<float>{0, 1, 0, 0}, nowhere, nullptr) == 0);
    CHECK(map.discover(std::vector<float>{0, 0, 1, 0}, {3.8F, 4}) == 1);
}

TEST_CASE("place graph: of two places that look alike the nearer one is meant") {
    PlaceGraph map({.places = 9, .likeness = 0.6F, .recall_rate = 1}, 2, 2);
    REQUIRE(map.discover(std::vector<float>{1, 0.1F}, {0, 0}) == 0);
    REQUIRE(map.discover(std::vector<float>{1, 0.2F}, {5, 0}) == 1);
    const std::vector<float> code{1, 0.14F};  // a little more like the first
    CHECK(map.recognise(code, nowhere, nullptr) == 0);
    const Reckoning near_second{4.5F, 0};
    CHECK(map.recognise(code, nowhere, &near_second) == 1);
}

TEST_CASE("place graph: the place last known holds against one that fits hardly better") {
    PlaceGraph map({.places = 9, .likeness = 0.6F, .recall_rate = 1}, 2, 2);
    REQUIRE(map.discover(std::vector<float>{1, 0}, {0, 0}) == 0);
    REQUIRE(map.discover(std::vector<float>{0, 1}, {1, 0}) == 1);
    const std::vector<float> between{1, 1.02F};
    CHECK(map.recognise(between, nowhere, nullptr) == 1);
    CHECK(map.recognise(between, 0, nullptr) == 0);
    CHECK(map.recognise(std::vector<float>{1, 2}, 0, nullptr) == 1);
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
    PlaceGraph map({.places = 4, .likeness = 0.6F, .recall_rate = 0.5F}, 1, 2);
    const Place here = map.discover(std::vector<float>{1}, {});
    map.remember(here, std::vector<float>{1, 0}, 0.5F);
    CHECK(map.thought(here)[0] == 1);  // the first time, all of it
    map.remember(here, std::vector<float>{0, 1}, 0.5F);
    CHECK(map.thought(here)[0] == doctest::Approx(0.5));
    CHECK(map.thought(here)[1] == doctest::Approx(0.5));
}

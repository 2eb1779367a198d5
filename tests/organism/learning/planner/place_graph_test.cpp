#include <doctest/doctest.h>

#include "support.hpp"

using namespace flinch::organism::learning;

TEST_CASE("place graph: like codes are one place, unlike ones are new, until there is no more room") {
    PlaceGraph map({.places = 2, .likeness = 0.8F, .recall_rate = 1}, 4, 2);
    const std::vector<float> first{1, 0.2F, 0, 0};
    const std::vector<float> like{2, 0.6F, 0, 0};  // cosine 0.995
    const std::vector<float> other{0, 0, 1, 1};
    CHECK(map.recognise(first, nowhere) == 0);
    CHECK(map.recognise(like, nowhere) == 0);
    CHECK(map.recognise(other, nowhere) == 1);
    CHECK(map.recognise(std::vector<float>{0, 1, 0, 0}, nowhere) == nowhere);
    CHECK(map.recognise(std::vector<float>(4), nowhere) == nowhere);
    CHECK(map.size() == 2);
}

TEST_CASE("place graph: the place last known holds against one that fits hardly better") {
    PlaceGraph map({.places = 9, .likeness = 0.6F, .recall_rate = 1}, 2, 2);
    REQUIRE(map.recognise(std::vector<float>{1, 0}, nowhere) == 0);
    REQUIRE(map.recognise(std::vector<float>{0, 1}, nowhere) == 1);
    const std::vector<float> between{1, 1.02F};
    CHECK(map.recognise(between, nowhere) == 1);
    CHECK(map.recognise(between, 0) == 0);
    CHECK(map.recognise(std::vector<float>{1, 2}, 0) == 1);
}

TEST_CASE("place graph: ways point where they lead, and come back to it") {
    for (std::size_t way = 0; way < ways; ++way) {
        const float heading = heading_of_way(way);
        CHECK(way_of(flinch::sim::cos(heading + 0.3F), flinch::sim::sin(heading + 0.3F)) == way);
        CHECK(way_of(flinch::sim::cos(heading - 0.3F), flinch::sim::sin(heading - 0.3F)) == way);
    }
}

TEST_CASE("place graph: one walk opens a way and the way back, one failure shuts both, one walk opens again") {
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
    const Place here = map.recognise(std::vector<float>{1}, nowhere);
    map.remember(here, std::vector<float>{1, 0}, 0.5F);
    CHECK(map.thought(here)[0] == 1);  // the first time, all of it
    map.remember(here, std::vector<float>{0, 1}, 0.5F);
    CHECK(map.thought(here)[0] == doctest::Approx(0.5));
    CHECK(map.thought(here)[1] == doctest::Approx(0.5));
}

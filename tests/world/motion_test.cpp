#include "world/motion.hpp"

#include <doctest/doctest.h>

#include "world/world.hpp"

using namespace flinch;
using namespace flinch::world;
using sim::from_seconds;

namespace {

/// A pen of 11 x 9 with a pillar of 3 x 3 in its middle.
Map pen() {
    std::vector<std::uint16_t> cells;
    for (int y = 0; y < 9; ++y) {
        for (int x = 0; x < 11; ++x) {
            const bool rim = x == 0 || y == 0 || x == 10 || y == 8;
            const bool pillar = x >= 4 && x <= 6 && y >= 3 && y <= 5;
            cells.push_back(rim || pillar ? Map::wall : std::uint16_t{0});
        }
    }
    return {11, 9, cells, {{"pen", {}, {}}}};
}

/// Lets a thing move for a while; gives its least and its last distance from the quarry.
struct Course {
    float least = 1e9F;
    float last = 0;
    float travelled = 0;
};
Course course(const Motion& motion, Vector from, Vector quarry, std::uint64_t seed, double lasts) {
    const Map map = pen();
    sim::RandomStream random(seed, 0, sim::Purpose::world);
    Pose pose{from, 0};
    Course result;
    for (sim::Time now{0}; now < from_seconds(lasts);) {
        const Leg leg = next_leg(motion, pose, quarry, 0.1F, 0.25F, map, now, random);
        REQUIRE(leg.end > now);
        for (int part = 0; part <= 20; ++part) {
            const Vector at = leg.at(now + (leg.end - now) * part / 20).position;
            REQUIRE(map.cell(at) != Map::wall);
            result.least = std::min(result.least, length(at - quarry));
        }
        now = leg.end;
        result.travelled += length(leg.at(now).position - pose.position);
        pose = leg.at(now);
    }
    result.last = length(pose.position - quarry);
    return result;
}

}  // namespace

TEST_CASE("a pose is read off its leg at any time, and rests before and after it") {
    const Leg leg{{{2, 3}, 0.5F}, {1, -2}, 0.25F, from_seconds(10), from_seconds(12)};
    CHECK(leg.at(from_seconds(10)).position == Vector{2, 3});
    CHECK(leg.at(from_seconds(11)).position == Vector{3, 1});
    CHECK(leg.at(from_seconds(11)).heading == doctest::Approx(0.75));
    CHECK(leg.at(from_seconds(12)).position == Vector{4, -1});
    CHECK(leg.at(from_seconds(1000)).position == Vector{4, -1});
    CHECK(leg.at(from_seconds(1000)).heading == doctest::Approx(1));
    CHECK(leg.at(from_seconds(3)).position == Vector{2, 3});
    CHECK(leg.moving(from_seconds(11)));
    CHECK_FALSE(leg.moving(from_seconds(12)));
    const Leg rest = Leg::rest({{1, 1}, 2}, from_seconds(5));
    CHECK_FALSE(rest.moving(from_seconds(5)));
    CHECK(rest.at(from_seconds(99)).position == Vector{1, 1});
}

TEST_CASE("a heading stays within half a turn however long something turns") {
    const Leg leg{{{0, 0}, 0}, {}, 3, from_seconds(0), from_seconds(100)};
    for (int i = 0; i <= 100; ++i) {
        const float heading = leg.at(from_seconds(i)).heading;
        CHECK(std::abs(heading) <= sim::pi + 1e-4F);
        CHECK(sim::cos(heading) == doctest::Approx(std::cos(3.0 * i)).epsilon(0.001));
    }
}

TEST_CASE("a free way ends a radius before the wall, on either flank too") {
    const Map map = pen();
    CHECK(free_way(map, {1.5F, 1.5F}, {1, 0}, 0.2F, 100) == doctest::Approx(8.3));
    CHECK(free_way(map, {1.5F, 1.5F}, {1, 0}, 0.2F, 2) == 2);
    CHECK(free_way(map, {1.5F, 4.5F}, {1, 0}, 0.2F, 100) == doctest::Approx(2.3));
    // The middle passes above the pillar (its upper face is y = 3), the right flank does not.
    CHECK(free_way(map, {1.5F, 2.9F}, {1, 0}, 0.05F, 100) == doctest::Approx(8.45));
    CHECK(free_way(map, {1.5F, 2.9F}, {1, 0}, 0.2F, 100) == doctest::Approx(2.3));
}

TEST_CASE("moving things stay on the floor and each gait goes its way, under many seeds") {
    int came = 0;
    int fled = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        CAPTURE(seed);
        const Vector quarry{1.5F, 6.5F};
        // Around the pillar's corner there is a straight way from (4.5, 6.5).
        const auto skitter =
            course({Gait::skitter, 3, 0.6F, from_seconds(0.1)}, {8.5F, 6.5F}, quarry, seed, 6);
        CHECK(skitter.last < 0.5F);
        CHECK(skitter.least > 0.2F);  // it stops at the skin
        came +=
            course({Gait::approach, 1, 0.1F, from_seconds(0.3)}, {4.5F, 7.2F}, quarry, seed, 8).last < 0.5F
                ? 1
                : 0;
        fled +=
            course({Gait::flee, 2, 0.3F, from_seconds(0.3)}, {2.5F, 6.5F}, quarry, seed, 5).last > 3 ? 1 : 0;
        CHECK(course({Gait::wander, 2, 1, from_seconds(0.3)}, {2.5F, 6.5F}, quarry, seed, 20).travelled > 5);
        CHECK(course({Gait::still, 0, 0, from_seconds(0.3)}, {2.5F, 6.5F}, quarry, seed, 5).travelled == 0);
    }
    CHECK(came == 40);
    CHECK(fled >= 38);
}

TEST_CASE("a thing goes at its own speed") {
    sim::RandomStream random(1, 0, sim::Purpose::world);
    const Leg leg = next_leg({Gait::wander, 2, 0, from_seconds(0.4)}, {{1.5F, 1.5F}, 0}, {}, 0.1F, 0, pen(),
                             from_seconds(7), random);
    CHECK(length(leg.velocity) == doctest::Approx(2));
    CHECK(leg.start == from_seconds(7));
    CHECK(leg.end >= from_seconds(7.2));
    CHECK(leg.end <= from_seconds(7.6));
}

TEST_CASE("a body that only turns stays where it is, for as long as it was told") {
    World world(pen(), {}, 1);
    const auto body = world.add_body({{1.2F, 1.2F}, 0}, 0.2F, {});
    world.move_body(body, 0.5F, 0, from_seconds(2), from_seconds(1));
    const Pose after = world.bodies()[body].leg.at(from_seconds(9));
    CHECK(after.position == Vector{1.2F, 1.2F});
    CHECK(after.heading == doctest::Approx(1));
    CHECK(world.changing(from_seconds(2), 99));
    CHECK_FALSE(world.changing(from_seconds(2), body));
    CHECK_FALSE(world.changing(from_seconds(3.5), 99));
}

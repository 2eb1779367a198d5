#include "organism/body/muscles.hpp"

#include <doctest/doctest.h>

using namespace flinch;
using namespace flinch::organism::body;
using sim::from_seconds;
using world::Vector;

namespace {

using flinch::organism::Posture;

/// A body in the middle of a room, its muscles, and where it is.
struct Mover {
    world::World world = room();
    std::uint32_t body = world.add_body({{5.5F, 5.5F}, 0}, 0.2F, {});
    Muscles muscles{params(), body, {1, 0, sim::Purpose::muscles}};

    static MusclesParams params() {
        MusclesParams muscles;
        muscles.walk = 0.5F;
        muscles.turn_degrees = 90;
        muscles.action = from_seconds(1);
        return muscles;
    }
    static world::World room() {
        std::vector<std::uint16_t> cells(11 * 11, world::Map::wall);
        for (int y = 1; y < 10; ++y) {
            for (int x = 1; x < 10; ++x) cells[static_cast<std::size_t>(y * 11 + x)] = 0;
        }
        return {world::Map(11, 11, cells, {{"room", {}, {}}}), {}, 1};
    }
    [[nodiscard]] world::Pose at(double seconds) const {
        return world.bodies()[body].leg.at(from_seconds(seconds));
    }
};

}  // namespace

TEST_CASE("each action moves the body its own way, for about its length") {
    Mover mover;
    auto end = mover.muscles.act(Action::walk, mover.world, from_seconds(1));
    CHECK(end >= from_seconds(1.5));
    CHECK(end <= from_seconds(2.5));
    CHECK(mover.at(1.4).position.x == doctest::Approx(5.5 + 0.4 * 0.5).epsilon(1e-4));
    CHECK(mover.at(1.4).position.y == doctest::Approx(5.5));
    CHECK(mover.at(99).position == mover.at(sim::seconds(end)).position);
    CHECK(mover.muscles.action() == Action::walk);

    (void)mover.muscles.act(Action::turn_right, mover.world, from_seconds(10));
    CHECK(mover.at(10.4).heading == doctest::Approx(sim::radians(36)).epsilon(1e-4));
    mover.world.carry(mover.body, {{5.5F, 5.5F}, 0}, from_seconds(20));
    (void)mover.muscles.act(Action::turn_left, mover.world, from_seconds(20));
    CHECK(mover.at(20.4).heading == doctest::Approx(sim::radians(-36)).epsilon(1e-4));
    CHECK(mover.at(20.4).position == Vector{5.5F, 5.5F});
}

TEST_CASE("a reflex stops the body and overrules whatever the striatum chooses, until it ends") {
    Mover mover;
    (void)mover.muscles.act(Action::walk, mover.world, from_seconds(1));
    mover.muscles.hold(Posture::freeze, from_seconds(2), mover.world, from_seconds(1.3));
    const auto held = mover.at(1.3).position;
    CHECK(held.x > 5.5F);
    CHECK(mover.at(5).position == held);
    CHECK(mover.muscles.posture(from_seconds(1.5)) == Posture::freeze);

    const auto again = mover.muscles.act(Action::walk, mover.world, from_seconds(1.5));
    CHECK(again == from_seconds(2));  // the next choice comes when it is free
    mover.muscles.turn_toward(1.5F, mover.world, from_seconds(1.6));
    CHECK(mover.at(5).position == held);
    CHECK(mover.at(5).heading == 0);

    CHECK(mover.muscles.posture(from_seconds(2)) == Posture::free);
    (void)mover.muscles.act(Action::walk, mover.world, from_seconds(2));
    CHECK(mover.at(2.4).position.x > held.x + 0.1F);
}

TEST_CASE("a stronger posture replaces a weaker one, a weaker one waits in vain") {
    Mover mover;
    auto& muscles = mover.muscles;
    muscles.hold(Posture::freeze, from_seconds(2), mover.world, from_seconds(1));
    muscles.hold(Posture::startle, from_seconds(3), mover.world, from_seconds(1.2));
    CHECK(muscles.posture(from_seconds(1.3)) == Posture::startle);
    muscles.hold(Posture::freeze, from_seconds(9), mover.world, from_seconds(1.5));
    CHECK(muscles.posture(from_seconds(1.6)) == Posture::startle);
    CHECK(muscles.held_until() == from_seconds(3));
    CHECK(muscles.posture(from_seconds(3)) == Posture::free);
    muscles.hold(Posture::freeze, from_seconds(4), mover.world, from_seconds(3));
    CHECK(muscles.posture(from_seconds(3.5)) == Posture::freeze);
    // The same posture again lasts to the later end.
    muscles.hold(Posture::freeze, from_seconds(5), mover.world, from_seconds(3.5));
    muscles.hold(Posture::freeze, from_seconds(4.5), mover.world, from_seconds(3.6));
    CHECK(muscles.held_until() == from_seconds(5));
}

TEST_CASE("turning toward something ends facing it, and what is nearly ahead needs no turn") {
    for (const float yaw : {0.6F, -0.9F, 1.5F}) {
        Mover mover;
        mover.muscles.turn_toward(yaw, mover.world, from_seconds(1));
        CHECK(mover.at(9).heading == doctest::Approx(yaw).epsilon(1e-3));
        CHECK(mover.at(1.1).heading * yaw > 0);
        CHECK(std::abs(mover.at(1.1).heading) < std::abs(yaw));
    }
    Mover mover;
    mover.muscles.turn_toward(sim::radians(10), mover.world, from_seconds(1));
    CHECK(mover.at(9).heading == 0);
}

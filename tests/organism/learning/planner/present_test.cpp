// What a planner makes of the moment: the present against memory, a bump, a place it does not know.
#include <doctest/doctest.h>

#include "support.hpp"

using namespace flinch::organism::learning;
using flinch::sim::Purpose;
using flinch::sim::Time;

namespace {

constexpr std::size_t places = 2;
constexpr Time second{1'000'000};

Planner planner_born() {
    PlannerParams params;
    params.deliberation.method = "imagine";
    params.deliberation.temperature = 0.001F;
    params.novelty = 0;
    params.threshold = 0.01F;
    params.map = {.places = 8, .recall_rate = 0.01F};
    Planner planner(params, places, padded(places), {1, 0, Purpose::planner});
    planner.lesion("habits", true);
    return planner;
}

/// Something good is thought of there, or nothing is.
void be_at(Planner& planner, std::size_t place, float heading, float moved, bool good) {
    const auto code = one_hot(place, places);
    std::vector<float> thought(padded(places));
    if (good) thought[0] = 1;
    planner.notice({.code = code,
                    .thought = thought,
                    .walls = {},
                    .heading = heading,
                    .moved = moved,
                    .reward = good ? 1.0F : 0.0F,
                    .felt = good,
                    .elapsed = second});
}

const Judge by_what_is_thought = [](std::span<const float> thought) { return thought[0]; };

/// Two places east and west of each other: in the eastern one something good came, in the western nothing.
Planner fed_in_the_east() {
    Planner planner = planner_born();
    for (int i = 0; i < 6; ++i) be_at(planner, 0, 0, 0, false);
    be_at(planner, 1, 0, 1, false);
    for (int i = 0; i < 5; ++i) be_at(planner, 1, 0, 0, true);
    return planner;
}

}  // namespace

TEST_CASE("planner: to stay is worth what is thought here and now, not what was thought here once") {
    Planner planner = fed_in_the_east();
    (void)planner.choose(by_what_is_thought, false);
    CHECK(planner.planned()[staying] == doctest::Approx(1).epsilon(0.02));
    for (int i = 0; i < 3; ++i) be_at(planner, 1, 0, 0, false);  // nothing comes any more
    (void)planner.choose(by_what_is_thought, false);
    CHECK(planner.planned()[staying] == 0.0F);
    // From elsewhere it is still remembered as good.
    be_at(planner, 0, flinch::sim::pi, 1, false);
    const Decision decision = planner.choose(by_what_is_thought, false);
    CHECK(planner.worth()[planner.map().way(planner.here(), 0).to] > 0.5F);
    CHECK(decision.what == Decision::To::go);
    CHECK(planner.chosen() == 0);
}

TEST_CASE(
    "planner: having bumped on a known way it steps aside, to one side and the other, then gives it up") {
    Planner planner = fed_in_the_east();
    be_at(planner, 0, flinch::sim::pi, 1, false);
    const float straight = planner.choose(by_what_is_thought, false).heading;
    REQUIRE(planner.chosen() == 0);
    const float once = planner.choose(by_what_is_thought, true).heading;
    const float twice = planner.choose(by_what_is_thought, true).heading;
    CHECK(once - straight == doctest::Approx(flinch::sim::radians(45)));
    CHECK(twice - straight == doctest::Approx(flinch::sim::radians(-45)));
    CHECK(planner.map().open(planner.here(), 0));
    (void)planner.choose(by_what_is_thought, true);
    CHECK_FALSE(planner.map().open(planner.here(), 0));
}

TEST_CASE("planner: put down where it recognises nothing it looks around, but not for ever") {
    Planner planner = planner_born();
    CHECK(planner.looks_around());
    for (int i = 0; i < 5; ++i) planner.drift(second);
    CHECK(planner.looks_around());
    for (int i = 0; i < 10; ++i) planner.drift(second);
    CHECK_FALSE(planner.looks_around());
    planner.disorient();  // carried elsewhere
    CHECK(planner.looks_around());
}

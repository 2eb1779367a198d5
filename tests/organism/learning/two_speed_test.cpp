// Fast and slow weights against their closed form.
#include "organism/learning/two_speed.hpp"

#include <doctest/doctest.h>

#include <cmath>

#include "organism/learning/amygdala/assessor.hpp"

using namespace flinch;
using namespace flinch::organism::learning;
using sim::from_seconds;

namespace {

constexpr double day = 86400;
const std::vector<float> input{1, 2, 0, 0, 0, 0, 0, 0};

}  // namespace

TEST_CASE("two speeds: the fast share fades to 1/e in its time, the slow one stays, however time is cut") {
    TwoSpeedWeights once({0.6F, from_seconds(day)}, 8, -1);
    once.learn(0.1F, input, 1);
    TwoSpeedWeights often = once;
    const float learned = 0.1F * (1 + 4 + 1);
    CHECK(once.drive(input) == doctest::Approx(-1 + learned));
    once.pass(from_seconds(day));
    for (int hour = 0; hour < 24; ++hour) often.pass(from_seconds(3600));
    const float left = 0.4F + 0.6F * std::exp(-1.0F);
    CHECK(once.drive(input) == doctest::Approx(-1 + learned * left));
    CHECK(often.drive(input) == doctest::Approx(once.drive(input)));
}

TEST_CASE("two speeds: what replay teaches stays") {
    TwoSpeedWeights weights({0.6F, from_seconds(day)}, 8, 0);
    weights.consolidate(0.1F, input, 1);
    weights.pass(from_seconds(100 * day));
    CHECK(weights.drive(input) == doctest::Approx(0.6F));
}

TEST_CASE("two speeds: with no fast share nothing fades") {
    TwoSpeedWeights weights({0, from_seconds(day)}, 8, 0);
    weights.learn(0.1F, input, 1);
    weights.pass(from_seconds(100 * day));
    CHECK(weights.drive(input) == doctest::Approx(0.6F));
}

TEST_CASE(
    "assessor: rehearsal has the known truth, else its own later discounted output, as its fixed point") {
    AmygdalaParams params;
    params.learning_rate = 0.5F;
    params.initial_spread = 0;
    sim::RandomStream random(1, 0, sim::Purpose::amygdala);
    Assessor assessor(params, "it", from_seconds(2), 8, random);
    const std::vector<float> early{1, 0, 0, 0, 0, 0, 0, 0};
    const std::vector<float> late{0, 1, 0, 0, 0, 0, 0, 0};
    for (int i = 0; i < 20000; ++i) {
        // In reverse: the end first.
        (void)assessor.rehearse(late, late, {true, 1}, from_seconds(1), 1);
        (void)assessor.rehearse(early, late, {false, 0}, from_seconds(1), 1);
    }
    CHECK(assessor.assess(late) == doctest::Approx(1.0F).epsilon(0.02));
    CHECK(assessor.assess(early) == doctest::Approx(std::exp(-0.5F)).epsilon(0.02));
}

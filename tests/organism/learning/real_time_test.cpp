// Amygdala, dopamine and striatum in real time: the same stretch cut into more moments teaches the same.
#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "organism/learning/amygdala/assessor.hpp"
#include "organism/learning/critic/dopamine.hpp"
#include "organism/learning/striatum/striatum.hpp"

using namespace flinch;
using namespace flinch::organism::learning;
using sim::from_seconds;

namespace {

constexpr std::size_t inputs = 5;  // of eight lanes

std::vector<float> one_hot(std::size_t i) {
    std::vector<float> context(padded(inputs));
    context[i] = 1;
    return context;
}

const std::vector<float> nothing(padded(inputs));

Assessor assessor(double trace, double lead, float rate = 0.2F) {
    AmygdalaParams params;
    params.trace = from_seconds(trace);
    params.learning_rate = rate;
    params.initial_spread = 0;
    sim::RandomStream random(1, 0, sim::Purpose::amygdala);
    return {params, "fear", from_seconds(lead), inputs, random};
}

/// A cue, a second of nothing in so many moments, then the truth: what the cue has gained.
float gained_over_a_gap(int moments, double trace) {
    Assessor one = assessor(trace, 100);
    for (int trial = 0; trial < 3; ++trial) {
        one.learn(one_hot(0), {}, from_seconds(0.1));
        for (int i = 0; i < moments; ++i)
            one.learn(nothing, {true, one.assess(nothing)}, from_seconds(1.0 / moments));
        one.learn(nothing, {true, 1}, from_seconds(0.1));
        one.interrupt();
    }
    return one.assess(one_hot(0)) - one.assess(nothing);
}

}  // namespace

TEST_CASE("an untaught assessor says what it is born with, a taught one still says between 0 and 1") {
    Assessor one = assessor(1, 2, 5);
    CHECK(one.assess(one_hot(0)) == doctest::Approx(0.02).epsilon(0.001));
    for (int i = 0; i < 2000; ++i) {
        one.learn(one_hot(static_cast<std::size_t>(i % 2)), {true, static_cast<float>(i % 3 == 0)},
                  from_seconds(0.1));
        for (std::size_t k = 0; k < inputs; ++k) {
            const float says = one.assess(one_hot(k));
            REQUIRE((says >= 0 && says <= 1));
        }
    }
}

TEST_CASE("a trace fades with time, not with the number of moments") {
    const float coarse = gained_over_a_gap(5, 1);
    const float fine = gained_over_a_gap(10, 1);
    CHECK(coarse > 0.001F);
    CHECK(fine == doctest::Approx(coarse).epsilon(0.15));
    CHECK(gained_over_a_gap(5, 0.2) < 0.3F * coarse);
}

TEST_CASE("an override teaches the truth at once, without one an assessor learns from itself alone") {
    Assessor taught = assessor(0, 2);
    Assessor deferring = assessor(0, 2);
    for (int i = 0; i < 300; ++i) {
        taught.learn(one_hot(1), {true, 0.7F}, from_seconds(0.1));
        deferring.learn(one_hot(1), {false, 0.7F}, from_seconds(0.1));
    }
    CHECK(taught.assess(one_hot(1)) == doctest::Approx(0.7).epsilon(0.02));
    CHECK(deferring.assess(one_hot(1)) < 0.02F);
}

TEST_CASE("after an interruption nothing is learned of what was before it") {
    Assessor cut = assessor(10, 2);
    Assessor whole = assessor(10, 2);
    for (Assessor* one : {&cut, &whole}) {
        one->learn(one_hot(2), {}, from_seconds(0.1));
        if (one == &cut) one->interrupt();
        one->learn(one_hot(3), {true, 1}, from_seconds(0.1));
    }
    CHECK(cut.assess(one_hot(2)) == doctest::Approx(0.02).epsilon(0.001));
    CHECK(whole.assess(one_hot(2)) > 0.021F);
}

TEST_CASE("dopamine is the surprise of value over real time") {
    DopamineParams params;
    params.horizon = from_seconds(4);
    Dopamine dopamine(params, inputs);
    CHECK(dopamine.update(nothing, {1, 0, 0.5F}, from_seconds(1), false) ==
          0);  // nothing to compare with yet
    // What was worth 0.5 pays 0.25 and is worth 0.3 after two seconds.
    const float delta = dopamine.update(nothing, {0.25F, 0, 0.3F}, from_seconds(2), false);
    CHECK(delta == doctest::Approx(0.25 + std::exp(-0.5) * 0.3 - 0.5).epsilon(1e-5));
    CHECK(dopamine.phasic() == delta);
    CHECK(dopamine.value() == doctest::Approx(0.3));
    dopamine.interrupt();
    CHECK(dopamine.update(nothing, {1, 0, 0}, from_seconds(1), false) == 0);
}

TEST_CASE("what dread alone promises is disappointing before anything happened, and a relief when it goes") {
    Dopamine dopamine({}, inputs);
    (void)dopamine.update(nothing, {0, 0, 0}, from_seconds(0.1), true);
    CHECK(dopamine.update(nothing, {0, 0, -0.4F}, from_seconds(0.1), true) < -0.35F);
    CHECK(dopamine.update(nothing, {0, 0, 0}, from_seconds(0.1), true) == doctest::Approx(0.4));
}

TEST_CASE("the value of a chain's places is the discounted reward at its end, whatever the pace") {
    for (const double pace : {0.5, 1.0, 2.0}) {
        DopamineParams params;
        params.learning_rate = 0.3F;
        params.trace = from_seconds(0.01);
        params.horizon = from_seconds(4);
        Dopamine dopamine(params, inputs);
        std::vector<float> values(4);
        for (int trial = 0; trial < 1500; ++trial) {
            dopamine.interrupt();
            for (std::size_t place = 0; place < 4; ++place) {
                (void)dopamine.update(one_hot(place), {0, 0, 0}, from_seconds(pace), true);
                values[place] = dopamine.value();
            }
            (void)dopamine.update(nothing, {2, 0, 0}, from_seconds(pace), true);
        }
        for (std::size_t place = 0; place < 4; ++place) {
            CAPTURE(pace);
            CAPTURE(place);
            CHECK(values[place] ==
                  doctest::Approx(2 * std::exp(-pace * static_cast<double>(3 - place) / 4)).epsilon(0.03));
        }
    }
}

TEST_CASE("an untaught striatum chooses evenly among any number of actions") {
    for (const std::size_t actions : {2, 3, 7}) {
        Striatum striatum({}, inputs, actions);
        sim::RandomStream random(2, 0, sim::Purpose::striatum);
        std::vector<int> chosen(actions);
        for (int i = 0; i < 7000; ++i) ++chosen.at(striatum.choose(one_hot(1), random));
        // Four standard deviations of a fair draw.
        const double mean = 7000.0 / static_cast<double>(actions);
        for (const int count : chosen) CHECK(std::abs(count - mean) < 4 * std::sqrt(mean));
    }
}

TEST_CASE("the striatum learns for the context it was in, fast for what it just did, slowly for long ago") {
    const auto learned = [](double delay) {
        StriatumParams params;
        params.learning_rate = 1;
        Striatum striatum(params, inputs, 2);
        sim::RandomStream random(4, 0, sim::Purpose::striatum);
        for (int i = 0; i < 150; ++i) {
            const auto action = striatum.choose(one_hot(0), random);
            striatum.reinforce(0, from_seconds(delay), true);
            striatum.reinforce(action == 1 ? 1.0F : -1.0F, from_seconds(60), true);
        }
        int right = 0;
        int elsewhere = 0;
        for (int i = 0; i < 1000; ++i) {
            right += static_cast<int>(striatum.choose(one_hot(0), random));
            elsewhere += static_cast<int>(striatum.choose(one_hot(3), random));
        }
        CHECK(std::abs(elsewhere - 500) < 80);
        return right;
    };
    const int soon = learned(0.1);
    const int late = learned(3);
    CHECK(soon > 900);
    CHECK(late < soon - 100);
    CHECK(late > 450);
}

TEST_CASE("temperature makes a taught striatum's choices more random") {
    const auto share = [](float temperature) {
        StriatumParams params;
        params.learning_rate = 0.5F;
        params.temperature = temperature;
        Striatum striatum(params, inputs, 2);
        sim::RandomStream random(5, 0, sim::Purpose::striatum);
        for (int i = 0; i < 100; ++i) {
            const auto action = striatum.choose(one_hot(0), random);
            striatum.reinforce(action == 0 ? 1.0F : -1.0F, from_seconds(60), true);
        }
        int right = 0;
        for (int i = 0; i < 1000; ++i) right += striatum.choose(one_hot(0), random) == 0 ? 1 : 0;
        return right;
    };
    CHECK(share(0.5F) > share(20) + 100);
}

TEST_CASE(
    "what assessors stand for, the critic's other half never caches: it knows the rest of the reward only") {
    DopamineParams params;
    params.learning_rate = 0.3F;
    params.trace = from_seconds(0.01);
    params.horizon = from_seconds(4);
    Dopamine dopamine(params, inputs);
    for (int trial = 0; trial < 1500; ++trial) {
        dopamine.interrupt();
        // A foul mouthful is expected (worth -1) and comes (-0.25); of the 2 that come besides nobody speaks.
        (void)dopamine.update(one_hot(0), {0, 0, -1}, from_seconds(1), true);
        (void)dopamine.update(nothing, {1.75F, 2, 0}, from_seconds(1), true);
    }
    CHECK(dopamine.expects(one_hot(0)) == doctest::Approx(2).epsilon(0.01));
    // Its dopamine is nevertheless nothing where all comes as it always came.
    dopamine.interrupt();
    (void)dopamine.update(one_hot(0), {0, 0, -1}, from_seconds(1), false);
    CHECK(std::abs(dopamine.update(nothing, {1.75F, 2, 0}, from_seconds(1), false)) < 0.02F);
}

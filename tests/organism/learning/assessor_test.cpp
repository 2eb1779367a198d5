#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "organism/learning/amygdala/assessor.hpp"
#include "organism/learning/critic/dopamine.hpp"
#include "organism/learning/striatum/striatum.hpp"

using namespace flinch;
using namespace flinch::organism::learning;

namespace {

std::vector<float> one_hot(std::size_t i) {
    std::vector<float> context(padded(8));
    context[i] = 1;
    return context;
}

AmygdalaParams params(double trace) {
    AmygdalaParams amygdala;
    amygdala.trace = sim::from_seconds(trace);
    amygdala.learning_rate = 0.4F;
    return amygdala;
}

/// Runs through a chain of contexts 0, 1, ..., length - 1 that ends in the truth being known.
void run_chain(Assessor& assessor, std::size_t length, sim::Time step, float truth) {
    for (std::size_t i = 0; i < length; ++i) assessor.learn(one_hot(i), {}, step);
    assessor.learn(one_hot(7), {true, truth}, step);
    assessor.interrupt();
}

}  // namespace

TEST_CASE("on a known chain an assessor comes to say exp(-delay / lead) at each place") {
    sim::RandomStream random(1, 0, sim::Purpose::amygdala);
    // The last place learns from the truth itself, each earlier one from the next one's discounted word.
    Assessor assessor(params(0.05), "fear", sim::from_seconds(2), 8, random);
    for (int i = 0; i < 6000; ++i) run_chain(assessor, 4, sim::from_seconds(0.5), 1);
    const double discount = std::exp(-0.25);
    double expected = 1;
    for (std::size_t place = 4; place-- > 0;) {
        CHECK(assessor.assess(one_hot(place)) == doctest::Approx(expected).epsilon(0.06));
        expected *= discount;
    }
}

TEST_CASE(
    "without the truth it defers to itself: what precedes a feared context is feared, a context of nothing "
    "fades") {
    sim::RandomStream random(1, 0, sim::Purpose::amygdala);
    Assessor assessor(params(0.05), "fear", sim::from_seconds(2), 8, random);
    for (int i = 0; i < 400; ++i) run_chain(assessor, 1, sim::from_seconds(0.5), 1);
    const float before = assessor.assess(one_hot(3));
    for (int i = 0; i < 40; ++i) {  // 3 comes before 0, never with the truth
        assessor.learn(one_hot(3), {}, sim::from_seconds(0.5));
        assessor.learn(one_hot(0), {}, sim::from_seconds(0.5));
        assessor.interrupt();
    }
    CHECK(assessor.assess(one_hot(3)) > before + 0.1F);
    const float feared = assessor.assess(one_hot(0));
    for (int i = 0; i < 400; ++i) {
        assessor.learn(one_hot(0), {}, sim::from_seconds(0.5));
        assessor.learn(one_hot(0), {}, sim::from_seconds(0.5));
        assessor.interrupt();
    }
    CHECK(assessor.assess(one_hot(0)) < 0.5F * feared);
}

TEST_CASE("a definite no extinguishes") {
    sim::RandomStream random(1, 0, sim::Purpose::amygdala);
    Assessor assessor(params(1), "fear", sim::from_seconds(2), 8, random);
    for (int i = 0; i < 200; ++i) run_chain(assessor, 2, sim::from_seconds(0.5), 1);
    CHECK(assessor.assess(one_hot(1)) > 0.7F);
    for (int i = 0; i < 400; ++i) run_chain(assessor, 2, sim::from_seconds(0.5), 0);
    CHECK(assessor.assess(one_hot(1)) < 0.2F);
}

TEST_CASE("dopamine moves from the reward to the cue, and dips when the reward is left out") {
    DopamineParams settings;
    settings.learning_rate = 0.3F;
    settings.trace = sim::Time{1};
    Dopamine dopamine(settings, 8);
    const auto step = sim::from_seconds(1);
    const std::vector<float> nothing(padded(8));
    const auto trial = [&](float reward) {
        dopamine.interrupt();
        (void)dopamine.update(nothing, {0, 0, 0}, step, true);
        const float cue = dopamine.update(one_hot(0), {0, 0, 0}, step, true);
        (void)dopamine.update(one_hot(1), {0, 0, 0}, step, true);
        const float outcome = dopamine.update(nothing, {reward, 0, 0}, step, true);
        return std::pair{cue, outcome};
    };
    const auto first = trial(1);
    CHECK(first.first == doctest::Approx(0));
    CHECK(first.second == doctest::Approx(1));
    for (int i = 0; i < 600; ++i) (void)trial(1);
    const auto last = trial(1);
    // Value two steps before a reward of 1, horizon 5 s; the cue's surprise is that value, discounted once
    // more.
    CHECK(last.first == doctest::Approx(std::exp(-2.0 / 5)).epsilon(0.03));
    CHECK(std::abs(last.second) < 0.03F);
    CHECK(trial(0).second == doctest::Approx(-1).epsilon(0.05));
}

TEST_CASE("the striatum comes to choose the action that is rewarded") {
    StriatumParams settings;
    settings.learning_rate = 1;
    Striatum striatum(settings, 8, 2);
    sim::RandomStream random(3, 0, sim::Purpose::striatum);
    const auto context = one_hot(0);
    const auto share = [&](int times, bool learning) {
        int right = 0;
        for (int i = 0; i < times; ++i) {
            const auto action = striatum.choose(context, random);
            right += static_cast<int>(action);
            striatum.reinforce(action == 1 ? 1.0F : -1.0F, sim::from_seconds(10), learning);
        }
        return static_cast<double>(right) / times;
    };
    CHECK(share(2000, false) == doctest::Approx(0.5).epsilon(0.1));
    (void)share(500, true);
    CHECK(share(500, false) > 0.9);
}

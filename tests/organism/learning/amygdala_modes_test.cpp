// Who says what was true, what is read, what gates learning, and lead times from 100 ms to minutes.
#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "organism/learning/brain.hpp"

using namespace flinch;
using namespace flinch::organism::learning;
using sim::from_seconds;

namespace {

constexpr std::size_t places = 7;

std::vector<float> at(std::size_t place) {
    std::vector<float> context(padded(places));
    context[place] = 1;
    return context;
}

Assessor assessor(Deferral deferral, double lead, double trace) {
    AmygdalaParams params;
    params.deferral = deferral;
    params.trace = from_seconds(trace);
    params.learning_rate = 0.3F;
    params.initial_spread = 0;
    sim::RandomStream random(1, 0, sim::Purpose::amygdala);
    return {params, "pain", from_seconds(lead), places, random};
}

/// Places 0 to 3, a step apart, then the truth.
void walk(Assessor& one, double step, float truth) {
    for (std::size_t place = 0; place < 4; ++place) one.learn(at(place), {}, from_seconds(step));
    one.learn(at(4), {true, truth}, from_seconds(step));
    one.interrupt();
}

}  // namespace

TEST_CASE("from 100 ms to minutes an assessor says exp(-delay / lead), with any trace") {
    for (const double lead : {0.1, 2.0, 60.0, 300.0}) {
        for (const double trace : {0.0, 1.5}) {
            Assessor one = assessor(Deferral::steering_decides, lead, trace);
            const double step = lead / 4;
            for (int i = 0; i < 4000; ++i) walk(one, step, 1);
            for (std::size_t place = 0; place < 4; ++place) {
                CAPTURE(lead);
                CAPTURE(trace);
                CAPTURE(place);
                const double delay = step * static_cast<double>(3 - place);
                CHECK(one.assess(at(place)) == doctest::Approx(std::exp(-delay / lead)).epsilon(0.05));
            }
        }
    }
}

TEST_CASE("a trace fades with the discount: long before a short lead nothing is learned of the truth") {
    Assessor brief = assessor(Deferral::steering_decides, 0.1, 30);
    Assessor patient = assessor(Deferral::steering_decides, 100, 30);
    for (Assessor* one : {&brief, &patient}) {
        one->learn(at(0), {}, from_seconds(0.1));
        one->learn(at(1), {true, one->assess(at(1))}, from_seconds(1));
        one->learn(at(1), {true, 1}, from_seconds(0.1));
    }
    const float untaught = assessor(Deferral::steering_decides, 1, 1).assess(at(0));
    CHECK(brief.assess(at(0)) - brief.assess(at(2)) < 0.05F * (patient.assess(at(0)) - untaught));
}

TEST_CASE("where steering always overrides, nothing is learned from what is feared already") {
    const auto second_order = [](Deferral deferral) {
        Assessor one = assessor(deferral, 2, 0.05);
        for (int i = 0; i < 400; ++i) {
            one.learn(at(0), {}, from_seconds(0.5));
            one.learn(at(4), {true, 1}, from_seconds(0.5));
            one.interrupt();
        }
        CHECK(one.assess(at(0)) > 0.7F);
        const float before = one.assess(at(5));
        for (int i = 0; i < 20; ++i) {
            one.learn(at(5), {}, from_seconds(0.5));
            one.learn(at(0), {}, from_seconds(0.5));
            one.interrupt();
        }
        return one.assess(at(5)) - before;
    };
    CHECK(second_order(Deferral::steering_decides) > 0.1F);
    CHECK(second_order(Deferral::always_override) < 0);
}

TEST_CASE("where steering always defers, truth never enters and what is said keeps itself alive") {
    Assessor one = assessor(Deferral::always_defer, 2, 0.5);
    const float born = one.assess(at(0));
    for (int i = 0; i < 200; ++i) walk(one, 0.5, 1);
    CHECK(one.assess(at(0)) == doctest::Approx(born).epsilon(1e-4));
    Assessor calm = assessor(Deferral::steering_decides, 2, 0.5);
    for (int i = 0; i < 200; ++i) walk(calm, 0.5, 0);
    CHECK(calm.assess(at(0)) < 0.5F * born);
}

TEST_CASE("a compartment's dopamine is its own error, and a closed gate lets nothing be learned") {
    Assessor one = assessor(Deferral::steering_decides, 2, 0.5);
    one.learn(at(0), {}, from_seconds(0.1));
    CHECK(one.error() == 0);
    const float said = one.assess(at(0));
    one.learn(at(4), {true, 0.8F}, from_seconds(0.1), 0);
    CHECK(one.error() == doctest::Approx(0.8F - said));
    CHECK(one.assess(at(0)) == said);
}

namespace {

Layout senses() {
    Layout layout;
    layout.add("sight", 16);
    layout.add("hearing", 16);
    return layout;
}

/// Sees one of two patterns; the truth belongs to the first. What it then says of each.
std::pair<float, float> taught(AssessorInput reads) {
    BrainParams params;
    params.cortex.algorithm = "boltzmann";
    params.cortex.latent = 24;
    params.cortex.initial_spread = 0.5F;
    params.amygdala.reads = reads;
    params.amygdala.trace = from_seconds(0.1);
    const Layout layout = senses();
    Brain brain(params, layout, {{"fear", from_seconds(1)}}, 4, 1, 0);
    Brain::Moment moment;
    Frame& frame = moment.frame = Frame(layout);
    moment.targets.resize(1);
    moment.elapsed = from_seconds(0.1);
    const auto show = [&](bool first) {
        std::fill(frame.values.begin(), frame.values.end(), 0.0F);
        for (std::size_t i = 0; i < 8; ++i) frame.values[first ? i : 8 + i] = 1;
        frame.clamped = 1;
    };
    float sums[2]{};
    for (int i = 0; i < 2000; ++i) {
        const bool first = i % 2 == 0;
        show(first);
        moment.targets[0] = {};
        brain.interrupt();
        brain.perceive(moment);
        if (i >= 1000) sums[first ? 0 : 1] += brain.expectations()[0] / 500;
        moment.targets[0] = {true, first ? 1.0F : 0.0F};
        brain.perceive(moment);
    }
    return {sums[0], sums[1]};
}

}  // namespace

TEST_CASE("a shuffled latent code carries nothing of the thought, the latent code and the senses do") {
    for (const auto reads : {AssessorInput::latent, AssessorInput::raw_senses}) {
        const auto [feared, other] = taught(reads);
        CHECK(feared > other + 0.5F);
    }
    const auto [feared, other] = taught(AssessorInput::shuffled_latent);
    CHECK(std::abs(feared - other) < 0.1F);
}

#include "organism/learning/cortex/cortex.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

#include "organism/learning/brain.hpp"

using namespace flinch;
using namespace flinch::organism::learning;

namespace {

Layout two_senses() {
    Layout layout;
    layout.add("sight", 8);
    layout.add("sound", 8);
    return layout;
}

/// Pattern k of four: two sights are lit, two sounds go with them.
Frame pattern(const Layout& layout, std::size_t k, bool sight, bool sound) {
    Frame frame(layout);
    if (sight) {
        frame.of(layout.modalities[0])[2 * k] = 1;
        frame.of(layout.modalities[0])[2 * k + 1] = 1;
        frame.clamp(0);
    }
    if (sound) {
        frame.of(layout.modalities[1])[7 - 2 * k] = 1;
        frame.of(layout.modalities[1])[(6 - 2 * k + 8) % 8] = 1;
        frame.clamp(1);
    }
    return frame;
}

CortexParams small(const std::string& algorithm) {
    CortexParams params;
    params.algorithm = algorithm;
    params.latent = 24;
    params.learning_rate = 0.02F;
    params.sweeps = 10;
    return params;
}

/// Mean squared error of the sight imagined from the sound alone.
double error_from_sound(Cortex& cortex, const Layout& layout) {
    double sum = 0;
    Thought thought;
    for (std::size_t k = 0; k < 4; ++k) {
        const Frame truth = pattern(layout, k, true, false);
        cortex.infer(pattern(layout, k, false, true), thought);
        for (std::size_t i = 0; i < 8; ++i) sum += std::pow(thought.imagery[i] - truth.values[i], 2) / 32;
    }
    return sum;
}

std::uint64_t print_of(const Cortex& cortex) {
    sim::Fingerprint fingerprint;
    cortex.add_to(fingerprint);
    return fingerprint.value();
}

}  // namespace

TEST_CASE(
    "a Boltzmann cortex learns to imagine the sight that goes with a sound, having learned both together") {
    const Layout layout = two_senses();
    auto cortex = make_cortex(small("boltzmann"), layout, {1, 0, sim::Purpose::cortex});
    const double before = error_from_sound(*cortex, layout);
    Thought thought;
    for (std::size_t i = 0; i < 6000; ++i) {
        const Frame frame = pattern(layout, i % 4, true, true);
        cortex->infer(frame, thought);
        cortex->learn(frame, thought);
    }
    const double after = error_from_sound(*cortex, layout);
    CHECK(after < 0.3 * before);
    CHECK(after < 0.05);  // a quarter of the sights is lit: saying so everywhere would err by 0.19
}

TEST_CASE("one that never had them together cannot: what is absent teaches nothing") {
    const Layout layout = two_senses();
    auto cortex = make_cortex(small("boltzmann"), layout, {1, 0, sim::Purpose::cortex});
    Thought thought;
    for (std::size_t i = 0; i < 6000; ++i) {
        const Frame frame = pattern(layout, i / 2 % 4, i % 2 == 0, i % 2 == 1);
        cortex->infer(frame, thought);
        cortex->learn(frame, thought);
    }
    CHECK(error_from_sound(*cortex, layout) > 0.12);
}

TEST_CASE("inference changes no weight, a clone goes its own way") {
    const Layout layout = two_senses();
    for (const auto& algorithm : sim::registry<CortexAlgorithm>().names()) {
        CAPTURE(algorithm);
        auto cortex = make_cortex(small(algorithm), layout, {1, 0, sim::Purpose::cortex});
        Thought thought;
        const Frame frame = pattern(layout, 1, true, true);
        const Frame next = pattern(layout, 2, true, true);
        const auto before = print_of(*cortex);
        cortex->infer(frame, thought);
        CHECK(print_of(*cortex) == before);
        auto clone = cortex->clone();
        clone->learn(frame, thought);
        clone->learn(next, thought);
        CHECK(print_of(*clone) != before);
        CHECK(print_of(*cortex) == before);
    }
}

TEST_CASE("what is asked changes nothing; what is clamped stays; draws are 0 or 1 and follow the stream") {
    const Layout layout = two_senses();
    for (const auto& algorithm : sim::registry<CortexAlgorithm>().names()) {
        CAPTURE(algorithm);
        auto cortex = make_cortex(small(algorithm), layout, {1, 0, sim::Purpose::cortex});
        Thought thought;
        for (std::size_t i = 0; i < 200; ++i) {
            const Frame frame = pattern(layout, i % 4, true, true);
            cortex->infer(frame, thought);
            cortex->learn(frame, thought);
        }
        const auto before = print_of(*cortex);
        const Frame asked = pattern(layout, 2, false, true);
        std::vector<float> imagery;
        sim::RandomStream one(3, 0, sim::Purpose::protocol);
        auto two = one;
        Thought other;
        cortex->sample(asked, thought, one, 3);
        cortex->sample(asked, other, two, 3);
        CHECK(thought.imagery == other.imagery);
        for (std::size_t i = 0; i < 8; ++i) {
            const float drawn = thought.imagery[i];
            CHECK((drawn == 0.0F || drawn == 1.0F));
            CHECK(thought.imagery[8 + i] == asked.values[8 + i]);
        }
        cortex->decode(thought.latent, imagery);
        REQUIRE(imagery.size() == layout.size);
        for (const float value : imagery) CHECK((value >= 0.0F && value <= 1.0F));
        CHECK(std::isfinite(cortex->loss(asked)));
        CHECK(cortex->loss(asked) == cortex->loss(asked));
        CHECK(print_of(*cortex) == before);
    }
}

TEST_CASE("a brain predicts silently where an action leads: at once, nowhere") {
    BrainParams params;
    params.cortex = small("boltzmann");
    const Layout layout = two_senses();
    Brain brain(params, layout, {}, 4, 1, 0);
    const Frame frame = pattern(layout, 0, true, true);
    for (int i = 0; i < 20; ++i) brain.perceive({frame, {}, 0, sim::from_seconds(0.1), true});
    CHECK(brain.predict(1, {}).latent == brain.thought().latent);
    const Thought next = brain.predict(1, sim::from_seconds(1));
    CHECK(next.imagery.size() == layout.size);
    CHECK(next.latent == brain.predict(1, sim::from_seconds(1)).latent);
}

TEST_CASE("a next-step cortex learns what follows what") {
    const Layout layout = two_senses();
    auto params = small("next-step");
    params.learning_rate = 0.1F;
    auto cortex = make_cortex(params, layout, {1, 0, sim::Purpose::cortex});
    Thought thought;
    const auto surprise = [&](int rounds) {
        for (int i = 0; i < rounds; ++i) {
            const Frame frame = pattern(layout, static_cast<std::size_t>(i % 4), true, true);
            cortex->infer(frame, thought);
            cortex->learn(frame, thought);
        }
        return cortex->surprise();
    };
    const float early = surprise(8);
    CHECK(surprise(8000) < 0.2F * early);
}

TEST_CASE("a brain is a value, imagining is silent, and a lesioned amygdala expects nothing") {
    BrainParams params;
    params.cortex = small("boltzmann");
    const Layout layout = two_senses();
    Brain brain(params, layout, {{"fear", sim::from_seconds(1)}}, 4, 1, 0);
    const Frame frame = pattern(layout, 0, true, true);
    const Brain::Moment moment{frame, {{true, 1}}, 0, sim::from_seconds(0.1), true};
    for (int i = 0; i < 50; ++i) brain.perceive(moment);
    const auto print = [](const Brain& one) {
        sim::Fingerprint fingerprint;
        one.add_to(fingerprint);
        return fingerprint.value();
    };
    Brain copy = brain;
    const auto before = print(brain);
    Thought thought;
    CHECK(copy.imagine(frame, thought) == brain.imagine(frame, thought));
    CHECK(print(brain) == before);
    copy.perceive(moment);
    CHECK(print(copy) != before);
    CHECK(print(brain) == before);
    CHECK(brain.expectations()[0] > 0.1F);
    params.lesions.set("amygdala", true);
    Brain cut(params, layout, {{"fear", sim::from_seconds(1)}}, 4, 1, 0);
    for (int i = 0; i < 50; ++i) cut.perceive(moment);
    CHECK(cut.expectations()[0] == 0);
}

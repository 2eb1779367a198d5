// What every algorithm of the cortex has to do, with the defaults that it has of its own.
#include <doctest/doctest.h>

#include <memory>

#include "organism/learning/cortex/cortex.hpp"
#include "tests/allocations.hpp"
#include "tests/skip.hpp"

using namespace flinch;
using namespace flinch::organism::learning;

namespace {

constexpr std::size_t kinds = 6;

Layout senses() {
    Layout layout;
    layout.add("sight", 30);
    layout.add("sound", 20);
    return layout;
}

std::unique_ptr<Cortex> newborn(const std::string& algorithm, std::uint64_t seed = 1) {
    CortexParams params = sim::registry<CortexAlgorithm>().at(algorithm).defaults;
    params.latent = 48;
    return make_cortex(params, senses(), {seed, 0, sim::Purpose::cortex});
}

/// Kind k looks and sounds like itself: fixed patterns, a quarter of the variables lit.
Frame of_kind(std::size_t k, bool sight, bool sound) {
    const Layout layout = senses();
    Frame frame(layout);
    sim::RandomStream random(100 + k, 0, sim::Purpose::protocol);
    for (std::size_t m = 0; m < 2; ++m) {
        for (float& value : frame.of(layout.modalities[m])) value = random.uniform() < 0.25F ? 1.0F : 0.0F;
        if (m == 0 ? sight : sound) {
            frame.clamp(m);
        } else {
            for (float& value : frame.of(layout.modalities[m])) value = 0.0F;
        }
    }
    return frame;
}

void live(Cortex& cortex, int frames) {
    Thought thought;
    sim::RandomStream random(9, 0, sim::Purpose::protocol);
    std::size_t k = 0;
    bool named = true;
    for (int i = 0; i < frames; ++i) {
        if (i % 8 == 0) {
            k = random.below(kinds);
            named = random.uniform() < 0.7F;
        }
        const Frame frame = of_kind(k, true, named);
        cortex.infer(frame, thought);
        cortex.learn(frame, thought);
    }
}

/// Mean squared error of the sights imagined at the bare sounds.
double recall_error(const Cortex& cortex) {
    double sum = 0;
    Thought thought;
    for (std::size_t k = 0; k < kinds; ++k) {
        const Frame truth = of_kind(k, true, true);
        cortex.infer(of_kind(k, false, true), thought);
        for (std::size_t i = 0; i < 30; ++i) {
            const double miss = static_cast<double>(thought.imagery[i] - truth.values[i]);
            sum += miss * miss / (30 * kinds);
        }
    }
    return sum;
}

std::uint64_t print_of(const Cortex& cortex) {
    sim::Fingerprint fingerprint;
    cortex.add_to(fingerprint);
    return fingerprint.value();
}

}  // namespace

TEST_CASE("with its own defaults, every algorithm but the forward one comes to see what it hears") {
    for (const auto& algorithm : sim::registry<CortexAlgorithm>().names()) {
        CAPTURE(algorithm);
        auto cortex = newborn(algorithm);
        live(*cortex, 6000);
        if (algorithm == "next-step") {
            CHECK(recall_error(*cortex) > 0.05);
        } else {
            CHECK(recall_error(*cortex) < 0.05);  // to say a quarter everywhere errs by 0.19
        }
    }
}

TEST_CASE("the same seed has the same life, another has another, and a clone lives on by itself") {
    for (const auto& algorithm : sim::registry<CortexAlgorithm>().names()) {
        CAPTURE(algorithm);
        auto one = newborn(algorithm);
        auto two = newborn(algorithm);
        auto other = newborn(algorithm, 2);
        for (Cortex* cortex : {one.get(), two.get(), other.get()}) live(*cortex, 300);
        CHECK(print_of(*one) == print_of(*two));
        CHECK(print_of(*one) != print_of(*other));
        const auto clone = one->clone();
        const auto before = print_of(*one);
        live(*clone, 20);
        CHECK(print_of(*one) == before);
        live(*one, 20);
        CHECK(print_of(*one) == print_of(*clone));
    }
}

TEST_CASE("learning lowers the loss of what is met again") {
    for (const auto& algorithm : sim::registry<CortexAlgorithm>().names()) {
        CAPTURE(algorithm);
        auto cortex = newborn(algorithm);
        const Frame strange = of_kind(50, true, true);
        live(*cortex, 3000);
        // Of two frames, the one that was met has the lower loss; whole frames have no open part to hide in.
        double met = 0;
        for (std::size_t k = 0; k < kinds; ++k) met += cortex->loss(of_kind(k, true, true)) / kinds;
        CHECK(met < cortex->loss(strange));
    }
}

TEST_CASE("no frame allocates once the first few have been seen") {
    if (!tests::counts_allocations()) FLINCH_SKIP("nothing counts what is taken from the heap");
    for (const auto& algorithm : sim::registry<CortexAlgorithm>().names()) {
        CAPTURE(algorithm);
        auto cortex = newborn(algorithm);
        const Frame both = of_kind(1, true, true);
        const Frame heard = of_kind(2, false, true);
        Thought thought;
        sim::RandomStream random(3, 0, sim::Purpose::protocol);
        float loss = 0;
        const auto frames = [&](int count) {
            for (int i = 0; i < count; ++i) {
                cortex->infer(heard, thought);
                cortex->learn(heard, thought);
                cortex->infer(both, thought);
                cortex->learn(both, thought);
                cortex->sample(heard, thought, random);
                loss += cortex->loss(heard) + cortex->loss(both);
            }
        };
        frames(3);
        const long before = tests::allocations();
        frames(20);
        CHECK(tests::allocations() == before);
        CHECK(loss != 0);
        REQUIRE(std::make_unique<int>(1) != nullptr);
        CHECK(tests::allocations() > before);  // the count does count
    }
}

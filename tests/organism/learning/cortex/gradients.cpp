// What the algorithms step along, against finite differences of what they say they bring down.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "organism/learning/cortex/masked.hpp"
#include "organism/learning/cortex/next_step.hpp"
#include "organism/learning/cortex/predictive_coding.hpp"

using namespace flinch;
using namespace flinch::organism::learning;

namespace {

Layout three_senses() {
    Layout layout;
    layout.add("sight", 7);
    layout.add("sound", 5);
    layout.add("touch", 3);
    return layout;
}

CortexParams plain() {
    CortexParams params;
    params.latent = 6;
    params.hidden = 5;
    params.initial_spread = 0.7F;
    params.learning_rate = 0.01F;
    params.momentum = 0.0F;
    params.centring = 0.0F;
    params.mask = 0.0F;        // nothing hidden
    params.adaptation = 0.0F;  // steps as they are
    return params;
}

/// Sight and sound are known, touch is open.
Frame some_frame(std::uint64_t seed) {
    const Layout layout = three_senses();
    Frame frame(layout);
    sim::RandomStream random(seed, 0, sim::Purpose::protocol);
    for (std::size_t m = 0; m < 2; ++m) {
        for (float& value : frame.of(layout.modalities[m])) value = random.uniform();
        frame.clamp(m);
    }
    return frame;
}

/// Compares the step that `after` took from `before`, divided by the rate, with minus the difference quotient
/// of `loss` by each of the parameters. The number of parameters for which there is any slope at all.
template <class Network, class Loss>
int check_gradient(Network& before, Network& after, float rate, Loss loss) {
    const auto old = before.parameters();
    const auto stepped = after.parameters();
    REQUIRE(old.size() == stepped.size());
    constexpr float nudge = 1e-2F;
    int steep = 0;
    for (std::size_t p = 0; p < old.size(); ++p) {
        for (std::size_t i = 0; i < old[p].size(); ++i) {
            const float step = (stepped[p][i] - old[p][i]) / rate;
            const float kept = old[p][i];
            old[p][i] = kept + nudge;
            const double above = static_cast<double>(loss(before));
            old[p][i] = kept - nudge;
            const double below = static_cast<double>(loss(before));
            old[p][i] = kept;
            const double slope = (below - above) / (2 * static_cast<double>(nudge));
            if (std::abs(slope) > 0.01) ++steep;
            CAPTURE(p);
            CAPTURE(i);
            // Padding may have a slope, for nothing is ever there; it must not be stepped along.
            if (step == 0.0F) continue;
            CHECK(std::abs(static_cast<double>(step) - slope) < 2e-3 + 0.01 * std::abs(slope));
        }
    }
    return steep;
}

int moved(const std::vector<std::span<float>>& before, const std::vector<std::span<float>>& after) {
    int count = 0;
    for (std::size_t p = 0; p < before.size(); ++p) {
        for (std::size_t i = 0; i < before[p].size(); ++i) count += before[p][i] != after[p][i];
    }
    return count;
}

}  // namespace

TEST_CASE("a masked cortex steps down the cross entropy of what is known") {
    const auto params = plain();
    Masked before(params, three_senses(), {1, 0, sim::Purpose::cortex});
    Masked after = before;
    const Frame frame = some_frame(2);
    after.learn(frame, {});
    CHECK(moved(before.parameters(), after.parameters()) > 150);
    const int steep = check_gradient(before, after, params.learning_rate,
                                     [&](const Masked& one) { return one.cross_entropy(frame); });
    CHECK(steep > 100);
}

TEST_CASE("a next-step cortex steps down the cross entropy of the frame that followed") {
    const auto params = plain();
    NextStep before(params, three_senses(), {1, 0, sim::Purpose::cortex});
    before.learn(some_frame(3), {});
    NextStep after = before;
    const Frame next = some_frame(4);
    after.learn(next, {});
    CHECK(moved(before.parameters(), after.parameters()) > 120);
    const int steep = check_gradient(before, after, params.learning_rate,
                                     [&](const NextStep& one) { return one.loss(next); });
    CHECK(steep > 100);
}

TEST_CASE("predictive coding, relaxed, steps down its energy") {
    // At rest the energy does not change with the values, so its slope by a weight is that of the weight
    // alone.
    auto params = plain();
    params.sweeps = 3000;
    PredictiveCoding before(params, three_senses(), {1, 0, sim::Purpose::cortex});
    PredictiveCoding after = before;
    const Frame frame = some_frame(5);
    Thought thought;
    before.infer(frame, thought);
    after.learn(frame, thought);
    CHECK(moved(before.parameters(), after.parameters()) > 100);
    const int steep = check_gradient(before, after, params.learning_rate,
                                     [&](const PredictiveCoding& one) { return one.loss(frame); });
    CHECK(steep > 50);
}

TEST_CASE("relaxation never raises the energy, and comes to rest") {
    for (const float relaxation : {0.05F, 0.9F}) {  // the second overshoots and has to be taken back
        auto params = plain();
        params.relaxation = relaxation;
        params.initial_spread = 3.0F;
        const PredictiveCoding cortex(params, three_senses(), {1, 0, sim::Purpose::cortex});
        const Frame frame = some_frame(6);
        float last = cortex.energy_after(frame, 0);
        const float first = last;
        for (unsigned budget = 1; budget <= 256; budget *= 2) {
            const float energy = cortex.energy_after(frame, budget);
            CHECK(energy <= last);
            last = energy;
        }
        CHECK(last < first - 0.5F);
        CHECK(cortex.energy_after(frame, 512) == doctest::Approx(last).epsilon(0.02));
    }
}

TEST_CASE("a variable that is left open has no error: it relaxes to its prediction") {
    auto params = plain();
    params.sweeps = 2000;
    const PredictiveCoding cortex(params, three_senses(), {1, 0, sim::Purpose::cortex});
    const Layout layout = three_senses();
    Thought thought;
    Frame frame = some_frame(7);
    cortex.infer(frame, thought);
    std::vector<float> decoded;
    cortex.decode(thought.latent, decoded);
    for (std::size_t i = 0; i < layout.modalities[2].size; ++i) {
        const std::size_t at = layout.modalities[2].offset + i;
        CHECK(thought.imagery[at] == decoded[at]);
    }
    // Clamping it where it rested moves nothing.
    Thought clamped;
    std::copy_n(thought.imagery.begin() + static_cast<std::ptrdiff_t>(layout.modalities[2].offset), 3,
                frame.of(layout.modalities[2]).begin());
    frame.clamp(2);
    cortex.infer(frame, clamped);
    for (std::size_t j = 0; j < params.latent; ++j)
        CHECK(clamped.latent[j] == doctest::Approx(thought.latent[j]).epsilon(0.02));
}

// The Boltzmann cortex against the exact answer, by enumeration of all states of twelve units.
#include "organism/learning/cortex/boltzmann.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

using namespace flinch;
using namespace flinch::organism::learning;

namespace {

constexpr std::size_t hidden = 6;
constexpr std::size_t seen = 3;  // a modality's variables
constexpr unsigned states = 64;  // of the six visible variables

Layout two_threes() {
    Layout layout;
    layout.add("sight", seen);
    layout.add("sound", seen);
    return layout;
}

CortexParams params_of(float spread, float rate = 0.02F) {
    CortexParams params;
    params.latent = hidden;
    params.initial_spread = spread;
    params.learning_rate = rate;
    params.momentum = 0.0F;
    params.weight_decay = 0.0F;
    params.centring = 0.01F;
    params.sweeps = 60;
    return params;
}

Boltzmann boltzmann(const CortexParams& params, std::uint64_t seed = 1) {
    return {params, two_threes(), {seed, 0, sim::Purpose::cortex}};
}

/// State k of the visible variables; bits 0 to 2 are the sight.
Frame frame_of(unsigned state, bool sight = true, bool sound = true) {
    const Layout layout = two_threes();
    Frame frame(layout);
    for (std::size_t m = 0; m < 2; ++m) {
        if (m == 0 ? !sight : !sound) continue;
        for (std::size_t i = 0; i < seen; ++i)
            frame.of(layout.modalities[m])[i] = static_cast<float>(state >> (m * seen + i) & 1u);
        frame.clamp(m);
    }
    return frame;
}

double energy(const RestrictedMachine& machine, const std::vector<float>& v, unsigned h) {
    double sum = 0;
    for (std::size_t j = 0; j < hidden; ++j) {
        const double on = static_cast<double>(h >> j & 1u) - machine.activity[j];
        sum -= machine.latent_bias[j] * on;
        for (std::size_t i = 0; i < v.size(); ++i)
            sum -= (static_cast<double>(v[i]) - machine.usual[i]) * machine.weights.row(i)[j] * on;
    }
    for (std::size_t i = 0; i < v.size(); ++i)
        sum -= machine.visible_bias[i] * (static_cast<double>(v[i]) - machine.usual[i]);
    return sum;
}

/// The machine's joint law of its visible and latent variables: unnormalised weights of all 64 x 64 states.
std::vector<double> enumerate(const RestrictedMachine& machine) {
    std::vector<double> weights;
    for (unsigned v = 0; v < states; ++v) {
        for (unsigned h = 0; h < 64; ++h)
            weights.push_back(std::exp(-energy(machine, frame_of(v).values, h)));
    }
    return weights;
}

bool agrees(unsigned state, unsigned with, bool sight, bool sound) {
    const unsigned known = (sight ? 7u : 0u) | (sound ? 56u : 0u);
    return (state & known) == (with & known);
}

struct Exact {
    double log_sum = 0;                      ///< log of the sum over everything that is open
    std::array<double, 2 * seen> visible{};  ///< chances
    std::array<double, hidden> latent{};
    std::array<double, states> chances{};  ///< of each visible state
};

Exact given(const std::vector<double>& weights, unsigned state, bool sight, bool sound) {
    Exact exact;
    double total = 0;
    for (unsigned v = 0; v < states; ++v) {
        if (!agrees(v, state, sight, sound)) continue;
        for (unsigned h = 0; h < 64; ++h) {
            const double weight = weights[v * 64 + h];
            total += weight;
            exact.chances[v] += weight;
            for (std::size_t i = 0; i < 2 * seen; ++i) exact.visible[i] += weight * (v >> i & 1u);
            for (std::size_t j = 0; j < hidden; ++j) exact.latent[j] += weight * (h >> j & 1u);
        }
    }
    for (double& chance : exact.chances) chance /= total;
    for (double& chance : exact.visible) chance /= total;
    for (double& chance : exact.latent) chance /= total;
    exact.log_sum = std::log(total);
    return exact;
}

/// The largest distance of a thought from the exact chances.
double distance(const Thought& thought, const Exact& exact) {
    const Layout layout = two_threes();
    double worst = 0;
    for (std::size_t i = 0; i < 2 * seen; ++i) {
        const float found = thought.imagery[layout.modalities[i / seen].offset + i % seen];
        worst = std::max(worst, std::abs(static_cast<double>(found) - exact.visible[i]));
    }
    for (std::size_t j = 0; j < hidden; ++j)
        worst = std::max(worst, std::abs(static_cast<double>(thought.latent[j]) - exact.latent[j]));
    return worst;
}

/// Mean log likelihood of four patterns, sight and sound alike, under a machine: at best -log 4.
double likelihood(const Boltzmann& cortex) {
    const Exact free = given(enumerate(cortex.machine()), 0, false, false);
    double sum = 0;
    for (unsigned k = 0; k < 4; ++k) sum += std::log(free.chances[k | k << seen]) / 4;
    return sum;
}

Boltzmann taught(std::size_t chains, int frames, float rate) {
    CortexParams params = params_of(0.05F, rate);
    params.chains = chains;
    Boltzmann cortex = boltzmann(params);
    sim::RandomStream random(5, 0, sim::Purpose::protocol);
    Thought thought;
    for (int i = 0; i < frames; ++i) {
        const unsigned k = random.below(4);
        cortex.learn(frame_of(k | k << seen), thought);
    }
    return cortex;
}

}  // namespace

TEST_CASE("free energy is exact when nothing is open, and a bound that mean field comes near otherwise") {
    const Boltzmann cortex = boltzmann(params_of(0.8F));
    const auto weights = enumerate(cortex.machine());
    for (unsigned state = 0; state < states; state += 5) {
        CHECK(cortex.loss(frame_of(state)) ==
              doctest::Approx(-given(weights, state, true, true).log_sum).epsilon(1e-4));
        const double open = -given(weights, state, true, false).log_sum;
        const double bound = cortex.loss(frame_of(state, true, false));
        CHECK(bound > open - 1e-3);
        CHECK(bound < open + 0.25);
    }
}

TEST_CASE("the latent code is exact when nothing is open") {
    const Boltzmann cortex = boltzmann(params_of(1.5F));
    const auto weights = enumerate(cortex.machine());
    Thought thought;
    for (unsigned state = 0; state < states; ++state) {
        cortex.infer(frame_of(state), thought);
        CHECK(distance(thought, given(weights, state, true, true)) < 1e-5);
    }
}

TEST_CASE("inference by sampling finds the exact chances; mean field comes near") {
    auto params = params_of(1.0F);
    const Boltzmann mean_field = boltzmann(params);
    params.gibbs = true;
    const Boltzmann gibbs = boltzmann(params);
    const auto weights = enumerate(gibbs.machine());
    Thought thought;
    for (const unsigned state : {0u, 3u, 5u, 7u}) {
        CAPTURE(state);
        const Exact exact = given(weights, state, true, false);
        gibbs.infer(frame_of(state, true, false), thought, 20'000);
        CHECK(distance(thought, exact) < 0.015);
        mean_field.infer(frame_of(state, true, false), thought, 100);
        CHECK(distance(thought, exact) < 0.12);
    }
}

TEST_CASE("with nothing clamped at all, inference by sampling finds the marginals") {
    auto params = params_of(1.0F);
    params.gibbs = true;
    const Boltzmann cortex = boltzmann(params, 3);
    Thought thought;
    cortex.infer(frame_of(0, false, false), thought, 40'000);
    CHECK(distance(thought, given(enumerate(cortex.machine()), 0, false, false)) < 0.02);
}

TEST_CASE("draws of what is open follow the exact joint law, not only its marginals") {
    const Boltzmann cortex = boltzmann(params_of(2.0F));
    const Exact exact = given(enumerate(cortex.machine()), 5, true, false);
    const Layout layout = two_threes();
    sim::RandomStream random(8, 0, sim::Purpose::protocol);
    std::array<double, states> found{};
    Thought thought;
    constexpr int draws = 8000;
    for (int i = 0; i < draws; ++i) {
        cortex.sample(frame_of(5, true, false), thought, random, 12);
        unsigned state = 5;
        for (std::size_t k = 0; k < seen; ++k) {
            if (thought.imagery[layout.modalities[1].offset + k] > 0.5F) state |= 1u << (seen + k);
        }
        found[state] += 1.0 / draws;
    }
    double off = 0;
    for (unsigned v = 0; v < states; ++v) off += std::abs(found[v] - exact.chances[v]) / 2;
    CHECK(off < 0.03);
}

TEST_CASE("where there are several explanations, a few sweeps of sampling come nearer than mean field") {
    double off = 0, off_mean_field = 0;
    constexpr std::uint64_t machines = 12;
    for (std::uint64_t seed = 1; seed <= machines; ++seed) {
        auto params = params_of(3.0F);  // rugged
        const Boltzmann mean_field = boltzmann(params, seed);
        params.gibbs = true;
        const Boltzmann gibbs = boltzmann(params, seed);
        const Exact exact = given(enumerate(gibbs.machine()), 0, false, false);
        Thought thought;
        gibbs.infer(frame_of(0, false, false), thought, 64);
        off += distance(thought, exact) / machines;
        mean_field.infer(frame_of(0, false, false), thought, 64);
        off_mean_field += distance(thought, exact) / machines;
    }
    CHECK(off_mean_field > 0.4);
    CHECK(off < 0.7 * off_mean_field);
}

TEST_CASE("persistent chains learn the law of the data; one step of contrastive divergence comes near") {
    const double untaught = likelihood(boltzmann(params_of(0.05F)));
    const double one_step = likelihood(taught(0, 30'000, 0.02F));
    const double persistent = likelihood(taught(10, 30'000, 0.02F));
    CHECK(untaught < -3.0);
    CHECK(persistent > -std::log(4.0) - 0.35);
    CHECK(one_step > -std::log(4.0) - 0.6);
}

TEST_CASE("what is absent teaches nothing: the weights of an open modality stay, with and without chains") {
    const Layout layout = two_threes();
    for (const std::size_t chains : {0u, 4u}) {
        CAPTURE(chains);
        auto params = params_of(0.5F);
        params.chains = chains;
        Boltzmann cortex = boltzmann(params);
        const RestrictedMachine before = cortex.machine();
        Thought thought;
        for (int i = 0; i < 100; ++i) cortex.learn(frame_of(5, true, false), thought);
        for (std::size_t i = 0; i < layout.size; ++i) {
            const bool same = std::equal(before.weights.row(i).begin(), before.weights.row(i).end(),
                                         cortex.machine().weights.row(i).begin());
            const bool sight = i < seen;
            CHECK(same == !sight);
            CHECK((before.visible_bias[i] == cortex.machine().visible_bias[i]) == !sight);
        }
    }
}

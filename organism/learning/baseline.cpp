#include "organism/learning/baseline.hpp"

#include "organism/learning/kernels.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::learning {

Afferents::Afferents(std::span<const float> as_they_are) : Afferents(as_they_are, as_they_are, 1) {}

Afferents::Afferents(std::span<const float> as_they_are, std::span<const float> from_mean, float bias_left)
    : inputs(as_they_are), deviation(from_mean), bias(bias_left), size(dot(from_mean, from_mean)) {}

Afferents only(InputRange stretch, const Afferents& all, std::vector<float>& scratch) {
    scratch.assign(all.inputs.size(), 0.0F);
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) scratch[i] = all.inputs[i];
    return {all.inputs, scratch, 0};
}

Baseline::Baseline(sim::Time constant, std::size_t inputs)
    : constant_(constant), mean_(constant > sim::Time{} ? padded(inputs) : 0), deviation_(mean_.size()) {}

void Baseline::follow(std::span<const float> inputs, sim::Time elapsed) {
    if (mean_.empty()) return;
    const float share = 1.0F - sim::decay(sim::seconds(elapsed), sim::seconds(constant_));
    for (std::size_t i = 0; i < mean_.size(); ++i) mean_[i] += share * (inputs[i] - mean_[i]);
}

/// Centring is a change of variables: y = w.(x - m) + b' = w.x + b has the gradient (x - m, 1 - m.(x - m)) in
/// (w, b), and the unit's output does not move when the mean does (Montavon & Mueller 2012 centre a Boltzmann
/// machine in the same way).
Afferents Baseline::from(std::span<const float> inputs) {
    if (mean_.empty()) return inputs;
    for (std::size_t i = 0; i < mean_.size(); ++i) deviation_[i] = inputs[i] - mean_[i];
    return {inputs, deviation_, 1.0F - dot(mean_, deviation_)};
}

}  // namespace flinch::organism::learning

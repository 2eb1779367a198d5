#include "organism/learning/cortex/next_step.hpp"

#include <algorithm>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {

NextStep::NextStep(const CortexParams& params, const Layout& layout, sim::RandomStream random)
    : Cortex(params, layout),
      encode_(layout, params.latent, params.initial_spread, random),
      decode_(layout, params.latent, params.initial_spread, random),
      visible_bias_(layout.size),
      latent_bias_(padded(params.latent)),
      before_(layout),
      attributable_(padded(params.latent)),
      miss_(layout.size),
      hidden_(padded(params.latent)),
      visible_(layout.size) {}

void NextStep::encode(const Frame& frame, std::span<float> latent) const {
    std::copy(latent_bias_.begin(), latent_bias_.end(), latent.begin());
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (frame.has(m))
            encode_.up(layout_.modalities[m].offset, layout_.modalities[m].size, frame.values, latent);
    }
    squash(latent);
    std::fill(latent.begin() + static_cast<std::ptrdiff_t>(params_.latent), latent.end(), 0.0F);
}

/// Predicts the variables of the modalities that a frame clamps (`clamped`), or that it leaves open.
void NextStep::predict(const Frame& frame, bool clamped, std::span<const float> latent,
                       std::span<float> visible) const {
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (frame.has(m) != clamped) continue;
        const Modality& modality = layout_.modalities[m];
        decode_.down(modality.offset, modality.size, latent, visible);
        const auto values = visible.subspan(modality.offset, modality.size);
        for (std::size_t i = 0; i < values.size(); ++i) values[i] += visible_bias_[modality.offset + i];
        squash(values);
    }
}

void NextStep::infer(const Frame& frame, Thought& thought, unsigned) const {
    thought.latent.resize(padded(params_.latent));
    thought.imagery = frame.values;
    encode(frame, thought.latent);
    predict(frame, false, thought.latent, thought.imagery);
}

void NextStep::sample(const Frame& frame, Thought& thought, sim::RandomStream& random, unsigned) const {
    infer(frame, thought, 0);
    for_each_variable(layout_, frame, false, [&](std::size_t i) {
        thought.imagery[i] = random.uniform() < thought.imagery[i] ? 1.0F : 0.0F;
    });
}

void NextStep::decode(std::span<const float> latent, std::vector<float>& imagery) const {
    imagery.assign(layout_.size, 0.0F);
    predict(Frame(), false, latent, imagery);
}

float NextStep::loss(const Frame& frame) const {
    encode(before_, hidden_);
    predict(frame, true, hidden_, visible_);
    float sum = 0;
    for_each_variable(layout_, frame, true, [&](std::size_t i) {
        const float p = std::clamp(visible_[i], 1e-6F, 1.0F - 1e-6F);
        sum -= frame.values[i] * sim::log(p) + (1.0F - frame.values[i]) * sim::log(1.0F - p);
    });
    return sum;
}

void NextStep::learn(const Frame& frame, const Thought&) {
    if (primed_) learn_step(frame);
    before_ = frame;
    primed_ = true;
}

/// Takes one step down the cross entropy of this frame's known variables, given the frame before.
void NextStep::learn_step(const Frame& frame) {
    const float rate = params_.learning_rate;
    encode(before_, hidden_);
    predict(frame, true, hidden_, visible_);
    std::fill(attributable_.begin(), attributable_.end(), 0.0F);
    float error = 0;
    float count = 0;
    for_each_variable(layout_, frame, true, [&](std::size_t i) {
        miss_[i] = frame.values[i] - visible_[i];
        error += miss_[i] * miss_[i];
        count += 1.0F;
    });
    surprise_ = count > 0 ? error / count : 0.0F;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (!frame.has(m)) continue;
        const Modality& modality = layout_.modalities[m];
        decode_.up(modality.offset, modality.size, miss_, attributable_);
        for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i) {
            miss_[i] *= rate;
            visible_bias_[i] += miss_[i];
        }
        decode_.step(modality.offset, modality.size, miss_, hidden_);
    }
    for (std::size_t j = 0; j < attributable_.size(); ++j)
        attributable_[j] *= rate * hidden_[j] * (1.0F - hidden_[j]);
    add_scaled(1.0F, attributable_, latent_bias_);
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (before_.has(m))
            encode_.step(layout_.modalities[m].offset, layout_.modalities[m].size, before_.values,
                         attributable_);
    }
}

std::vector<std::span<float>> NextStep::parameters() {
    std::vector<std::span<float>> all;
    for (Layer* layer : {&encode_, &decode_}) {
        for (std::size_t i = 0; i < layer->rows(); ++i) all.push_back(layer->weights().row(i));
    }
    for (auto* bias : {&visible_bias_, &latent_bias_}) all.emplace_back(*bias);
    return all;
}

void NextStep::add_to(sim::Fingerprint& fingerprint) const {
    encode_.add_to(fingerprint);
    decode_.add_to(fingerprint);
    fingerprint.add(std::span<const float>(visible_bias_));
    fingerprint.add(std::span<const float>(latent_bias_));
}

namespace {

CortexParams defaults() {
    CortexParams params;
    params.sweeps = 0;
    return params;
}

std::unique_ptr<Cortex> make(const CortexParams& params, const Layout& layout, sim::RandomStream random) {
    return std::make_unique<NextStep>(params, layout, random);
}

[[maybe_unused]] const bool registered =
    register_cortex("next-step", {make, defaults(), "backpropagation", "cross entropy of the next frame"});

}  // namespace
}  // namespace flinch::organism::learning

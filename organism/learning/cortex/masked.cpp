#include "organism/learning/cortex/masked.hpp"

#include <algorithm>
#include <bit>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

float nats(float truth, float chance) {
    const float p = std::clamp(chance, 1e-6F, 1.0F - 1e-6F);
    return -truth * sim::log(p) - (1.0F - truth) * sim::log(1.0F - p);
}

}  // namespace

Masked::Masked(const CortexParams& params, const Layout& layout, sim::RandomStream random)
    : Cortex(params, layout),
      random_(random),
      network_(params, layout_, random_),
      miss_(layout.size),
      latent_(padded(params.latent)),
      visible_(layout.size),
      drawn_(layout.size) {}

void Masked::infer(const Frame& frame, Thought& thought, unsigned) const {
    thought.latent.resize(padded(params_.latent));
    thought.imagery = frame.values;
    network_.give(layout_, frame);
    network_.encode(layout_, thought.latent);
    if (std::popcount(frame.clamped) == static_cast<int>(layout_.modalities.size())) return;
    network_.unfold(thought.latent);
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (!frame.has(m)) network_.expect(layout_.modalities[m], thought.imagery);
    }
}

void Masked::sample(const Frame& frame, Thought& thought, sim::RandomStream& random, unsigned budget) const {
    thought.latent.resize(padded(params_.latent));
    thought.imagery = frame.values;
    network_.give(layout_, frame);
    std::fill(drawn_.begin(), drawn_.end(), std::uint8_t{0});
    for (unsigned left = std::max(budget, 1u); left > 0; --left) {
        network_.encode(layout_, thought.latent);
        network_.unfold(thought.latent);
        draw_some(frame, thought, random, static_cast<float>(left));
    }
    network_.encode(layout_, thought.latent);
}

/// Draws about one part in `parts` of the variables that are open and not yet drawn. Precondition: `unfold`.
void Masked::draw_some(const Frame& frame, Thought& thought, sim::RandomStream& random, float parts) const {
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (frame.has(m)) continue;
        const Modality& modality = layout_.modalities[m];
        network_.expect(modality, visible_);
        for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i) {
            if (drawn_[i] != 0 || random.uniform() * parts >= 1.0F) continue;
            drawn_[i] = 1;
            thought.imagery[i] = random.uniform() < visible_[i] ? 1.0F : 0.0F;
            network_.give_variable(m, i, thought.imagery[i]);
        }
    }
}

void Masked::decode(std::span<const float> latent, std::vector<float>& imagery) const {
    imagery.assign(layout_.size, 0.0F);
    network_.unfold(latent);
    for (const Modality& m : layout_.modalities) network_.expect(m, imagery);
}

float Masked::cross_entropy(const Modality& modality, const Frame& frame) const {
    float sum = 0;
    network_.expect(modality, visible_);
    for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i)
        sum += nats(frame.values[i], visible_[i]);
    return sum;
}

float Masked::cross_entropy(const Frame& frame) const {
    network_.give(layout_, frame);
    network_.encode(layout_, latent_);
    network_.unfold(latent_);
    float sum = 0;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (frame.has(m)) sum += cross_entropy(layout_.modalities[m], frame);
    }
    return sum;
}

float Masked::loss(const Frame& frame) const {
    float sum = 0;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (!frame.has(m)) continue;
        network_.give(layout_, frame);
        network_.take(m);
        network_.encode(layout_, latent_);
        network_.unfold(latent_);
        sum += cross_entropy(layout_.modalities[m], frame);
    }
    return sum;
}

/// Hides whole modalities by chance, but never all that are known, and then single variables of the others.
void Masked::hide(const Frame& frame) {
    network_.give(layout_, frame);
    std::uint32_t left = 0;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (frame.has(m) && random_.uniform() >= params_.mask) left |= 1u << m;
    }
    for (std::size_t m = 0; m < layout_.modalities.size() && left != 0; ++m) {
        if ((left >> m & 1u) == 0) network_.take(m);
    }
    const float share = params_.mask * random_.uniform();
    random_.fill_uniform(miss_);
    for (std::size_t i = 0; i < layout_.size; ++i) {
        if (miss_[i] < share) network_.take_variable(i);
    }
}

void Masked::learn(const Frame& frame, const Thought&) {
    hide(frame);
    network_.encode(layout_, latent_);
    network_.unfold(latent_);
    float error = 0;
    float count = 0;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (frame.has(m)) network_.expect(layout_.modalities[m], visible_);
    }
    for_each_variable(layout_, frame, true, [&](std::size_t i) {
        miss_[i] = frame.values[i] - visible_[i];
        error += miss_[i] * miss_[i];
        count += 1.0F;
    });
    surprise_ = count > 0 ? error / count : 0.0F;
    network_.step(layout_, frame, latent_, miss_);
    network_.get_used_to(layout_, frame);
}

void Masked::add_to(sim::Fingerprint& fingerprint) const {
    network_.add_to(fingerprint);
    fingerprint.add(random_.position());
}

namespace {

CortexParams defaults() {
    CortexParams params;
    params.sweeps = 1;
    params.learning_rate = 0.001F;
    params.initial_spread = 0.1F;
    return params;
}

std::unique_ptr<Cortex> make(const CortexParams& params, const Layout& layout, sim::RandomStream random) {
    return std::make_unique<Masked>(params, layout, random);
}

[[maybe_unused]] const bool registered = register_cortex(
    "masked",
    {make, defaults(),
     "backpropagation with random masks over modalities and variables, steps scaled by running mean squares",
     "cross entropy of all that is known, given a random part of it"});

}  // namespace
}  // namespace flinch::organism::learning

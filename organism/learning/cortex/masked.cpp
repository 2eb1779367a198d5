#include "organism/learning/cortex/masked.hpp"

#include <algorithm>
#include <bit>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

/// tanh of each, by the logistic function: the same bits as `sim::tanh`.
void bend(std::span<float> values) {
    for (float& value : values) value *= 2.0F;
    squash(values);
    for (float& value : values) value = 2.0F * value - 1.0F;
}

void clear_padding(std::span<float> values, std::size_t from) {
    std::fill(values.begin() + static_cast<std::ptrdiff_t>(from), values.end(), 0.0F);
}

float nats(float truth, float chance) {
    const float p = std::clamp(chance, 1e-6F, 1.0F - 1e-6F);
    return -truth * sim::log(p) - (1.0F - truth) * sim::log(1.0F - p);
}

}  // namespace

Masked::Masked(const CortexNature& nature, const Layout& layout, sim::RandomStream random)
    : Cortex(nature, layout),
      random_(random),
      read_(layout, nature.hidden, nature.initial_spread, random_),
      gather_(nature.latent, nature.hidden, nature.initial_spread, random_),
      spread_(nature.hidden, nature.latent, nature.initial_spread, random_),
      tell_(layout, nature.hidden, nature.initial_spread, random_),
      tokens_(layout.modalities.size(), nature.hidden),
      hidden_bias_(padded(nature.hidden)),
      latent_bias_(padded(nature.latent)),
      unfolded_bias_(padded(nature.hidden)),
      visible_bias_(layout.size),
      usual_(layout.size),
      read_below_(layout.size, nature.adaptation),
      read_above_(padded(nature.hidden), nature.adaptation),
      gather_below_(padded(nature.latent), nature.adaptation),
      gather_above_(padded(nature.hidden), nature.adaptation),
      spread_below_(padded(nature.hidden), nature.adaptation),
      spread_above_(padded(nature.latent), nature.adaptation),
      tell_below_(layout.size, nature.adaptation),
      tell_above_(padded(nature.hidden), nature.adaptation),
      input_(layout.size),
      hidden_(padded(nature.hidden)),
      unfolded_(padded(nature.hidden)),
      visible_(layout.size),
      latent_(padded(nature.latent)),
      miss_(layout.size),
      blame_unfolded_(padded(nature.hidden)),
      blame_latent_(padded(nature.latent)),
      blame_hidden_(padded(nature.hidden)),
      low_(std::max({layout.size, padded(nature.hidden), padded(nature.latent)})),
      high_(std::max(padded(nature.hidden), padded(nature.latent))) {
    for_each_variable(layout_, Frame(), false, [&](std::size_t i) {
        usual_[i] = 0.1F;
        visible_bias_[i] = sim::log(0.1F / 0.9F);
    });
}

/// Everything that a frame knows is given.
void Masked::give(const Frame& frame) const {
    std::fill(input_.begin(), input_.end(), 0.0F);
    for_each_variable(layout_, frame, true, [&](std::size_t i) { input_[i] = frame.values[i] - usual_[i]; });
    given_ = frame.clamped;
}

void Masked::encode(std::span<float> latent) const {
    std::copy(hidden_bias_.begin(), hidden_bias_.end(), hidden_.begin());
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        const Modality& modality = layout_.modalities[m];
        if ((given_ >> m & 1u) != 0) {
            read_.up(modality.offset, modality.size, input_, hidden_);
        } else {
            add_scaled(1.0F, tokens_.row(m), hidden_);
        }
    }
    bend(hidden_);
    gather_.down(hidden_, latent);
    for (std::size_t j = 0; j < nature_.latent; ++j) latent[j] += latent_bias_[j];
    squash(latent);
    clear_padding(latent, nature_.latent);
}

void Masked::unfold(std::span<const float> latent) const {
    spread_.down(latent, unfolded_);
    for (std::size_t j = 0; j < nature_.hidden; ++j) unfolded_[j] += unfolded_bias_[j];
    bend(unfolded_);
    clear_padding(unfolded_, nature_.hidden);
}

/// Precondition: `unfold`.
void Masked::expect(const Modality& modality, std::span<float> visible) const {
    tell_.down(modality.offset, modality.size, unfolded_, visible);
    const auto values = visible.subspan(modality.offset, modality.size);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] += visible_bias_[modality.offset + i];
    squash(values);
}

void Masked::infer(const Frame& frame, Thought& thought, unsigned) const {
    thought.latent.resize(padded(nature_.latent));
    thought.imagery = frame.values;
    give(frame);
    encode(thought.latent);
    if (std::popcount(frame.clamped) == static_cast<int>(layout_.modalities.size())) return;
    unfold(thought.latent);
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (!frame.has(m)) expect(layout_.modalities[m], thought.imagery);
    }
}

void Masked::sample(const Frame& frame, Thought& thought, sim::RandomStream& random, unsigned budget) const {
    thought.latent.resize(padded(nature_.latent));
    thought.imagery = frame.values;
    give(frame);
    std::vector<bool> drawn(layout_.size);
    for (unsigned left = std::max(budget, 1u); left > 0; --left) {
        encode(thought.latent);
        unfold(thought.latent);
        for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
            if (frame.has(m)) continue;
            const Modality& modality = layout_.modalities[m];
            expect(modality, visible_);
            for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i) {
                if (drawn[i] || random.uniform() * static_cast<float>(left) >= 1.0F) continue;
                drawn[i] = true;
                thought.imagery[i] = random.uniform() < visible_[i] ? 1.0F : 0.0F;
                input_[i] = thought.imagery[i] - usual_[i];
                given_ |= 1u << m;
            }
        }
    }
    encode(thought.latent);
}

void Masked::decode(std::span<const float> latent, std::vector<float>& imagery) const {
    imagery.assign(layout_.size, 0.0F);
    unfold(latent);
    for (const Modality& m : layout_.modalities) expect(m, imagery);
}

float Masked::cross_entropy(const Modality& modality, const Frame& frame) const {
    float sum = 0;
    expect(modality, visible_);
    for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i)
        sum += nats(frame.values[i], visible_[i]);
    return sum;
}

float Masked::cross_entropy(const Frame& frame) const {
    std::vector<float> latent(padded(nature_.latent));
    give(frame);
    encode(latent);
    unfold(latent);
    float sum = 0;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (frame.has(m)) sum += cross_entropy(layout_.modalities[m], frame);
    }
    return sum;
}

float Masked::loss(const Frame& frame) const {
    std::vector<float> latent(padded(nature_.latent));
    float sum = 0;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (!frame.has(m)) continue;
        give(frame);
        given_ &= ~(1u << m);
        encode(latent);
        unfold(latent);
        sum += cross_entropy(layout_.modalities[m], frame);
    }
    return sum;
}

/// Hides whole modalities by chance, but never all that are known, and then single variables of the others.
void Masked::hide(const Frame& frame) {
    give(frame);
    std::uint32_t left = 0;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (frame.has(m) && random_.uniform() >= nature_.mask) left |= 1u << m;
    }
    if (left != 0) given_ = left;
    const float share = nature_.mask * random_.uniform();
    random_.fill_uniform(miss_);
    for (std::size_t i = 0; i < layout_.size; ++i) {
        if (miss_[i] < share) input_[i] = 0.0F;
    }
}

void Masked::learn(const Frame& frame, const Thought&) {
    hide(frame);
    encode(latent_);
    unfold(latent_);
    float error = 0;
    float count = 0;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (frame.has(m)) expect(layout_.modalities[m], visible_);
    }
    for_each_variable(layout_, frame, true, [&](std::size_t i) {
        miss_[i] = frame.values[i] - visible_[i];
        error += miss_[i] * miss_[i];
        count += 1.0F;
    });
    surprise_ = count > 0 ? error / count : 0.0F;
    backpropagate(frame);
    for_each_variable(layout_, frame, true,
                      [&](std::size_t i) { usual_[i] += nature_.centring * (frame.values[i] - usual_[i]); });
}

/// From `miss_`, minus the gradient of the loss by what goes into the output, down to the input; each layer
/// steps when its blame has been passed on.
void Masked::backpropagate(const Frame& frame) {
    const float rate = nature_.learning_rate;
    const auto known = [&](auto visit) {
        for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
            if (frame.has(m)) visit(m, layout_.modalities[m]);
        }
    };
    const auto step = [&](Layer& layer, RunningScale& below, std::span<const float> lower,
                          RunningScale& above, std::span<const float> upper) {
        below.scale(lower, low_);
        above.scale(upper, high_);
        for (std::size_t i = 0; i < layer.rows(); ++i) low_[i] *= rate;
        layer.step(low_, std::span(high_).first(upper.size()));
    };
    // The output layer.
    std::fill(blame_unfolded_.begin(), blame_unfolded_.end(), 0.0F);
    tell_above_.scale(unfolded_, high_);
    known([&](std::size_t, const Modality& m) {
        tell_.up(m.offset, m.size, miss_, blame_unfolded_);
        tell_below_.scale(m.offset, m.size, miss_, low_);
        for (std::size_t i = m.offset; i < m.offset + m.size; ++i) {
            low_[i] *= rate;
            visible_bias_[i] += low_[i];
        }
        tell_.step(m.offset, m.size, low_, std::span(high_).first(unfolded_.size()));
    });
    // Down through the code.
    for (std::size_t j = 0; j < blame_unfolded_.size(); ++j)
        blame_unfolded_[j] *= 1.0F - unfolded_[j] * unfolded_[j];
    std::fill(blame_latent_.begin(), blame_latent_.end(), 0.0F);
    spread_.up(blame_unfolded_, blame_latent_);
    step(spread_, spread_below_, blame_unfolded_, spread_above_, latent_);
    for (std::size_t j = 0; j < nature_.hidden; ++j) unfolded_bias_[j] += low_[j];
    for (std::size_t j = 0; j < blame_latent_.size(); ++j)
        blame_latent_[j] *= latent_[j] * (1.0F - latent_[j]);
    std::fill(blame_hidden_.begin(), blame_hidden_.end(), 0.0F);
    gather_.up(blame_latent_, blame_hidden_);
    step(gather_, gather_below_, blame_latent_, gather_above_, hidden_);
    for (std::size_t j = 0; j < nature_.latent; ++j) latent_bias_[j] += low_[j];
    for (std::size_t j = 0; j < blame_hidden_.size(); ++j) blame_hidden_[j] *= 1.0F - hidden_[j] * hidden_[j];
    // The input layer and the tokens.
    read_above_.scale(blame_hidden_, high_);
    const auto upper = std::span(high_).first(blame_hidden_.size());
    add_scaled(rate, upper, hidden_bias_);
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        const Modality& modality = layout_.modalities[m];
        if ((given_ >> m & 1u) == 0) {
            add_scaled(rate, upper, tokens_.row(m));
            continue;
        }
        read_below_.scale(modality.offset, modality.size, input_, low_);
        for (std::size_t i = modality.offset; i < modality.offset + modality.size; ++i) low_[i] *= rate;
        read_.step(modality.offset, modality.size, low_, upper);
    }
}

std::vector<std::span<float>> Masked::parameters() {
    std::vector<std::span<float>> all;
    for (Layer* layer : {&read_, &gather_, &spread_, &tell_}) {
        for (std::size_t i = 0; i < layer->rows(); ++i) all.push_back(layer->weights().row(i));
    }
    for (std::size_t m = 0; m < tokens_.rows(); ++m) all.push_back(tokens_.row(m));
    for (auto* bias : {&hidden_bias_, &latent_bias_, &unfolded_bias_, &visible_bias_})
        all.emplace_back(*bias);
    return all;
}

std::size_t Masked::weights() const noexcept {
    return read_.count() + gather_.count() + spread_.count() + tell_.count();
}

void Masked::add_to(sim::Fingerprint& fingerprint) const {
    for (const Layer* layer : {&read_, &gather_, &spread_, &tell_}) layer->add_to(fingerprint);
    fingerprint.add(tokens_.values());
    for (const auto* bias : {&hidden_bias_, &latent_bias_, &unfolded_bias_, &visible_bias_})
        fingerprint.add(std::span<const float>(*bias));
    fingerprint.add(random_.position());
}

namespace {

CortexNature defaults() {
    CortexNature nature;
    nature.sweeps = 1;
    nature.learning_rate = 0.001F;
    nature.initial_spread = 0.1F;
    nature.hidden = 96;
    nature.mask = 0.5F;
    nature.adaptation = 0.01F;
    return nature;
}

std::unique_ptr<Cortex> make(const CortexNature& nature, const Layout& layout, sim::RandomStream random) {
    return std::make_unique<Masked>(nature, layout, random);
}

[[maybe_unused]] const bool registered = register_cortex(
    "masked",
    {make, defaults(),
     "backpropagation with random masks over modalities and variables, steps scaled by running mean squares",
     "cross entropy of all that is known, given a random part of it"});

}  // namespace
}  // namespace flinch::organism::learning

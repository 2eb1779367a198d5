#include "organism/learning/cortex/masked_network.hpp"

#include <algorithm>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

/// Applies tanh to each value by way of the logistic function: this gives the same bits as `sim::tanh`.
void bend(std::span<float> values) {
    for (float& value : values) value *= 2.0F;
    squash(values);
    for (float& value : values) value = 2.0F * value - 1.0F;
}

void clear_padding(std::span<float> values, std::size_t from) {
    std::fill(values.begin() + static_cast<std::ptrdiff_t>(from), values.end(), 0.0F);
}

void multiply(std::span<float> values, float factor) {
    for (float& value : values) value *= factor;
}

/// Turns the error of a tanh's output into the error of its input.
void through_tanh(std::span<const float> out, std::span<float> error) {
    for (std::size_t j = 0; j < error.size(); ++j) error[j] *= 1.0F - out[j] * out[j];
}

/// Does the same for a logistic function.
void through_logistic(std::span<const float> out, std::span<float> error) {
    for (std::size_t j = 0; j < error.size(); ++j) error[j] *= out[j] * (1.0F - out[j]);
}

}  // namespace

MaskedNetwork::Scaled MaskedNetwork::scaled(Layer layer, std::size_t columns) const {
    return {std::move(layer), {layer.rows(), adaptation_}, {padded(columns), adaptation_}};
}

MaskedNetwork::MaskedNetwork(const CortexParams& params, const Layout& layout, sim::RandomStream& random)
    : rate_(params.learning_rate),
      centring_(params.centring),
      adaptation_(params.adaptation),
      hidden_count_(params.hidden),
      latent_count_(params.latent),
      read_(scaled({layout, params.hidden, params.initial_spread, random}, params.hidden)),
      gather_(scaled({params.latent, params.hidden, params.initial_spread, random}, params.hidden)),
      spread_(scaled({params.hidden, params.latent, params.initial_spread, random}, params.latent)),
      tell_(scaled({layout, params.hidden, params.initial_spread, random}, params.hidden)),
      tokens_(layout.modalities.size(), params.hidden),
      hidden_bias_(padded(params.hidden)),
      latent_bias_(padded(params.latent)),
      unfolded_bias_(padded(params.hidden)),
      visible_bias_(layout.size),
      usual_(layout.size),
      input_(layout.size),
      hidden_(padded(params.hidden)),
      unfolded_(padded(params.hidden)),
      error_unfolded_(padded(params.hidden)),
      error_latent_(padded(params.latent)),
      error_hidden_(padded(params.hidden)),
      low_(std::max({layout.size, padded(params.hidden), padded(params.latent)})),
      high_(std::max(padded(params.hidden), padded(params.latent))) {
    for_each_variable(layout, Frame(), false, [&](std::size_t i) {
        usual_[i] = 0.1F;
        visible_bias_[i] = sim::log(0.1F / 0.9F);
    });
}

void MaskedNetwork::give(const Layout& layout, const Frame& frame) const {
    std::fill(input_.begin(), input_.end(), 0.0F);
    for_each_variable(layout, frame, true, [&](std::size_t i) { input_[i] = frame.values[i] - usual_[i]; });
    given_ = frame.clamped;
}

void MaskedNetwork::encode(const Layout& layout, std::span<float> latent) const {
    std::copy(hidden_bias_.begin(), hidden_bias_.end(), hidden_.begin());
    for (std::size_t m = 0; m < layout.modalities.size(); ++m) {
        const Modality& modality = layout.modalities[m];
        if ((given_ >> m & 1u) != 0) {
            read_.layer.up(modality.offset, modality.size, input_, hidden_);
        } else {
            add_scaled(1.0F, tokens_.row(m), hidden_);
        }
    }
    bend(hidden_);
    gather_.layer.down(hidden_, latent);
    for (std::size_t j = 0; j < latent_count_; ++j) latent[j] += latent_bias_[j];
    squash(latent);
    clear_padding(latent, latent_count_);
}

void MaskedNetwork::unfold(std::span<const float> latent) const {
    spread_.layer.down(latent, unfolded_);
    for (std::size_t j = 0; j < hidden_count_; ++j) unfolded_[j] += unfolded_bias_[j];
    bend(unfolded_);
    clear_padding(unfolded_, hidden_count_);
}

void MaskedNetwork::expect(const Modality& modality, std::span<float> visible) const {
    tell_.layer.down(modality.offset, modality.size, unfolded_, visible);
    const auto values = visible.subspan(modality.offset, modality.size);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] += visible_bias_[modality.offset + i];
    squash(values);
}

/// Each layer takes its step after its error has been passed on.
void MaskedNetwork::step(const Layout& layout, const Frame& frame, std::span<const float> latent,
                         std::span<const float> miss) {
    step_output(layout, frame, miss);
    through_tanh(unfolded_, error_unfolded_);
    step_code(latent);
    through_tanh(hidden_, error_hidden_);
    step_input(layout);
}

/// Takes the step of V and leaves the error of g.
void MaskedNetwork::step_output(const Layout& layout, const Frame& frame, std::span<const float> miss) {
    std::fill(error_unfolded_.begin(), error_unfolded_.end(), 0.0F);
    tell_.above.scale(unfolded_, high_);
    for (std::size_t m = 0; m < layout.modalities.size(); ++m) {
        if (!frame.has(m)) continue;
        const std::size_t first = layout.modalities[m].offset;
        const std::size_t size = layout.modalities[m].size;
        tell_.layer.up(first, size, miss, error_unfolded_);
        tell_.below.scale(first, size, miss, low_);
        multiply(std::span(low_).subspan(first, size), rate_);
        for (std::size_t i = first; i < first + size; ++i) visible_bias_[i] += low_[i];
        tell_.layer.step(first, size, low_, std::span(high_).first(unfolded_.size()));
    }
}

/// Takes the steps of B and A, which turns the error of g's input into the error of h.
void MaskedNetwork::step_code(std::span<const float> latent) {
    std::fill(error_latent_.begin(), error_latent_.end(), 0.0F);
    spread_.layer.up(error_unfolded_, error_latent_);
    step_layer(spread_, error_unfolded_, latent, unfolded_bias_);
    through_logistic(latent, error_latent_);
    std::fill(error_hidden_.begin(), error_hidden_.end(), 0.0F);
    gather_.layer.up(error_latent_, error_hidden_);
    step_layer(gather_, error_latent_, hidden_, latent_bias_);
}

void MaskedNetwork::step_layer(Scaled& scaled, std::span<const float> lower, std::span<const float> upper,
                               std::span<float> lower_bias) {
    const std::size_t rows = scaled.layer.rows();
    scaled.below.scale(0, rows, lower, low_);
    scaled.above.scale(upper, high_);
    multiply(std::span(low_).first(rows), rate_);
    scaled.layer.step(low_, std::span(high_).first(upper.size()));
    for (std::size_t i = 0; i < rows; ++i) lower_bias[i] += low_[i];
}

/// Takes the step of U and of the tokens.
void MaskedNetwork::step_input(const Layout& layout) {
    read_.above.scale(error_hidden_, high_);
    const auto upper = std::span(high_).first(error_hidden_.size());
    add_scaled(rate_, upper, hidden_bias_);
    for (std::size_t m = 0; m < layout.modalities.size(); ++m) {
        const Modality& modality = layout.modalities[m];
        if ((given_ >> m & 1u) == 0) {
            add_scaled(rate_, upper, tokens_.row(m));
            continue;
        }
        read_.below.scale(modality.offset, modality.size, input_, low_);
        multiply(std::span(low_).subspan(modality.offset, modality.size), rate_);
        read_.layer.step(modality.offset, modality.size, low_, upper);
    }
}

void MaskedNetwork::get_used_to(const Layout& layout, const Frame& frame) {
    for_each_variable(layout, frame, true,
                      [&](std::size_t i) { usual_[i] += centring_ * (frame.values[i] - usual_[i]); });
}

std::vector<std::span<float>> MaskedNetwork::parameters() {
    std::vector<std::span<float>> all;
    for (Scaled* scaled : {&read_, &gather_, &spread_, &tell_}) {
        for (std::size_t i = 0; i < scaled->layer.rows(); ++i) all.push_back(scaled->layer.weights().row(i));
    }
    for (std::size_t m = 0; m < tokens_.rows(); ++m) all.push_back(tokens_.row(m));
    for (auto* bias : {&hidden_bias_, &latent_bias_, &unfolded_bias_, &visible_bias_})
        all.emplace_back(*bias);
    return all;
}

std::size_t MaskedNetwork::weights() const noexcept {
    return read_.layer.count() + gather_.layer.count() + spread_.layer.count() + tell_.layer.count();
}

void MaskedNetwork::add_to(sim::Fingerprint& fingerprint) const {
    for (const Scaled* scaled : {&read_, &gather_, &spread_, &tell_}) scaled->layer.add_to(fingerprint);
    fingerprint.add(tokens_.values());
    for (const auto* bias : {&hidden_bias_, &latent_bias_, &unfolded_bias_, &visible_bias_})
        fingerprint.add(std::span<const float>(*bias));
}

}  // namespace flinch::organism::learning

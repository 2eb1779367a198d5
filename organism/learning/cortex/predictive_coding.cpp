#include "organism/learning/cortex/predictive_coding.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

/// Computes the cross entropy of each variable. (The clamp has a loop of its own because compilers make
/// branches of it in one loop with the logarithms.)
void cross_entropies(std::span<const float> truth, std::span<const float> chances, std::span<float> nats) {
    for (std::size_t i = 0; i < nats.size(); ++i) nats[i] = std::clamp(chances[i], 1e-6F, 1.0F - 1e-6F);
    for (std::size_t i = 0; i < nats.size(); ++i)
        nats[i] = -truth[i] * sim::log(nats[i]) - (1.0F - truth[i]) * sim::log(1.0F - nats[i]);
}

/// Computes values += step * slope, kept in [0, 1].
void move(std::span<float> values, float step, std::span<const float> slope) {
    for (std::size_t j = 0; j < values.size(); ++j)
        values[j] = std::clamp(values[j] + step * slope[j], 0.0F, 1.0F);
}

}  // namespace

PredictiveCoding::PredictiveCoding(const CortexParams& params, const Layout& layout, sim::RandomStream random)
    : Cortex(params, layout),
      senses_(layout, params.latent, params.initial_spread, random),
      causes_(params.latent, params.hidden, params.initial_spread, random),
      senses_bias_(layout.size),
      code_bias_(padded(params.latent)),
      causes_bias_(padded(params.hidden)) {
    for_each_variable(layout_, Frame(), false,
                      [&](std::size_t i) { senses_bias_[i] = sim::log(0.1F / 0.9F); });
    for (auto* values : {&state_.code, &state_.code_expected, &state_.code_error, &state_.error,
                         &state_.code_slope, &state_.code_before})
        values->resize(padded(params.latent));
    for (auto* values : {&state_.causes, &state_.causes_expected, &state_.causes_error, &state_.causes_slope,
                         &state_.causes_before})
        values->resize(padded(params.hidden));
    for (auto* values : {&state_.senses_error, &state_.chances, &state_.nats}) values->resize(layout.size);
}

void PredictiveCoding::expect_senses(const Modality& modality, std::span<const float> code,
                                     std::span<float> visible) const {
    senses_.down(modality.offset, modality.size, code, visible);
    const auto values = visible.subspan(modality.offset, modality.size);
    for (std::size_t i = 0; i < values.size(); ++i) values[i] += senses_bias_[modality.offset + i];
    squash(values);
}

/// Puts the values where they lie when nothing is known: on their predictions.
void PredictiveCoding::start(State& state) const {
    std::copy(causes_bias_.begin(), causes_bias_.end(), state.causes.begin());
    squash(state.causes);
    state.causes_expected = state.causes;
    std::fill(state.causes.begin() + static_cast<std::ptrdiff_t>(params_.hidden), state.causes.end(), 0.0F);
    causes_.down(state.causes, state.code);
    for (std::size_t j = 0; j < params_.latent; ++j) state.code[j] += code_bias_[j];
    squash(std::span(state.code).first(params_.latent));
}

/// Compares what is sensed with what was predicted of it.
void PredictiveCoding::compare(const Modality& modality, std::span<const float> truth, State& state) const {
    const auto within = [&](auto& values) { return std::span(values).subspan(modality.offset, modality.size); };
    const std::span<float> error = within(state.senses_error);
    for (std::size_t i = 0; i < error.size(); ++i) error[i] = within(truth)[i] - within(state.chances)[i];
    cross_entropies(within(truth), within(state.chances), within(state.nats));
}

/// Computes the predictions, the errors and the energy of the values as they are. Precondition: `start`. (The
/// sums are kept apart from the rest, which is done lane by lane.)
void PredictiveCoding::evaluate(const Frame& frame, State& state) const {
    std::fill(state.senses_error.begin(), state.senses_error.end(), 0.0F);
    float energy = 0;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (!frame.has(m)) continue;
        const Modality& modality = layout_.modalities[m];
        expect_senses(modality, state.code, state.chances);
        compare(modality, frame.values, state);
        for (const float cost : std::span(state.nats).subspan(modality.offset, modality.size)) energy += cost;
    }
    causes_.down(state.causes, state.code_expected);
    for (std::size_t j = 0; j < params_.latent; ++j) state.code_expected[j] += code_bias_[j];
    squash(std::span(state.code_expected).first(params_.latent));
    for (std::size_t j = 0; j < params_.latent; ++j) {
        const float expected = state.code_expected[j];
        state.code_error[j] = state.code[j] - expected;
        state.error[j] = state.code_error[j] * expected * (1.0F - expected);
    }
    for (std::size_t k = 0; k < params_.hidden; ++k)
        state.causes_error[k] = state.causes[k] - state.causes_expected[k];
    for (const float error : std::span(state.code_error).first(params_.latent))
        energy += 0.5F * error * error;
    for (const float error : std::span(state.causes_error).first(params_.hidden))
        energy += 0.5F * error * error;
    state.energy = energy;
}

/// Computes minus the gradient of F for both layers. Precondition: `evaluate`.
void PredictiveCoding::slope(const Frame& frame, State& state) const {
    for (std::size_t j = 0; j < state.code.size(); ++j) state.code_slope[j] = -state.code_error[j];
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (frame.has(m))
            senses_.up(layout_.modalities[m].offset, layout_.modalities[m].size, state.senses_error,
                       state.code_slope);
    }
    for (std::size_t k = 0; k < state.causes.size(); ++k) state.causes_slope[k] = -state.causes_error[k];
    causes_.up(state.error, state.causes_slope);
}

void PredictiveCoding::relax(const Frame& frame, State& state, unsigned budget) const {
    float step = params_.relaxation;
    evaluate(frame, state);
    slope(frame, state);
    float best = state.energy;
    for (unsigned i = 0; i < budget; ++i) {
        state.code_before = state.code;
        state.causes_before = state.causes;
        move(state.code, step, state.code_slope);
        move(state.causes, step, state.causes_slope);
        evaluate(frame, state);
        if (state.energy > best) {
            state.code = state.code_before;
            state.causes = state.causes_before;
            step *= 0.5F;
            continue;
        }
        best = state.energy;
        slope(frame, state);
    }
    if (state.energy != best) evaluate(frame, state);
}

void PredictiveCoding::infer(const Frame& frame, Thought& thought, unsigned budget) const {
    start(state_);
    relax(frame, state_, budget);
    thought.latent = state_.code;
    thought.imagery = frame.values;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (!frame.has(m)) expect_senses(layout_.modalities[m], state_.code, thought.imagery);
    }
}

void PredictiveCoding::jitter(const Frame& frame, State& state, sim::RandomStream& random,
                              unsigned budget) const {
    const float step = 0.5F * params_.relaxation;
    const float noise = std::sqrt(2.0F * step);
    for (unsigned i = 0; i < budget; ++i) {
        slope(frame, state);
        for (std::size_t j = 0; j < params_.latent; ++j) state.code[j] += noise * random.normal();
        for (std::size_t k = 0; k < params_.hidden; ++k) state.causes[k] += noise * random.normal();
        move(state.code, step, state.code_slope);
        move(state.causes, step, state.causes_slope);
        evaluate(frame, state);
    }
}

void PredictiveCoding::sample(const Frame& frame, Thought& thought, sim::RandomStream& random,
                              unsigned budget) const {
    infer(frame, thought, budget);
    jitter(frame, state_, random, budget);
    thought.latent = state_.code;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (!frame.has(m)) expect_senses(layout_.modalities[m], state_.code, thought.imagery);
    }
    for_each_variable(layout_, frame, false, [&](std::size_t i) {
        thought.imagery[i] = random.uniform() < thought.imagery[i] ? 1.0F : 0.0F;
    });
}

void PredictiveCoding::decode(std::span<const float> latent, std::vector<float>& imagery) const {
    imagery.assign(layout_.size, 0.0F);
    for (const Modality& m : layout_.modalities) expect_senses(m, latent, imagery);
}

float PredictiveCoding::energy_after(const Frame& frame, unsigned budget) const {
    start(state_);
    relax(frame, state_, budget);
    return state_.energy;
}

float PredictiveCoding::loss(const Frame& frame) const {
    return energy_after(frame, params_.sweeps);
}

/// The causes relax beside the code that was inferred; then every weight steps by its own error and value.
void PredictiveCoding::learn(const Frame& frame, const Thought& thought) {
    start(state_);
    state_.code = thought.latent;
    relax(frame, state_, params_.sweeps);
    const float rate = params_.learning_rate;
    float squared_error = 0;
    float count = 0;
    for_each_variable(layout_, frame, true, [&](std::size_t i) {
        float& miss = state_.senses_error[i];
        squared_error += miss * miss;
        count += 1.0F;
        miss *= rate;
        senses_bias_[i] += miss;
    });
    surprise_ = count > 0 ? squared_error / count : 0.0F;
    for (std::size_t m = 0; m < layout_.modalities.size(); ++m) {
        if (frame.has(m))
            senses_.step(layout_.modalities[m].offset, layout_.modalities[m].size, state_.senses_error,
                         state_.code);
    }
    for (float& error : state_.error) error *= rate;
    add_scaled(1.0F, state_.error, code_bias_);
    causes_.step(state_.error, state_.causes);
    for (std::size_t k = 0; k < params_.hidden; ++k) {
        const float expected = state_.causes_expected[k];
        causes_bias_[k] += rate * state_.causes_error[k] * expected * (1.0F - expected);
    }
}

std::vector<std::span<float>> PredictiveCoding::parameters() {
    std::vector<std::span<float>> all;
    for (Layer* layer : {&senses_, &causes_}) {
        for (std::size_t i = 0; i < layer->rows(); ++i) all.push_back(layer->weights().row(i));
    }
    for (auto* bias : {&senses_bias_, &code_bias_, &causes_bias_}) all.emplace_back(*bias);
    return all;
}

void PredictiveCoding::add_to(sim::Fingerprint& fingerprint) const {
    senses_.add_to(fingerprint);
    causes_.add_to(fingerprint);
    for (const auto* bias : {&senses_bias_, &code_bias_, &causes_bias_})
        fingerprint.add(std::span<const float>(*bias));
}

namespace {

CortexParams defaults() {
    CortexParams params;
    params.sweeps = 20;
    params.learning_rate = 0.02F;
    params.initial_spread = 0.3F;
    params.hidden = 32;
    return params;
}

std::unique_ptr<Cortex> make(const CortexParams& params, const Layout& layout, sim::RandomStream random) {
    return std::make_unique<PredictiveCoding>(params, layout, random);
}

[[maybe_unused]] const bool registered = register_cortex(
    "predictive-coding",
    {make, defaults(), "predictive coding: values relax, each weight steps by its own error and value",
     "energy of the errors: cross entropy of the known variables, squares of the layers above"});

}  // namespace
}  // namespace flinch::organism::learning

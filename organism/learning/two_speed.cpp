#include "organism/learning/two_speed.hpp"

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

constexpr sim::Time fades_every{
    60'000'000};  // the fast part lasts for hours, so it need not fade at each moment

}  // namespace

TwoSpeedWeights::TwoSpeedWeights(const TwoSpeedParams& params, std::size_t inputs, float bias)
    : share_(params.fast_share),
      lasts_(params.fast_lasts),
      bias_(bias),
      weights_(padded(inputs)),
      fast_(params.fast_share > 0 ? padded(inputs) : 0) {}

void TwoSpeedWeights::learn(float step, std::span<const float> inputs, float bias_input) noexcept {
    consolidate(step, inputs, bias_input);
    add_scaled(share_ * step, inputs, fast_);
    fast_bias_ += share_ * step * bias_input;
}

void TwoSpeedWeights::consolidate(float step, std::span<const float> inputs, float bias_input) noexcept {
    add_scaled(step, inputs, weights_);
    bias_ += step * bias_input;
}

void TwoSpeedWeights::pass(sim::Time elapsed) noexcept {
    passed_ += elapsed;
    if (passed_ < fades_every || share_ == 0.0F) return;
    const float keep = sim::decay(sim::seconds(passed_), sim::seconds(lasts_));
    passed_ = {};
    add_scaled(keep - 1.0F, fast_, weights_);
    bias_ += (keep - 1.0F) * fast_bias_;
    for (float& weight : fast_) weight *= keep;
    fast_bias_ *= keep;
}

void TwoSpeedWeights::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add(std::span<const float>(weights_));
    fingerprint.add(std::span<const float>(fast_));
    fingerprint.add(bias_);
}

}  // namespace flinch::organism::learning

#include "organism/learning/amygdala.hpp"

#include <algorithm>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {

Assessor::Assessor(const AmygdalaNature& nature, std::string name, sim::Time lead, std::size_t inputs,
                   sim::RandomStream& random)
    : name_(std::move(name)),
      lead_(lead),
      trace_constant_(nature.trace),
      deferral_(nature.deferral),
      learning_rate_(nature.learning_rate),
      bias_(sim::log(nature.initial_output / (1.0F - nature.initial_output))),
      weights_(padded(inputs)),
      trace_(padded(inputs)) {
    for (std::size_t i = 0; i < inputs; ++i) weights_[i] = nature.initial_spread * random.normal();
}

float Assessor::assess(std::span<const float> context) const noexcept {
    return sim::logistic(bias_ + dot(weights_, context));
}

float Assessor::target(float now, Supervision supervision, float discount) const noexcept {
    switch (deferral_) {
        case Deferral::always_defer:
            return now;
        case Deferral::always_override:
            return supervision.override_ ? supervision.truth : 0.0F;
        case Deferral::steering_decides:
            break;
    }
    return supervision.override_ ? supervision.truth : discount * now;
}

void Assessor::learn(std::span<const float> context, Supervision supervision, sim::Time elapsed, float gate) {
    const double passed = sim::seconds(elapsed);
    const float discount = sim::decay(passed, sim::seconds(lead_));
    error_ = primed_ ? target(assess(context), supervision, discount) - before_ : 0.0F;
    // Normalised by the size of the context, so that the rate means the same for any number of inputs.
    const float step = gate * learning_rate_ * error_ / (1.0F + dot(context, context));
    add_scaled(step, trace_, weights_);
    bias_ += step * bias_trace_;
    const float keep = discount * sim::decay(passed, sim::seconds(trace_constant_));
    for (std::size_t i = 0; i < trace_.size(); ++i) trace_[i] = keep * trace_[i] + context[i];
    bias_trace_ = keep * bias_trace_ + 1.0F;
    before_ = assess(context);
    primed_ = true;
}

void Assessor::interrupt() noexcept {
    std::fill(trace_.begin(), trace_.end(), 0.0F);
    bias_trace_ = 0;
    error_ = 0;
    primed_ = false;
}

void Assessor::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add(std::span<const float>(weights_));
    fingerprint.add(bias_);
    fingerprint.add(before_);
}

}  // namespace flinch::organism::learning

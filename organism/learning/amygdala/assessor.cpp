#include "organism/learning/amygdala/assessor.hpp"

#include <algorithm>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {

Assessor::Assessor(const AmygdalaParams& params, std::string name, sim::Time lead, std::size_t inputs,
                   sim::RandomStream& random)
    : name_(std::move(name)),
      lead_(lead),
      trace_constant_(params.trace),
      deferral_(params.deferral),
      learning_rate_(params.learning_rate),
      weights_(params.speeds, inputs, sim::log(params.initial_output / (1.0F - params.initial_output))),
      trace_(padded(inputs)) {
    for (float& weight : weights_.at_birth().first(inputs)) weight = params.initial_spread * random.normal();
}

float Assessor::assess(std::span<const float> context) const noexcept {
    return sim::logistic(weights_.drive(context));
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

void Assessor::learn(const Afferents& context, Supervision supervision, sim::Time elapsed, float gate) {
    weights_.pass(elapsed);
    const double passed = sim::seconds(elapsed);
    const float discount = sim::decay(passed, sim::seconds(lead_));
    error_ = primed_ ? target(assess(context.inputs), supervision, discount) - before_ : 0.0F;
    // The step is normalised by the size of the input, so that the rate means the same for any number of
    // inputs.
    const float step = gate * learning_rate_ * error_ / (1.0F + context.size);
    weights_.learn(step, trace_, bias_trace_);
    const float keep = discount * sim::decay(passed, sim::seconds(trace_constant_));
    for (std::size_t i = 0; i < trace_.size(); ++i) trace_[i] = keep * trace_[i] + context.deviation[i];
    bias_trace_ = keep * bias_trace_ + context.bias;
    before_ = assess(context.inputs);
    primed_ = true;
}

float Assessor::rehearse(const Afferents& before, std::span<const float> after, Supervision supervision,
                         sim::Time elapsed, float gate) {
    const float discount = sim::decay(sim::seconds(elapsed), sim::seconds(lead_));
    const float error = target(assess(after), supervision, discount) - assess(before.inputs);
    weights_.consolidate(gate * learning_rate_ * error / (1.0F + before.size), before.deviation, before.bias);
    return error;
}

void Assessor::interrupt() noexcept {
    std::fill(trace_.begin(), trace_.end(), 0.0F);
    bias_trace_ = 0;
    error_ = 0;
    primed_ = false;
}

void Assessor::add_to(sim::Fingerprint& fingerprint) const {
    weights_.add_to(fingerprint);
    fingerprint.add(std::span<const float>(trace_));
    fingerprint.add(bias_trace_);
    fingerprint.add(before_);
}

}  // namespace flinch::organism::learning

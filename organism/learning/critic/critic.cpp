#include "organism/learning/critic/critic.hpp"

#include <algorithm>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {

Critic::Critic(float learning_rate, sim::Time horizon, sim::Time trace, std::size_t inputs)
    : learning_rate_(learning_rate),
      horizon_(horizon),
      trace_constant_(trace),
      weights_(padded(inputs)),
      trace_(padded(inputs)) {}

float Critic::update(std::span<const float> context, float reward, float offset, sim::Time elapsed,
                     bool learning) {
    const double passed = sim::seconds(elapsed);
    const float value = expects(context) + offset;
    const float error =
        primed_ ? reward + sim::decay(passed, sim::seconds(horizon_)) * value - before_ : 0.0F;
    if (learning) {
        add_scaled(learning_rate_ * error / (1.0F + dot(context, context)), trace_, weights_);
        const float keep = sim::decay(passed, sim::seconds(trace_constant_));
        for (std::size_t i = 0; i < trace_.size(); ++i) trace_[i] = keep * trace_[i] + context[i];
    }
    before_ = value;
    primed_ = true;
    return error;
}

void Critic::interrupt() noexcept {
    std::fill(trace_.begin(), trace_.end(), 0.0F);
    primed_ = false;
}

void Critic::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add(std::span<const float>(weights_));
    fingerprint.add(std::span<const float>(trace_));
    fingerprint.add(before_);
}

}  // namespace flinch::organism::learning

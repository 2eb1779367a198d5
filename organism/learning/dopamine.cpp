#include "organism/learning/dopamine.hpp"

#include <algorithm>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {

Dopamine::Dopamine(const DopamineNature& nature, std::size_t inputs)
    : nature_(nature), weights_(padded(inputs)), trace_(padded(inputs)) {}

float Dopamine::update(std::span<const float> context, float reward, float anticipation, sim::Time elapsed,
                       bool learning) {
    const double passed = sim::seconds(elapsed);
    const float value = dot(weights_, context) + anticipation;
    phasic_ = primed_ ? reward + sim::decay(passed, sim::seconds(nature_.horizon)) * value - before_ : 0.0F;
    if (learning) {
        add_scaled(nature_.learning_rate * phasic_ / (1.0F + dot(context, context)), trace_, weights_);
        const float keep = sim::decay(passed, sim::seconds(nature_.trace));
        for (std::size_t i = 0; i < trace_.size(); ++i) trace_[i] = keep * trace_[i] + context[i];
    }
    before_ = value;
    primed_ = true;
    return phasic_;
}

void Dopamine::interrupt() noexcept {
    std::fill(trace_.begin(), trace_.end(), 0.0F);
    primed_ = false;
}

void Dopamine::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add(std::span<const float>(weights_));
    fingerprint.add(before_);
}

}  // namespace flinch::organism::learning

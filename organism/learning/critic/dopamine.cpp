#include "organism/learning/critic/dopamine.hpp"

namespace flinch::organism::learning {

Dopamine::Dopamine(const DopamineParams& params, std::size_t inputs)
    : Part(part),
      params_(params),
      critic_(params.learning_rate, params.horizon, params.trace, inputs),
      unforeseen_(params.learning_rate, params.horizon, params.trace, inputs) {}

float Dopamine::update(std::span<const float> context, const Worth& worth, sim::Time elapsed, bool learning) {
    learning = learning && !lesioned();
    phasic_ = critic_.update(context, worth.reward, worth.anticipation, elapsed, learning);
    (void)unforeseen_.update(context, worth.unforeseen, 0, elapsed, learning);
    return phasic_;
}

void Dopamine::interrupt() {
    critic_.interrupt();
    unforeseen_.interrupt();
}

void Dopamine::add_to(sim::Fingerprint& fingerprint) const {
    critic_.add_to(fingerprint);
    unforeseen_.add_to(fingerprint);
}

}  // namespace flinch::organism::learning

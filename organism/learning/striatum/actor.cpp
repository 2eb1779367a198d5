#include "organism/learning/striatum/actor.hpp"

#include <algorithm>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {

Actor::Actor(const StriatumParams& params, std::size_t inputs, std::size_t actions)
    : params_(params),
      preferences_(actions, inputs),
      traces_(actions, inputs),
      inborn_(actions),
      chances_(actions) {}

std::uint32_t Actor::choose(std::span<const float> context, sim::RandomStream& random) {
    float total = 0;
    for (std::size_t a = 0; a < chances_.size(); ++a) {
        chances_[a] = sim::exp((inborn_[a] + dot(preferences_.row(a), context)) / params_.temperature);
        total += chances_[a];
    }
    float draw = random.uniform() * total;
    std::size_t chosen = 0;
    while (chosen + 1 < chances_.size() && draw >= chances_[chosen]) draw -= chances_[chosen++];
    for (std::size_t a = 0; a < chances_.size(); ++a) {
        add_scaled((a == chosen ? 1.0F : 0.0F) - chances_[a] / total, context, traces_.row(a));
    }
    return static_cast<std::uint32_t>(chosen);
}

void Actor::reinforce(float dopamine, sim::Time elapsed, bool learning) {
    const float keep = sim::decay(sim::seconds(elapsed), sim::seconds(params_.trace));
    const float step =
        learning ? params_.learning_rate * dopamine / static_cast<float>(preferences_.columns()) : 0.0F;
    for (std::size_t a = 0; a < chances_.size(); ++a) {
        const auto trace = traces_.row(a);
        add_scaled(step, trace, preferences_.row(a));
        for (float& value : trace) value *= keep;
    }
}

void Actor::interrupt() noexcept {
    for (std::size_t a = 0; a < chances_.size(); ++a) {
        const auto trace = traces_.row(a);
        std::fill(trace.begin(), trace.end(), 0.0F);
    }
}

void Actor::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add(preferences_.values());
    fingerprint.add(traces_.values());
}

}  // namespace flinch::organism::learning

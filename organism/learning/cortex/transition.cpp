#include "organism/learning/cortex/transition.hpp"

#include <algorithm>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {

Transition::Transition(const TransitionParams& params, std::size_t latent, std::size_t actions,
                       sim::RandomStream random)
    : Part(part),
      params_(params),
      latent_(latent),
      changes_(actions, Matrix(latent, latent)),
      constants_(actions, std::vector<float>(padded(latent))),
      errors_(padded(latent)) {
    for (Matrix& change : changes_) {
        for (std::size_t i = 0; i < latent; ++i) {
            for (std::size_t j = 0; j < latent; ++j)
                change.row(i)[j] = params.initial_spread * random.normal();
        }
    }
}

float Transition::share(sim::Time elapsed) const noexcept {
    return 1.0F - sim::decay(sim::seconds(elapsed), sim::seconds(params_.approach));
}

void Transition::predict(std::span<const float> latent, std::uint32_t action, sim::Time elapsed,
                         std::span<float> next) const {
    const float k = share(elapsed);
    const Matrix& change = changes_[action];
    for (std::size_t i = 0; i < latent_; ++i) {
        const float step = constants_[action][i] + dot(change.row(i), latent);
        next[i] = std::clamp(latent[i] + k * step, 0.0F, 1.0F);
    }
    std::fill(next.begin() + static_cast<std::ptrdiff_t>(latent_), next.end(), 0.0F);
}

void Transition::learn(std::span<const float> latent, std::uint32_t action, sim::Time elapsed,
                       std::span<const float> next) {
    const float k = share(elapsed);
    if (k <= 0.0F) return;
    predict(latent, action, elapsed, errors_);
    surprise_ = 0;
    for (std::size_t i = 0; i < latent_; ++i) {
        errors_[i] = next[i] - errors_[i];
        surprise_ += errors_[i] * errors_[i] / static_cast<float>(latent_);
    }
    const float rate = params_.learning_rate / (k * (1.0F + dot(latent, latent)));
    for (std::size_t i = 0; i < latent_; ++i) add_scaled(rate * errors_[i], latent, changes_[action].row(i));
    add_scaled(rate, errors_, constants_[action]);
}

void Transition::follow(std::span<const float> latent, std::uint32_t action, sim::Time elapsed,
                        bool learning) {
    if (learning && !before_.empty()) learn(before_, action, elapsed, latent);
    before_.assign(latent.begin(), latent.end());
}

void Transition::add_to(sim::Fingerprint& fingerprint) const {
    for (std::size_t a = 0; a < changes_.size(); ++a) {
        fingerprint.add(changes_[a].values());
        fingerprint.add(std::span<const float>(constants_[a]));
    }
}

}  // namespace flinch::organism::learning

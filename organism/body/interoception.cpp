#include "organism/body/interoception.hpp"

#include <algorithm>

#include "sim/mathematics.hpp"

namespace flinch::organism::body {
namespace {

constexpr double hour = 3600;  // seconds

void follow(float& state, float target, double elapsed, sim::Time constant) {
    const float keep = sim::decay(elapsed, sim::seconds(constant));
    state = keep * state + (1.0F - keep) * target;
}

}  // namespace

Interoception::Interoception(const InteroceptionParams& params) : params_(params) {
    beat();
}

void Interoception::beat() noexcept {
    state_.heart_rate = (params_.resting_heart + params_.racing_heart * heart_) / 60.0F;
}

void Interoception::advance(sim::Time now, const world::Flavour& taste, float sharp,
                            const AutonomicDrive& drive, bool asleep) {
    const double elapsed = sim::seconds(now - last_);
    if (elapsed <= 0) return;
    last_ = now;
    const std::array<float, stores> losses{params_.sodium_loss, params_.energy_loss, params_.water_loss};
    const std::array<float, stores> eaten{taste.salt, taste.sweet, taste.water};
    const float kept = sim::decay(elapsed, sim::seconds(params_.digestion));
    for (std::size_t i = 0; i < stores; ++i) {
        const auto span = static_cast<float>(elapsed);
        state_.gut[i] = std::min(1.0F, state_.gut[i] + params_.mouthful * eaten[i] * span);
        const float absorbed = state_.gut[i] * (1.0F - kept);
        state_.gut[i] -= absorbed;
        const float lost = losses[i] * static_cast<float>(elapsed / hour);
        state_.kept[i] = std::clamp(state_.kept[i] + absorbed - lost, 0.0F, 1.0F);
    }
    state_.pain = std::max(sharp, state_.pain * sim::decay(elapsed, sim::seconds(params_.pain_fades)));
    state_.nausea *= sim::decay(elapsed, sim::seconds(params_.nausea_clears));
    // Arousal jumps up at once and calms slowly.
    follow(state_.arousal, drive.arousal, elapsed,
           drive.arousal > state_.arousal ? params_.arousal_rises : params_.arousal_falls);
    follow(heart_, drive.heart, elapsed, params_.heart_follows);
    beat();
    follow(state_.goosebumps, drive.goosebumps, elapsed, params_.skin_follows);
    follow(state_.pupil, drive.pupil, elapsed, params_.pupil_follows);
    follow(state_.sleep_pressure, asleep ? 0.0F : 1.0F, elapsed, asleep ? params_.sleeping : params_.waking);
}

void Interoception::inject(Store store, float amount) noexcept {
    state_.kept[store] = std::clamp(state_.kept[store] + amount, 0.0F, 1.0F);
}

void Interoception::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add(std::span<const float>(state_.kept));
    fingerprint.add(std::span<const float>(state_.gut));
    for (const float state : {state_.pain, state_.nausea, state_.arousal, heart_, state_.goosebumps,
                              state_.pupil, state_.sleep_pressure})
        fingerprint.add(state);
}

}  // namespace flinch::organism::body

#include "organism/body/interoception.hpp"

#include <algorithm>

#include "sim/mathematics.hpp"

namespace flinch::organism::body {
namespace {

constexpr double hour = 3600;  // seconds
// Time constants of the read-outs, seconds.
constexpr double pain_constant = 2;
constexpr double arousal_constant = 20;
constexpr double heart_constant = 3;
constexpr double skin_constant = 4;
constexpr double pupil_constant = 1;

void follow(float& state, float target, double elapsed, double constant) {
    const float keep = sim::decay(elapsed, constant);
    state = keep * state + (1.0F - keep) * target;
}

}  // namespace

void Interoception::advance(sim::Time now, const world::Flavour& taste, float sharp,
                            const AutonomicDrive& drive, bool asleep) {
    const double elapsed = sim::seconds(now - last_);
    if (elapsed <= 0) return;
    last_ = now;
    const std::array<float, stores> losses{nature_.sodium_loss, nature_.energy_loss, nature_.water_loss};
    const std::array<float, stores> eaten{taste.salt, taste.sweet, taste.water};
    const float kept = sim::decay(elapsed, sim::seconds(nature_.digestion));
    for (std::size_t i = 0; i < stores; ++i) {
        const auto span = static_cast<float>(elapsed);
        gut_[i] = std::min(1.0F, gut_[i] + nature_.mouthful * eaten[i] * span);
        const float absorbed = gut_[i] * (1.0F - kept);
        gut_[i] -= absorbed;
        const float lost = losses[i] * static_cast<float>(elapsed / hour);
        stores_[i] = std::clamp(stores_[i] + absorbed - lost, 0.0F, 1.0F);
    }
    pain_ = std::max(sharp, pain_ * sim::decay(elapsed, pain_constant));
    nausea_ *= sim::decay(elapsed, sim::seconds(nature_.nausea_clears));
    // Arousal jumps up at once and calms slowly.
    follow(arousal_, drive.arousal, elapsed, drive.arousal > arousal_ ? pupil_constant : arousal_constant);
    follow(heart_, drive.heart, elapsed, heart_constant);
    follow(goosebumps_, drive.goosebumps, elapsed, skin_constant);
    follow(pupil_, drive.pupil, elapsed, pupil_constant);
    follow(sleep_pressure_, asleep ? 0.0F : 1.0F, elapsed,
           sim::seconds(asleep ? nature_.sleeping : nature_.waking));
}

void Interoception::inject(Store store, float amount) noexcept {
    stores_[store] = std::clamp(stores_[store] + amount, 0.0F, 1.0F);
}

void Interoception::add_to(sim::Fingerprint& fingerprint) const {
    fingerprint.add(std::span<const float>(stores_));
    fingerprint.add(std::span<const float>(gut_));
    for (const float state : {pain_, nausea_, arousal_, heart_, goosebumps_, pupil_, sleep_pressure_})
        fingerprint.add(state);
}

}  // namespace flinch::organism::body

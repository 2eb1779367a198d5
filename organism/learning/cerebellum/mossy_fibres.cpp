#include "organism/learning/cerebellum/mossy_fibres.hpp"

#include <algorithm>

namespace flinch::organism::learning {
namespace {

constexpr float least_pace = 0.5F;  // a normal draw has no bounds, but time may not stand still or run back

}  // namespace

MossyFibres::MossyFibres(const MossyParams& params, const TraceParams& trace, std::size_t channels,
                         sim::RandomStream pace)
    : params_(params), trace_(trace), fibres_(channels), random_(pace) {}

bool MossyFibres::sense(std::span<const float> levels, sim::Time now) {
    bool any = false;
    for (std::size_t i = 0; i < fibres_.size(); ++i) {
        Fibre& fibre = fibres_[i];
        const bool lasting = fibre.onset && !fibre.end;
        if (!lasting && levels[i] > params_.threshold) {
            const float pace = 1.0F + params_.pace_spread * random_.normal();
            fibre = {now, std::nullopt, std::min(levels[i], 1.0F), std::clamp(pace, least_pace, 2.0F)};
            any = true;
        } else if (lasting && levels[i] < params_.release * params_.threshold) {
            fibre.end = now;
        }
    }
    return any;
}

void MossyFibres::interrupt() noexcept {
    for (Fibre& fibre : fibres_) fibre = {};
}

std::optional<float> MossyFibres::since_onset(std::size_t channel, sim::Time now) const noexcept {
    const Fibre& fibre = fibres_[channel];
    if (!fibre.onset || now < *fibre.onset) return std::nullopt;
    const float passed = fibre.pace * static_cast<float>(sim::seconds(now - *fibre.onset));
    if (passed > static_cast<float>(sim::seconds(params_.span))) return std::nullopt;
    return passed;
}

float MossyFibres::presence(std::size_t channel, sim::Time now) const noexcept {
    const Fibre& fibre = fibres_[channel];
    if (!fibre.end || now < *fibre.end) return 1.0F;
    const sim::Time gone = now - *fibre.end;
    return std::max(sim::decay(sim::seconds(gone), sim::seconds(params_.fading)), trace_.activity(gone));
}

bool MossyFibres::active(sim::Time now) const noexcept {
    for (std::size_t i = 0; i < fibres_.size(); ++i) {
        if (since_onset(i, now) && presence(i, now) > params_.faintest) return true;
    }
    return false;
}

void MossyFibres::add_to(sim::Fingerprint& fingerprint) const {
    for (const Fibre& fibre : fibres_) {
        fingerprint.add(fibre.onset.value_or(sim::Time{-1}).count());
        fingerprint.add(fibre.end.value_or(sim::Time{-1}).count());
        fingerprint.add(fibre.strength);
        fingerprint.add(fibre.pace);
    }
    fingerprint.add(random_.position());
}

}  // namespace flinch::organism::learning

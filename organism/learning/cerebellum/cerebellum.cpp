#include "organism/learning/cerebellum/cerebellum.hpp"

#include <algorithm>

#include "organism/learning/hippocampus/hippocampus.hpp"

namespace flinch::organism::learning {

Cerebellum::Cerebellum(const CerebellumParams& params, const TraceParams& trace, std::size_t channels,
                       std::size_t zones, sim::RandomStream pace)
    : Part(part), params_(params), mossy_(params.mossy, trace, channels, pace), outputs_(zones) {
    for (std::size_t zone = 0; zone < zones; ++zone) zones_.emplace_back(make_microzone(params, channels));
}

void Cerebellum::lesion(std::string_view which, bool cut) {
    Part::lesion(which, cut);
    if (which == part) interrupt();
    if (which == Hippocampus::part) mossy_.lesion_trace(cut);
}

void Cerebellum::sense(std::span<const float> levels, sim::Time now) {
    if (!lesioned()) mossy_.sense(levels, now);
}

void Cerebellum::climb(std::size_t zone, sim::Time now, bool learning) {
    if (!lesioned() && learning) zones_[zone]->climb(mossy_, now);
}

void Cerebellum::tick(sim::Time now, bool learning) {
    for (std::size_t i = 0; i < zones_.size(); ++i) {
        outputs_[i] = zones_[i]->output(mossy_, now);
        if (learning) zones_[i]->miss(mossy_, now, params_.tick);
    }
}

std::vector<float> Cerebellum::recall(std::size_t zone, std::size_t channel, sim::Time span) const {
    if (lesioned() || !zones_[zone]->knows(channel)) return {};
    MossyParams even = params_.mossy;
    even.pace_spread = 0;
    MossyFibres mossy(even, {}, mossy_.channels(), {});
    std::vector<float> levels(mossy_.channels());
    levels[channel] = 1;
    mossy.sense(levels, {});
    const Cloned<Microzone> asked = zones_[zone];
    std::vector<float> outputs;
    for (sim::Time t{}; t < span; t += params_.tick) outputs.push_back(asked->output(mossy, t));
    return outputs;
}

void Cerebellum::interrupt() {
    mossy_.interrupt();
    std::fill(outputs_.begin(), outputs_.end(), 0.0F);
}

bool Cerebellum::changing(sim::Time now) const noexcept {
    for (std::size_t channel = 0; channel < mossy_.channels(); ++channel) {
        if (!mossy_.since_onset(channel, now)) continue;
        for (const auto& zone : zones_) {
            if (zone->knows(channel)) return true;
        }
    }
    return false;
}

void Cerebellum::add_to(sim::Fingerprint& fingerprint) const {
    mossy_.add_to(fingerprint);
    for (const auto& zone : zones_) zone->add_to(fingerprint);
    fingerprint.add(std::span<const float>(outputs_));
}

}  // namespace flinch::organism::learning

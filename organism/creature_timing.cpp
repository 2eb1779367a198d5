// This file handles everything that is timed to the millisecond: the senses that respond at once, and the
// cerebellum.
#include <algorithm>

#include "organism/creature.hpp"

namespace flinch::organism {
namespace {

/// The drive of each channel of the mossy fibres, in the order of `learning::mossy_names`.
std::array<float, learning::mossy_names.size()> mossy_levels(const Senses& senses, float glare,
                                                             const learning::MossyParams& params) {
    constexpr std::array pitches{0.0F, 1.0F / 3.0F, 2.0F / 3.0F, 1.0F};
    std::array<float, learning::mossy_names.size()> levels{};
    for (std::size_t i = 0; i < pitches.size(); ++i) {
        const float tuned = std::max(0.0F, 1.0F - params.tuning * std::abs(senses.voice.pitch - pitches[i]));
        levels[i] = std::min(1.0F, params.fullness * senses.voice.loudness) * tuned;
    }
    levels[4] = std::clamp(params.fullness * glare, 0.0F, 1.0F);
    levels[5] = std::clamp(-params.fullness * glare, 0.0F, 1.0F);
    levels[6] = senses.contact.pressure;
    return levels;
}

}  // namespace

void Creature::sense_at_once(sim::Agenda& agenda, sim::Time now) const {
    schedule(agenda, CreatureEvent::feel, now);
}

void Creature::feel(const world::World& world, sim::Agenda& agenda, sim::Time now) {
    live_on(world, now);
    ear_.listen(world.bodies()[body_].exposed.tone, now);
    if (world.light() != light_) see(world, agenda, now);
    const Senses sensed = senses(world, now);
    steering_.sense(sensed);
    tell_cerebellum(sensed, agenda, now);
    consult_steering(agenda, now);
}

void Creature::tell_cerebellum(const Senses& senses, sim::Agenda& agenda, sim::Time now) {
    brain_.cerebellum().sense(mossy_levels(senses, glare_, brain_.cerebellum().params().mossy), now);
    if (ticking_ || !brain_.cerebellum().changing(now)) return;
    ticking_ = true;
    schedule(agenda, CreatureEvent::tick, now + brain_.cerebellum().period());
}

void Creature::tick(sim::Agenda& agenda, sim::Time now) {
    learning::Cerebellum& cerebellum = brain_.cerebellum();
    cerebellum.tick(now, learning_);
    const auto outputs = cerebellum.outputs();
    steering_.time(outputs);
    if (std::any_of(outputs.begin(), outputs.end(), [](float output) { return output > 0; }))
        consult_steering(agenda, now);
    ticking_ = cerebellum.changing(now);
    if (ticking_) schedule(agenda, CreatureEvent::tick, now + cerebellum.period());
}

/// Signals through the climbing fibre that a timed circuit has fired.
void Creature::note_timed(std::uint32_t circuit, sim::Time now) {
    const auto timed = steering_.timed();
    const auto zone = std::lower_bound(timed.begin(), timed.end(), circuit);
    if (zone == timed.end() || *zone != circuit) return;
    brain_.cerebellum().climb(static_cast<std::size_t>(zone - timed.begin()), now, learning_);
}

}  // namespace flinch::organism

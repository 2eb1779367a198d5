// What a creature takes in: the state of its body for steering, a frame for the cortex.
#include "organism/creature.hpp"

#include <algorithm>

#include "organism/body_senses.hpp"
#include "organism/surroundings.hpp"

namespace flinch::organism {
namespace {

constexpr std::size_t number(Sense sense) noexcept {
    return static_cast<std::size_t>(sense);
}

}  // namespace

/// The slow body catches up with what has been done to it.
void Creature::live_on(const world::World& world, sim::Time now) {
    using steering::Autonomic;
    world::Flavour taste = world.bodies()[body_].exposed.infusion;
    if (now < mouth_until_) taste = world::both(taste, mouth_);
    const body::AutonomicDrive drive{
        steering_.autonomic(Autonomic::arousal, now), steering_.autonomic(Autonomic::heart_rate, now),
        steering_.autonomic(Autonomic::goosebumps, now), steering_.autonomic(Autonomic::pupil, now)};
    inner_.advance(now, taste, world.contact(body_, now).sharp, drive,
                   muscles_.posture(now) == Posture::sleep);
}

Senses Creature::senses(const world::World& world, sim::Time now) const {
    const world::Body& body = world.bodies()[body_];
    Senses senses;
    senses.seen = detection_;
    senses.contact = world.contact(body_, now);
    senses.taste = body.exposed.infusion;
    if (now < mouth_until_) senses.taste = world::both(senses.taste, mouth_);
    senses.smell = world.odour(body.leg.at(now).position, now);
    if (ear_.sounds(now)) senses.voice = ear_.voice(now);
    senses.inner = inner_.state();
    senses.posture = muscles_.posture(now);
    senses.moving = body.leg.moving(now);
    senses.now = now;
    return senses;
}

void Creature::gather(const world::World& world, sim::Time now) {
    const learning::Layout& layout = brain_.layout();
    const auto of = [&](Sense sense) { return moment_.frame.of(layout.modalities[number(sense)]); };
    std::fill(moment_.frame.values.begin(), moment_.frame.values.end(), 0.0F);
    moment_.frame.clamped = 0;
    // Nothing conspicuous: the gaze rests on nothing, and the fovea is left open.
    if (now >= gazing_until_) eye_.set_gaze({});
    eye_.turn_against_head(world.bodies()[body_].leg.at(now).heading);
    if (eye_.accommodate(world, world.bodies()[body_].leg.at(now), now)) {
        eye_.code_fovea(of(Sense::fovea));
        moment_.frame.clamp(number(Sense::fovea));
    }
    eye_.code_periphery(of(Sense::periphery));
    moment_.frame.clamp(number(Sense::periphery));
    if (ear_.hears(now)) {
        std::copy(ear_.heard().begin(), ear_.heard().end(), of(Sense::hearing).begin());
        moment_.frame.clamp(number(Sense::hearing));
    }
    gather_body(world, now);
    gather_place(world, now);
}

/// Where it is, as far as the hippocampus makes it out from the walls in sight and its own movement.
void Creature::gather_place(const world::World& world, sim::Time now) {
    if (brain_.hippocampus().place().cells() == 0) return;
    const auto movement = vestibule_.sense(world.bodies()[body_].leg.at(now));
    if (brain_.lesioned(learning::Part::hippocampus)) return;  // nobody asks for the walls
    const auto surroundings = surroundings_of(eye_, movement.heading, movement.walked, now - last_frame_);
    const auto code = brain_.locate(surroundings, learning_);
    if (code.empty()) return;
    std::copy(code.begin(), code.end(), moment_.frame.of(brain_.layout().modalities[number(Sense::place)]).begin());
    moment_.frame.clamp(number(Sense::place));
}

/// Voice, skin and mouth, and steering's own variables: each is known to the cortex while there is any of it.
void Creature::gather_body(const world::World& world, sim::Time now) {
    const auto give = [&](Sense sense, std::span<const float> values) {
        if (std::all_of(values.begin(), values.end(), [](float v) { return v <= 0; })) return;
        const auto place = moment_.frame.of(brain_.layout().modalities[number(sense)]);
        std::copy(values.begin(), values.end(), place.begin());
        moment_.frame.clamp(number(sense));
    };
    const Senses sensed = senses(world, now);
    // Only what stands out of an ordinary voice: the words themselves are heard in any.
    give(Sense::voice, std::array{sensed.voice.roughness, sensed.voice.rhythm,
                                  std::max(0.0F, 2.0F * sensed.voice.loudness - 1.0F)});
    std::array<float, body_senses.size()> body{};
    std::ranges::transform(body_senses, body.begin(),
                           [&sensed](const BodySense& sense) { return sense.read(sensed); });
    give(Sense::body, body);
    if (!brain_.cortex().nature().feels) return;
    std::array<float, most_feelings> feelings{};
    for (std::size_t i = 0; i < std::min(moment_.lessons.size(), most_feelings); ++i)
        feelings[i] = moment_.lessons[i].override_ ? moment_.lessons[i].truth : 0.0F;
    give(Sense::feeling, std::span(feelings).first(std::min(moment_.lessons.size(), most_feelings)));
}

std::uint32_t Creature::attention(sim::Time now) const noexcept {
    std::uint32_t asked = 0;
    for (std::uint32_t i = 0; i < asks_.size(); ++i) {
        if (asks_[i] != 0 && steering_.on(i, now)) asked |= asks_[i];
    }
    return asked;
}

void Creature::gather_lessons(sim::Time now) {
    const auto lessons = steering_.lessons();
    for (std::size_t i = 0; i < lessons.size(); ++i) {
        const auto evidence = steering_.evidence(i, fired_[lessons[i]], now);
        moment_.lessons[i] = {evidence.known, evidence.truth};
    }
}

}  // namespace flinch::organism

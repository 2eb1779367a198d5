// This file brings a creature's slow body up to date and reads its sense organs.
#include "organism/creature.hpp"

namespace flinch::organism {
/// Advances the slow states of the body to the present.
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

}  // namespace flinch::organism

// What a creature does when a steering circuit fires.
#include "organism/creature.hpp"

#include <algorithm>

namespace flinch::organism {
namespace {

constexpr sim::Time chewing{2'000'000};

}  // namespace

/// Moves the gaze, unless a reflex that goes before this one holds it.
bool Creature::move_gaze(steering::Reflex reflex, sim::Time now) {
    using steering::Reflex;
    if (gazing_ > reflex && now < gazing_until_) return false;
    const auto fixate = [this](float yaw, float pitch, float size) {
        eye_.set_gaze({true, yaw, pitch, size});
    };
    if (reflex == Reflex::orient) {
        fixate(detection_.salient_yaw, detection_.salient_pitch, detection_.salient_size);
    } else if (reflex == Reflex::look_at_face) {
        fixate(detection_.face_yaw, detection_.face_pitch, detection_.face_size);
    } else {
        const auto& spot = detection_.gaze_turn < 0 ? detection_.left_of_face : detection_.right_of_face;
        if (spot.salience <= 0) return false;
        fixate(spot.yaw, spot.pitch, spot.size);
    }
    return true;
}

void Creature::bring_to_mouth(bool swallow, world::World& world, sim::Time now) {
    const auto thing = world.within_grasp(body_, now);
    if (!thing) return;
    if (swallow) {
        mouth_ = world.kinds()[world.things()[*thing].kind].flavour;
        mouth_until_ = now + chewing;
    }
    world.take(*thing, now);
}

void Creature::take_reflex(steering::Reflex reflex, sim::Time hold, world::World& world, sim::Time now) {
    using steering::Reflex;
    const auto posture = [&](Posture which) { muscles_.hold(which, now + hold, world, now); };
    switch (reflex) {
        case Reflex::none:
            break;
        case Reflex::orient:
        case Reflex::look_at_face:
        case Reflex::follow_gaze:
            if (!move_gaze(reflex, now)) break;
            gazing_ = reflex;
            gazing_until_ = now + hold;
            muscles_.turn_toward(eye_.gaze().yaw, world, now);
            break;
        case Reflex::approach:
            muscles_.approach(eye_.gaze().yaw, now + hold, world, now);
            break;
        case Reflex::withdraw:
            muscles_.withdraw(eye_.gaze().yaw, now + hold, world, now);
            break;
        case Reflex::lick:
            posture(Posture::lick);
            bring_to_mouth(true, world, now);
            break;
        case Reflex::grasp:
            bring_to_mouth(false, world, now);
            break;
        case Reflex::gape:
            mouth_until_ = now;  // spits out
            posture(Posture::gape);
            break;
        case Reflex::laugh:
            posture(Posture::laugh);
            break;
        case Reflex::play:
            posture(Posture::play);
            break;
        case Reflex::submit:
            posture(Posture::submit);
            break;
        case Reflex::sleep:
            posture(Posture::sleep);
            break;
        case Reflex::freeze:
            posture(Posture::freeze);
            break;
        case Reflex::blink:
            posture(Posture::blink);
            break;
        case Reflex::startle:
            posture(Posture::startle);
            break;
        case Reflex::wake:
            if (muscles_.posture(now) == Posture::sleep) muscles_.release();
            break;
    }
}

}  // namespace flinch::organism

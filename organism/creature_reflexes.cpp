// This file has the actions of a creature when a steering circuit fires.
#include "organism/creature.hpp"

namespace flinch::organism {
void Creature::take_reflex(const steering::Reflex& reflex, sim::Time hold, world::World& world,
                           sim::Time now) {
    shift_gaze(reflex.gaze, hold, world, now);
    act_of(reflex, now + hold, world, now);
    use_mouth(reflex.mouth, world, now);
}

std::optional<body::Gaze> Creature::gaze_for(steering::GazeShift shift) const noexcept {
    using steering::GazeShift;
    const auto& seen = detection_;
    switch (shift) {
        case GazeShift::none:
            break;
        case GazeShift::to_salient:
            return body::Gaze{true, seen.salient_yaw, seen.salient_pitch, seen.salient_size};
        case GazeShift::to_face:
            return body::Gaze{true, seen.face_yaw, seen.face_pitch, seen.face_size};
        case GazeShift::along_gaze:
            const auto& spot = seen.gaze_turn < 0 ? seen.left_of_face : seen.right_of_face;
            if (spot.salience > 0) return body::Gaze{true, spot.yaw, spot.pitch, spot.size};
    }
    return {};
}

/// Moves the gaze and turns the head after it, unless a shift that takes precedence over this one holds the
/// gaze.
void Creature::shift_gaze(steering::GazeShift shift, sim::Time hold, world::World& world, sim::Time now) {
    if (gazing_ > shift && now < gazing_until_) return;
    const auto gaze = gaze_for(shift);
    if (!gaze) return;
    eye_.set_gaze(*gaze);
    gazing_ = shift;
    gazing_until_ = now + hold;
    muscles_.turn_toward(gaze->yaw, world, now);
}

void Creature::act_of(const steering::Reflex& reflex, sim::Time until, world::World& world, sim::Time now) {
    using steering::BodyAct;
    switch (reflex.body) {
        case BodyAct::none:
            break;
        case BodyAct::hold:
            return muscles_.hold(reflex.posture, until, world, now);
        case BodyAct::walk_to:
            return muscles_.approach(eye_.gaze().yaw, until, world, now);
        case BodyAct::back_away:
            return muscles_.back_away(reflex.posture, eye_.gaze().yaw, until, world, now);
        case BodyAct::let_go:
            if (muscles_.posture(now) == reflex.posture) muscles_.release();
    }
}

void Creature::use_mouth(steering::MouthAct act, world::World& world, sim::Time now) {
    using steering::MouthAct;
    if (act == MouthAct::spit_out) mouth_until_ = now;
    if (act != MouthAct::take_in && act != MouthAct::pick_up) return;
    const auto thing = world.within_grasp(body_, now);
    if (!thing) return;
    if (act == MouthAct::take_in) {
        mouth_ = world.kinds()[world.things()[*thing].kind].flavour;
        mouth_until_ = now + muscles_.params().chewing;
    }
    world.take(*thing, now);
}

}  // namespace flinch::organism

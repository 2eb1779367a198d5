#include "organism/body/muscles.hpp"

#include <algorithm>
#include <cmath>

namespace flinch::organism::body {
sim::Time Muscles::act(Action action, world::World& world, sim::Time now) {
    const auto lasts = sim::from_seconds(sim::seconds(params_.action) * random_.uniform(0.5, 1.5));
    if (posture(now) != Posture::free) return std::max(held_until_, now + sim::Time{1});
    action_ = action;
    bumped_ = false;
    const float turn = sim::radians(params_.turn_degrees);
    switch (action) {
        case Action::rest:
            break;
        case Action::walk:
            world.move_body(body_, 0, params_.walk, lasts, now);
            break;
        case Action::turn_left:
            world.move_body(body_, -turn, 0, lasts, now);
            break;
        case Action::turn_right:
            world.move_body(body_, turn, 0, lasts, now);
            break;
    }
    return now + lasts;
}

sim::Time Muscles::go(float yaw, world::World& world, sim::Time now) {
    const auto lasts = sim::from_seconds(sim::seconds(params_.action) * random_.uniform(0.5, 1.5));
    if (posture(now) != Posture::free) return std::max(held_until_, now + sim::Time{1});
    bumped_ = false;
    if (std::abs(yaw) > params_.straight) {
        action_ = yaw < 0 ? Action::turn_left : Action::turn_right;
        turn(yaw, world, now);
        purposeful_until_ = std::max(world.bodies()[body_].leg.end, now + sim::Time{1});
        return purposeful_until_;
    }
    action_ = Action::walk;
    world.move_body(body_, 0, params_.walk, lasts, now);
    const sim::Time ends = world.bodies()[body_].leg.end;
    bumped_ = ends < now + lasts / 4;
    purposeful_until_ = bumped_ ? now + lasts / 4 : ends;
    return purposeful_until_;
}

void Muscles::approach(float yaw, sim::Time until, world::World& world, sim::Time now) {
    if (posture(now) > Posture::approach) return;
    take(Posture::approach, until);
    if (std::abs(yaw) >= params_.ahead) {
        turn(yaw, world, now);
    } else {
        world.move_body(body_, 0, params_.walk, until - now, now);
    }
}

void Muscles::back_away(Posture posture, float yaw, sim::Time until, world::World& world, sim::Time now) {
    if (this->posture(now) > posture) return;
    take(posture, until);
    if (std::abs(yaw) >= params_.ahead) {
        turn(yaw, world, now);  // it faces the thing while it backs away from it
    } else {
        world.move_body(body_, 0, -params_.walk, until - now, now);
    }
}

void Muscles::take(Posture posture, sim::Time until) noexcept {
    posture_ = posture;
    held_until_ = until;
}

void Muscles::turn(float yaw, world::World& world, sim::Time now) {
    const float rate = sim::radians(params_.turn_degrees);
    const auto lasts = sim::from_seconds(static_cast<double>(std::abs(yaw) / rate));
    world.move_body(body_, yaw < 0 ? -rate : rate, 0, lasts, now);
}

void Muscles::turn_toward(float yaw, world::World& world, sim::Time now) {
    if (std::abs(yaw) < params_.ahead || posture(now) != Posture::free || now < purposeful_until_) return;
    turn(yaw, world, now);
}

void Muscles::hold(Posture posture, sim::Time until, world::World& world, sim::Time now) {
    if (this->posture(now) > posture) return;
    if (world.bodies()[body_].leg.moving(now)) world.carry(body_, world.bodies()[body_].leg.at(now), now);
    if (this->posture(now) == posture) until = std::max(until, held_until_);
    take(posture, until);
}

}  // namespace flinch::organism::body

#pragma once

#include "sim/mathematics.hpp"
#include "sim/random.hpp"
#include "world/geometry.hpp"

namespace flinch::organism::body {

/// What a species file says of the sense of one's own movement.
struct VestibuleNature {
    float turn_noise = 0.05F;             ///< standard deviation, as a share of the turn
    float walk_noise = 0.1F;              ///< and of the way gone
    float carry_noise = sim::radians(6);  ///< of the turn while it was carried
};

/// The inner ear and the legs: how far the creature turned and went since it was last asked, with noise.
/// Where it is and which way it faces it does not tell. While it is carried its canals feel that it is
/// turned, less exactly; its legs feel nothing.
class Vestibule {
  public:
    struct Movement {
        float turned = 0;  ///< radians, clockwise
        float walked = 0;  ///< cells, forward
    };

    Vestibule(const VestibuleNature& nature, sim::RandomStream random) : nature_(nature), random_(random) {}

    [[nodiscard]] Movement sense(world::Pose now) noexcept {
        Movement movement;
        if (carried_) {
            const float turned = sim::wrap_angle(now.heading - last_.heading);
            movement.turned = turned + nature_.carry_noise * random_.normal();
        } else if (primed_ && (now.heading != last_.heading || !(now.position == last_.position))) {
            const float turned = sim::wrap_angle(now.heading - last_.heading);
            const world::Vector ahead = world::direction(last_.heading + 0.5F * turned);
            const world::Vector way = now.position - last_.position;
            movement.turned = turned * (1.0F + nature_.turn_noise * random_.normal());
            movement.walked =
                (way.x * ahead.x + way.y * ahead.y) * (1.0F + nature_.walk_noise * random_.normal());
        }
        last_ = now;
        primed_ = true;
        carried_ = false;
        return movement;
    }

    /// It was carried to where it is asked next.
    void carry() noexcept { carried_ = primed_; }
    [[nodiscard]] const sim::RandomStream& random() const noexcept { return random_; }

  private:
    VestibuleNature nature_;
    sim::RandomStream random_;
    world::Pose last_;
    bool primed_ = false;
    bool carried_ = false;
};

}  // namespace flinch::organism::body

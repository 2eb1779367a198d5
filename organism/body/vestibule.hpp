#pragma once

#include "sim/input/parameters_fwd.hpp"
#include "sim/mathematics.hpp"
#include "sim/random.hpp"
#include "world/geometry.hpp"

namespace flinch::organism::body {

/// What a species file says of the sense of one's own movement.
struct VestibuleParams {
    float compass_noise = sim::radians(3);  ///< standard deviation of a reading
    float walk_noise = 0.1F;                ///< and of the way gone, as a share of it

    static const sim::ParameterTable<VestibuleParams>& parameters();
};

/// Which way the creature faces, by a magnetic compass as mole rats have it (Kimchi & Terkel 2001), which
/// keeps their path integration from going astray (Kimchi, Etienne & Terkel 2004); and how far its legs went
/// since it was last asked. Where it is it does not tell, and of being carried the legs feel nothing.
class Vestibule {
  public:
    struct Movement {
        float heading = 0;  ///< radians, clockwise
        float walked = 0;   ///< cells, forward
    };

    Vestibule(const VestibuleParams& params, sim::RandomStream random) : params_(params), random_(random) {}

    [[nodiscard]] Movement sense(world::Pose now) noexcept {
        Movement movement{sim::wrap_angle(now.heading + params_.compass_noise * random_.normal()), 0};
        if (primed_ && !(now.position == last_.position)) {
            const float turned = sim::wrap_angle(now.heading - last_.heading);
            const world::Vector ahead = world::direction(last_.heading + 0.5F * turned);
            const world::Vector way = now.position - last_.position;
            movement.walked =
                (way.x * ahead.x + way.y * ahead.y) * (1.0F + params_.walk_noise * random_.normal());
        }
        last_ = now;
        primed_ = true;
        return movement;
    }

    /// It was carried to where it is asked next.
    void carry() noexcept { primed_ = false; }
    [[nodiscard]] const sim::RandomStream& random() const noexcept { return random_; }

  private:
    VestibuleParams params_;
    sim::RandomStream random_;
    world::Pose last_;
    bool primed_ = false;
};

}  // namespace flinch::organism::body

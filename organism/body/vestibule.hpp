#pragma once

#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/mathematics.hpp"
#include "sim/random.hpp"
#include "world/geometry.hpp"

namespace flinch::organism::body {

/// The parameters of the sense of own movement in a species file.
struct VestibuleParams {
    float compass_noise = sim::radians(3);  ///< standard deviation of a reading
    float walk_noise = 0.1F;                ///< standard deviation of the distance walked, as a share of it

    static const sim::ParameterTable<VestibuleParams>& parameters();
};

/// The sense of the creature's own movement. A magnetic compass, such as mole rats have (Kimchi & Terkel
/// 2001), tells its heading and keeps its path integration from drifting, as theirs (Kimchi, Etienne & Terkel
/// 2004). The legs tell how far they walked since the last reading. It does not tell the creature's position,
/// and the legs feel nothing of being carried.
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

    /// Records that the creature was carried, so that the next reading does not count the displacement as a
    /// walk.
    void carry() noexcept { primed_ = false; }
    [[nodiscard]] const sim::RandomStream& random() const noexcept { return random_; }
    void fields(sim::Archive& archive) { archive(random_, last_, primed_); }

  private:
    VestibuleParams params_;
    sim::RandomStream random_;
    world::Pose last_;
    bool primed_ = false;
};

}  // namespace flinch::organism::body

#pragma once

#include "sim/archive.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"
#include "world/geometry.hpp"
#include "world/map.hpp"

namespace flinch::world {

/// A leg is a span of uniform movement: something moves straight and turns at a constant rate from `start` to
/// `end`, and is at rest afterwards. Nothing needs to be stepped between events, because the pose at any time
/// can be read off the leg.
struct Leg {
    Pose from;
    Vector velocity;      ///< cells a second
    float turn_rate = 0;  ///< radians a second
    sim::Time start{};
    sim::Time end{};

    [[nodiscard]] static Leg rest(Pose at, sim::Time now) noexcept { return {at, {}, 0, now, now}; }
    [[nodiscard]] Pose at(sim::Time now) const noexcept;
    [[nodiscard]] bool moving(sim::Time now) const noexcept {
        return now < end && (velocity.x != 0 || velocity.y != 0 || turn_rate != 0);
    }
};

/// How a thing moves by itself.
enum class Gait { still, wander, skitter, approach, flee };

struct Motion {
    Gait gait = Gait::still;
    float speed = 0;         ///< cells a second
    float jitter = 0;        ///< radians: spread of the direction from leg to leg
    sim::Time leg{100'000};  ///< mean length of a leg
    void fields(sim::Archive& archive) { archive(gait, speed, jitter, leg); }
};

/// The next leg of a thing with this motion. It begins at `from`, its direction depends on `quarry` (the
/// creature that the thing skitters toward, approaches or flees), and it is cut short at `radius` before a
/// wall and at `reach` from the quarry.
[[nodiscard]] Leg next_leg(const Motion& motion, Pose from, Vector quarry, float radius, float reach,
                           const Map& map, sim::Time now, sim::RandomStream& random);

/// The distance, at most `distance`, that a body of this radius can go in a direction before a wall stops it.
[[nodiscard]] float free_way(const Map& map, Vector from, Vector unit, float radius, float distance) noexcept;

}  // namespace flinch::world

#include "world/motion.hpp"

#include <algorithm>

namespace flinch::world {
namespace {

float wanted_heading(const Motion& motion, Pose from, Vector quarry, sim::RandomStream& random) {
    const float spread = motion.jitter * (2.0F * random.uniform() - 1.0F);
    switch (motion.gait) {
        case Gait::skitter:
        case Gait::approach:
            return heading_of(quarry - from.position) + spread;
        case Gait::flee:
            return heading_of(from.position - quarry) + spread;
        case Gait::still:
        case Gait::wander:
            break;
    }
    return from.heading + spread;
}

}  // namespace

Pose Leg::at(sim::Time now) const noexcept {
    const float passed = static_cast<float>(sim::seconds(std::clamp(now, start, end) - start));
    return {from.position + velocity * passed, sim::wrap_angle(from.heading + turn_rate * passed)};
}

float free_way(const Map& map, Vector from, Vector unit, float radius, float distance) noexcept {
    // Three parallel rays are cast, from the middle and from both flanks, so that a round body does not cut
    // corners.
    const Vector flank = Vector{-unit.y, unit.x} * radius;
    float free = distance;
    for (const float side : {0.0F, -1.0F, 1.0F}) {
        const Vector start = from + flank * side;
        if (map.cell(start) == Map::wall) continue;  // already touching on that side
        free = std::min(free, map.cast(start, unit).distance - radius);
    }
    return std::max(free, 0.0F);
}

Leg next_leg(const Motion& motion, Pose from, Vector quarry, float radius, float reach, const Map& map,
             sim::Time now, sim::RandomStream& random) {
    const double lasts = sim::seconds(motion.leg) * random.uniform(0.5, 1.5);
    const float heading = sim::wrap_angle(wanted_heading(motion, from, quarry, random));
    const Vector unit = direction(heading);
    float way = motion.speed * static_cast<float>(lasts);
    if (motion.gait == Gait::skitter || motion.gait == Gait::approach) {
        way = std::min(way, std::max(0.0F, length(quarry - from.position) - reach));
    }
    way = free_way(map, from.position, unit, radius, way);
    Leg leg{{from.position, heading}, unit * motion.speed, 0, now, now + sim::from_seconds(lasts)};
    if (motion.speed > 0)
        leg.end = now + sim::from_seconds(static_cast<double>(way) / static_cast<double>(motion.speed));
    // A thing that is blocked or has arrived waits for the time of one leg and tries again.
    if (leg.end <= now) leg = Leg{{from.position, heading}, {}, 0, now, now + sim::from_seconds(lasts)};
    return leg;
}

}  // namespace flinch::world

#include "organism/steering/colliculus/movement.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::steering {
void Movement::follow(Flank& flank, float distance, bool moving, double elapsed) {
    const float keep = sim::decay(elapsed, params_.smoothing);
    float closing = 0;
    if (moving && flank.moving) closing = (flank.distance - distance) / static_cast<float>(elapsed);
    flank.closing = keep * flank.closing + (1 - keep) * closing;
    flank.distance = distance;
    flank.moving = moving;
}

Movement::Seen Movement::watch(const world::Image& retina, const HeadFound& head, float pixel_degrees,
                               double elapsed) {
    Seen seen;
    const bool comparable =
        before_.size() == retina.luminance.size() && elapsed > 0 && elapsed < params_.longest_gap;
    columns_.assign(retina.width, 0.0F);
    for (std::size_t i = 0; comparable && i < before_.size(); i += retina.width) {
        for (std::size_t x = 0; x < retina.width; ++x) {
            const float change = std::abs(retina.luminance[i + x] - before_[i + x]);
            columns_[x] += change > params_.still ? change : 0.0F;
        }
    }
    const auto changed = std::count_if(columns_.begin(), columns_.end(), [](float c) { return c > 0; });
    before_ = retina.luminance;
    const bool here = comparable && head.score > params_.certain && side_before_ > 0 &&
                      static_cast<float>(changed) < params_.sweeping * static_cast<float>(retina.width);
    const std::array<float, 2> edges{head.left, head.left + head.side};
    for (std::size_t flank = 0; flank < 2; ++flank) {
        float mass = 0;
        float away = 0;
        for (std::size_t x = 0; x < columns_.size(); ++x) {
            const float off =
                flank == 0 ? edges[0] - static_cast<float>(x) : static_cast<float>(x) - edges[1];
            if (off < 1) continue;
            mass += columns_[x];
            away += columns_[x] * off;
        }
        follow(flanks_[flank], mass > 0 ? away / mass : 0.0F, here && mass > 0.1F, std::max(elapsed, 1e-3));
        seen.gathering = std::max(seen.gathering, flanks_[flank].closing * pixel_degrees / params_.fast_walk);
    }
    const float keep = sim::decay(std::max(elapsed, 1e-3), params_.smoothing);
    const float rate =
        here ? (head.side - side_before_) / (side_before_ * static_cast<float>(elapsed)) : 0.0F;
    growth_ = keep * growth_ + (1 - keep) * std::clamp(rate, -4.0F, 4.0F);
    side_before_ = head.score > params_.certain ? head.side : 0.0F;
    seen.gathering = here ? std::clamp(seen.gathering, 0.0F, 1.0F) : 0.0F;
    seen.approach = here ? std::clamp(growth_ * params_.soon, 0.0F, 1.0F) : 0.0F;
    return seen;
}

}  // namespace flinch::organism::steering

#pragma once

#include <array>

#include "organism/steering/colliculus/face_detector.hpp"
#include "sim/archive.hpp"
#include "sim/time.hpp"

namespace flinch::organism::steering {

/// The parameters of the detection of movement beside a head.
struct MovementParams {
    float still = 0.03F;        ///< luminance; a smaller change is not movement
    float sweeping = 0.45F;     ///< share of the columns; if more change, the eye itself moves
    float certain = 0.4F;       ///< a head with a lower score does not count
    double longest_gap = 0.25;  ///< seconds; images further apart cannot be compared
    double smoothing = 0.4;     ///< seconds
    float fast_walk = 6;        ///< degrees a second at which gathering is 1
    float soon = 2;             ///< seconds to contact at which an approach is 1
};

/// Detects movement beside a head, and the approach of the head itself, from the differences between one
/// image and the next. It is silent while the whole image sweeps past.
class Movement {
  public:
    explicit Movement(const MovementParams& params = {}) : params_(params) {}

    struct Seen {
        float approach = 0;   ///< 0 to 1: the head grows (a walker's time to contact of two seconds is 1)
        float gathering = 0;  ///< 0 to 1: the things that move on either side of the head move toward it
    };

    [[nodiscard]] Seen watch(const world::Image& retina, const HeadFound& head, float pixel_degrees,
                             double elapsed);

    void fields(sim::Archive& archive) { archive(before_, flanks_, side_before_, growth_); }

  private:
    struct Flank {
        float distance = 0;  // pixels from the head to the middle of the moving region
        float closing = 0;   // pixels a second, smoothed
        bool moving = false;
        void fields(sim::Archive& archive) { archive(distance, closing, moving); }
    };

    void follow(Flank& flank, float distance, bool moving, double elapsed);

    MovementParams params_;
    std::vector<float> before_;
    std::vector<float> columns_;
    std::array<Flank, 2> flanks_;
    float side_before_ = 0;
    float growth_ = 0;  // 1/s, smoothed
};

}  // namespace flinch::organism::steering

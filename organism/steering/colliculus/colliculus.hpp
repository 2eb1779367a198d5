#pragma once

#include <vector>

#include "organism/steering/colliculus/detection.hpp"
#include "organism/steering/colliculus/face_detector.hpp"
#include "organism/steering/colliculus/movement.hpp"
#include "organism/steering/colliculus/patches.hpp"
#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/time.hpp"
#include "world/light.hpp"

namespace flinch::organism::steering {

/// The parameters of the colliculus in a species file.
struct ColliculusParams {
    sim::Time latency{40'000};          ///< from the retina's image to the detectors' answers
    float field_degrees = 120;          ///< the retina's width, so that pixels are angles
    sim::Time loom_smoothing{120'000};  ///< time constant of the expansion filter
    float loom_time = 0.5F;             ///< seconds to contact at which looming is 1
    float fastest = 4;                  ///< 1/s; bound on expansion: one image alone cannot cause looming
    float slip = 55;                ///< degrees a second; when the image sweeps past faster, nothing looms
    float jump = 14;                ///< degrees from image to image; beyond it, it is another figure
    float least_darkness = 0.08F;   ///< luminance; anything with less is not a figure
    float faint = 0.04F;            ///< luminance; a pixel with less is not part of a figure
    float shading = 0.3F;           ///< share of the darkest pixel; less is floor and wall around it
    double scurry_smoothing = 0.4;  ///< seconds
    float somebody = 0.3F;          ///< a head with more than this score has a place and a gaze
    FaceParams face;
    MovementParams movement;

    static const sim::ParameterTable<ColliculusParams>& parameters();
};

/// The colliculus consists of fixed detectors on the retina's luminance and nothing else (for looming, which
/// is dark and expanding, see Yilmaz & Meister 2013). It finds conspicuous patches by difference of boxes
/// over several sizes, and the time to contact as size over rate of expansion (Lee 1976). It never learns.
class Colliculus {
  public:
    explicit Colliculus(const ColliculusParams& params) : params_(params), movement_(params.movement) {}

    [[nodiscard]] Detection detect(const world::Image& retina, sim::Time now);
    [[nodiscard]] const ColliculusParams& params() const noexcept { return params_; }
    void fields(sim::Archive& archive) {
        archive(movement_, width_, height_, before_, tracking_, last_, expansion_, erratic_, last_right_,
                last_up_, last_speed_);
    }

  private:
    /// A dark figure: its middle (pixels), its width (pixels), its darkness, and the darkness summed over its
    /// pixels.
    struct Figure {
        float x = 0, y = 0, width = 0, darkness = 0, mass = 0;
        bool cut = false;  // it touches the edge of the field
        void fields(sim::Archive& archive) { archive(x, y, width, darkness, mass, cut); }
    };

    struct SearchBox {
        std::size_t left = 0, top = 0, right = 0, bottom = 0;
    };

    [[nodiscard]] Spot spot(const Patch& patch) const noexcept;
    [[nodiscard]] Figure figure_within(const world::Image& retina, const SearchBox& frame) const noexcept;
    [[nodiscard]] Figure figure(const world::Image& retina, const Patch& patch) const noexcept;
    void look_for_heads(const world::Image& retina, double elapsed, Detection& detection);
    void note_scurry(Detection& detection, double elapsed);
    void track(const Figure& now, double elapsed, Detection& detection);

    ColliculusParams params_;
    RetinalMap map_;
    Movement movement_;
    std::size_t width_ = 0, height_ = 0;
    Figure before_;
    bool tracking_ = false;
    sim::Time last_{};
    float expansion_ = 0;                                  // smoothed, 1/s
    float erratic_ = 0;                                    // 0 to 1, smoothed; how often the figure turns
    float last_right_ = 0, last_up_ = 0, last_speed_ = 0;  // degrees a second
};

}  // namespace flinch::organism::steering

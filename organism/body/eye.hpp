#pragma once

#include <optional>
#include <span>
#include <vector>

#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/mathematics.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"
#include "world/light.hpp"
#include "world/world.hpp"

namespace flinch::organism::body {

/// What a species file says of the eye.
struct EyeParams {
    std::size_t columns = 48;
    std::size_t rows = 24;
    float width_degrees = 120;
    float height_degrees = 60;
    float height = 0.3F;       ///< cells above the floor
    sim::Time period{40'000};  ///< between retinal images while something changes
    float surround = 3.2F;  ///< half-width of the accommodated foveal patch, in spreads of what is looked at
    sim::Time dozing{200'000};  ///< between retinal images asleep: the lids are shut
    double adaptation = 2;      ///< seconds in which it gets used to a brightness, to 1/e
    float darkest = 0.05F;      ///< luminance that still counts as one
    // How the fovea finds its frame, look by look.
    float least_size = sim::radians(1.5F);  ///< of what is looked at, and of the frame
    float surroundings = 5;                 ///< the first takes in so many times what is looked at
    float narrowest = sim::radians(60);     ///< and at least this
    float widest = sim::radians(100);       ///< and none more than this
    float opening = 1.5F;                   ///< after one that cuts the figure comes one so much wider
    float margin = 1.2F;                    ///< and else one so much wider than the figure
    float well_framed = 0.75F;              ///< of a look: what fills so much of it is seen finely enough
    float around_gaze = 1.1F;               ///< sizes of what is looked at: there the figure is
    float widest_frame = sim::radians(90);  ///< of the fovea
    float noise = 0;                        ///< standard deviation of a receptor's answer at luminance 1

    static const sim::ParameterTable<EyeParams>& parameters();
};

inline constexpr std::size_t fovea_side = 10;
inline constexpr std::size_t fovea_code =
    2 * fovea_side * fovea_side + 4;  ///< ON and OFF cells, four colour cells
inline constexpr std::size_t periphery_columns = 4;
inline constexpr std::size_t periphery_rows = 2;
inline constexpr std::size_t periphery_code = periphery_columns * periphery_rows * 5;

/// Where the gaze rests.
struct Gaze {
    bool fixating = false;
    float yaw = 0;    ///< radians from the heading, clockwise
    float pitch = 0;  ///< radians, up
    float size = 0;   ///< radians: the width of what is looked at
};

/// The eye: a coarse retina over the whole field, and a fine fovea where the gaze rests. A receptor counts
/// photons: its noise grows with the square root of the light (de Vries 1943, Rose 1948), so that a `noise`
/// of 0.1 stands for 100 photons a receptor and image at luminance 1. Colours, and the slow muscles of
/// accommodation, average it out.
class Eye {
  public:
    explicit Eye(const EyeParams& params, sim::RandomStream noise = {});

    /// Takes the retinal image of this moment.
    void look(const world::World& world, world::Pose pose, sim::Time now);
    /// Takes another image of a scene that has not changed since the last: the same light, other photons.
    void look_again() noexcept;
    /// Whether two images of one scene differ.
    [[nodiscard]] bool noisy() const noexcept { return params_.noise > 0; }
    /// Accommodates the fovea to what the gaze rests on: finds it, brings it to one size. False if nothing is
    /// there.
    bool accommodate(const world::World& world, world::Pose pose, sim::Time now);

    /// How much brighter the last image was than what the eye is used to, as a share of that; below 0 if
    /// darker. The eye gets used to an image within seconds.
    [[nodiscard]] float glare(sim::Time now) const noexcept;
    /// The next image is what it is used to, as after being carried elsewhere.
    void settle() noexcept { looked_.reset(); }

    void set_gaze(const Gaze& gaze) noexcept { gaze_ = gaze; }
    [[nodiscard]] const Gaze& gaze() const noexcept { return gaze_; }
    /// The vestibulo-ocular reflex: as the head turns, the eye turns against it, and the gaze stays where it
    /// was.
    void turn_against_head(float heading) noexcept;
    [[nodiscard]] const world::Image& retina() const noexcept { return retina_; }
    [[nodiscard]] const world::Image& fovea() const noexcept { return fovea_; }
    [[nodiscard]] const EyeParams& params() const noexcept { return params_; }

    /// Codes the fovea as ON and OFF contrast cells and mean colours; `out` has `fovea_code` values in [0,
    /// 1].
    void code_fovea(std::span<float> out) const;
    /// Codes the whole field coarsely: luminance and the four colours of each part; `periphery_code` values.
    void code_periphery(std::span<float> out) const;
    void add_to(sim::Fingerprint& fingerprint) const { fingerprint.add(noise_.position()); }

  private:
    void count_photons(std::span<float> luminance) noexcept;
    [[nodiscard]] float surround_of(std::size_t column, std::size_t row) const noexcept;
    [[nodiscard]] world::Eye at(world::Pose pose) const noexcept;
    [[nodiscard]] float used_to(sim::Time now) const noexcept;

    EyeParams params_;
    sim::RandomStream noise_;
    Gaze gaze_;
    float faced_ = 0;  // heading when it was last turned against the head
    world::Image retina_;
    std::vector<float> light_;  // what fell on the retina; empty in an eye without noise
    world::Image search_;       // a wider, finer look around the gaze, to find what to accommodate to
    world::Image fovea_;
    float brightness_ = 0;  // mean luminance of the last image
    float used_to_ = 0;     // luminance it was adapted to then
    std::optional<sim::Time> looked_;
};

}  // namespace flinch::organism::body

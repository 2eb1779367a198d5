#pragma once

#include <optional>
#include <span>
#include <vector>

#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/mathematics.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"
#include "world/light.hpp"
#include "world/world.hpp"

namespace flinch::organism::body {

/// The parameters of the eye in a species file.
struct EyeParams {
    std::size_t columns = 48;
    std::size_t rows = 24;
    float width_degrees = 120;
    float height_degrees = 60;
    float height = 0.3F;       ///< cells above the floor
    sim::Time period{40'000};  ///< between retinal images while something changes
    /// This is the half-width of the accommodated foveal patch, in spreads of the figure that is looked at.
    float surround = 3.2F;
    sim::Time dozing{200'000};  ///< between retinal images during sleep, when the lids are shut
    double adaptation = 2;      ///< seconds; time constant of adaptation to a brightness
    float darkest = 0.05F;      ///< luminance; anything darker counts as this
    // The fovea finds its frame by a sequence of looks, which these members control.
    float least_size = sim::radians(1.5F);  ///< radians; of the figure that is looked at, and of the frame
    float surroundings = 5;                 ///< width of the first look, as a multiple of the figure's
    float narrowest = sim::radians(60);     ///< radians; least width of the first look
    float widest = sim::radians(100);       ///< radians; greatest width of any look
    float opening = 1.5F;                   ///< ratio of widths from a look that cuts the figure to the next
    float margin = 1.2F;                    ///< otherwise, width of the next look over that of the frame
    float well_framed = 0.75F;              ///< share of a look; a frame that fills more is sharp enough
    float around_gaze = 1.1F;               ///< sizes; the figure lies within this distance of the gaze
    /// This is the greatest width of the fovea's frame, in radians.
    float widest_frame = sim::radians(90);
    float noise = 0;  ///< standard deviation of a receptor's answer at luminance 1

    static const sim::ParameterTable<EyeParams>& parameters();
};

inline constexpr std::size_t fovea_side = 10;
/// The code of the fovea consists of ON and OFF cells for each pixel, and four colour cells.
inline constexpr std::size_t fovea_code = 2 * fovea_side * fovea_side + 4;
inline constexpr std::size_t periphery_columns = 4;
inline constexpr std::size_t periphery_rows = 2;
inline constexpr std::size_t periphery_code = periphery_columns * periphery_rows * 5;

/// The point on which the gaze rests.
struct Gaze {
    bool fixating = false;
    float yaw = 0;    ///< radians from the heading, clockwise
    float pitch = 0;  ///< radians, up
    float size = 0;   ///< radians, the width of the figure that is looked at

    void fields(sim::Archive& archive) { archive(fixating, yaw, pitch, size); }
};

/// The eye: a coarse retina over the whole field, and a fine fovea where the gaze rests. A receptor counts
/// photons: its noise grows with the square root of the light (de Vries 1943, Rose 1948), so that a `noise`
/// of 0.1 stands for 100 photons a receptor and image at luminance 1. Colours and the slow muscles of
/// accommodation are free of noise, because they average it out.
class Eye {
  public:
    explicit Eye(const EyeParams& params, sim::RandomStream noise = {});

    /// Takes the retinal image of this moment.
    void look(const world::World& world, world::Pose pose, sim::Time now);
    /// Takes another image of a scene that has not changed since the last image. The light is the same, but
    /// the photons are others.
    void look_again() noexcept;
    /// Whether two images of one scene differ.
    [[nodiscard]] bool noisy() const noexcept { return params_.noise > 0; }
    /// Accommodates the fovea to the figure on which the gaze rests: it finds the figure and scales it to a
    /// standard size. It returns false if nothing is there.
    bool accommodate(const world::World& world, world::Pose pose, sim::Time now);

    /// The difference in brightness between the last image and the level to which the eye is adapted, as a
    /// share of that level. It is below 0 if the image was darker. The eye adapts to an image within seconds.
    [[nodiscard]] float glare(sim::Time now) const noexcept;
    /// Makes the eye adapt to the next image at once, as after being carried elsewhere.
    void settle() noexcept { looked_.reset(); }
    /// Whether it has not looked yet since it was carried elsewhere.
    [[nodiscard]] bool blindfolded() const noexcept { return !looked_; }

    void set_gaze(const Gaze& gaze) noexcept { gaze_ = gaze; }
    [[nodiscard]] const Gaze& gaze() const noexcept { return gaze_; }
    /// The vestibulo-ocular reflex: the eye turns against the head as the head turns, so that the gaze stays
    /// where it was.
    void turn_against_head(float heading) noexcept;
    [[nodiscard]] const world::Image& retina() const noexcept { return retina_; }
    [[nodiscard]] const world::Image& fovea() const noexcept { return fovea_; }
    [[nodiscard]] const EyeParams& params() const noexcept { return params_; }

    /// Codes the fovea as ON and OFF contrast cells and mean colours; `out` has `fovea_code` values in [0,
    /// 1].
    void code_fovea(std::span<float> out) const;
    /// Codes the whole field coarsely: luminance and the four colours of each part. `out` has
    /// `periphery_code` values.
    void code_periphery(std::span<float> out) const;
    void add_to(sim::Fingerprint& fingerprint) const { fingerprint.add(noise_.position()); }
    void fields(sim::Archive& archive) {
        archive(noise_, gaze_, faced_, retina_, light_, search_, fovea_, brightness_, used_to_, looked_);
    }

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
    std::vector<float> light_;  // the light on the retina before noise; empty in an eye without noise
    world::Image search_;       // a wider, finer look around the gaze that finds the figure
    world::Image fovea_;
    float brightness_ = 0;  // mean luminance of the last image
    float used_to_ = 0;     // luminance to which the eye was adapted then
    std::optional<sim::Time> looked_;
};

}  // namespace flinch::organism::body

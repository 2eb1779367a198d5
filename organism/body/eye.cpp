#include "organism/body/eye.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "organism/body/figure.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism::body {
namespace {

constexpr float middle = 0.5F * static_cast<float>(search_side);

// These constants concern the looks by which the fovea finds its frame.
constexpr int most_looks = 4;      // it bounds the work; the second or third look mostly suffices
constexpr float least_around = 2;  // pixels; it is the grain of a look

float pixel_of(const world::Viewport& window) noexcept {
    return window.width / static_cast<float>(search_side);
}

/// The figure that is looked at, as it appears in a look through a window.
Figure figure_at(const Gaze& gaze, float reach, const world::Image& look, const world::Viewport& window,
                 const Ground& ground) {
    const float pixel = pixel_of(window);
    return figure_near(look, ground, middle + (gaze.yaw - window.yaw) / pixel,
                       middle - (gaze.pitch - window.pitch) / pixel, std::max(reach / pixel, least_around));
}

}  // namespace

Eye::Eye(const EyeParams& params, sim::RandomStream noise)
    : params_(params),
      noise_(noise),
      retina_(params.columns, params.rows),
      search_(search_side, search_side),
      fovea_(fovea_side, fovea_side) {}

world::Eye Eye::at(world::Pose pose) const noexcept {
    return {pose.position.x, pose.position.y, params_.height, pose.heading};
}

void Eye::look(const world::World& world, world::Pose pose, sim::Time now) {
    const world::Viewport field{0, 0, sim::radians(params_.width_degrees),
                                sim::radians(params_.height_degrees)};
    world::cast_light(world, now, at(pose), field, 2, retina_);
    const float adapted = used_to(now);
    const auto pixels = static_cast<float>(retina_.luminance.size());
    brightness_ = 0;
    for (const float luminance : retina_.luminance) brightness_ += luminance / pixels;
    used_to_ = looked_ ? adapted : brightness_;
    looked_ = now;
    if (!noisy()) return;
    light_ = retina_.luminance;
    count_photons(retina_.luminance);
}

float Eye::used_to(sim::Time now) const noexcept {
    if (!looked_) return brightness_;
    const float keep = sim::decay(sim::seconds(now - *looked_), params_.adaptation);
    return brightness_ + keep * (used_to_ - brightness_);
}

float Eye::glare(sim::Time now) const noexcept {
    const float adapted = used_to(now);
    return (brightness_ - adapted) / std::max(adapted, params_.darkest);
}

void Eye::look_again() noexcept {
    if (light_.empty()) return;
    std::copy(light_.begin(), light_.end(), retina_.luminance.begin());
    count_photons(retina_.luminance);
}

void Eye::count_photons(std::span<float> luminance) noexcept {
    for (float& value : luminance) {
        const float spread = params_.noise * std::sqrt(std::max(value, 0.0F));
        value = std::clamp(value + spread * noise_.normal(), 0.0F, 1.0F);
    }
}

void Eye::turn_against_head(float heading) noexcept {
    gaze_.yaw = sim::wrap_angle(gaze_.yaw - (heading - faced_));
    faced_ = heading;
}

/// A first look, which is so wide that the figure cannot fill it, separates figure from ground. The next
/// looks are framed by the figure, until one shows it whole and large.
bool Eye::accommodate(const world::World& world, world::Pose pose, sim::Time now) {
    if (!gaze_.fixating) return false;
    const float size = std::max(gaze_.size, params_.least_size);
    world::Viewport window{gaze_.yaw, gaze_.pitch,
                           std::min(std::max(params_.surroundings * size, params_.narrowest), params_.widest),
                           0};
    Ground ground;
    float frame = 0;
    for (int look = 0; look < most_looks; ++look) {
        const bool first = frame == 0;
        window.height = window.width;
        world::cast_light(world, now, at(pose), window, first ? 2 : 3, search_);
        if (first) ground.learn(search_);
        const Figure figure = figure_at(gaze_, params_.around_gaze * size, search_, window, ground);
        const bool wider = window.width < params_.widest && (!figure.found || figure.cut);
        // A figure that reaches beyond the first look may have been taken for ground.
        if (first && wider) {
            ground = {};
            window.width = params_.widest;
            continue;
        }
        if (!figure.found) return false;
        const float pixel = pixel_of(window);
        window.yaw += (figure.x - middle) * pixel;
        window.pitch += (middle - figure.y) * pixel;
        frame = std::min(std::max(figure.spread * pixel * params_.surround, params_.least_size),
                         params_.widest_frame);
        if (!wider && frame > params_.well_framed * window.width) break;
        window.width =
            std::min(params_.widest, wider ? params_.opening * window.width : params_.margin * frame);
    }
    window.width = window.height = frame;
    world::cast_light(world, now, at(pose), window, 3, fovea_);
    if (noisy()) count_photons(fovea_.luminance);
    return true;
}

/// The mean luminance of the cells around one cell, within the patch. It is the surround of a ganglion cell.
float Eye::surround_of(std::size_t column, std::size_t row) const noexcept {
    constexpr std::size_t reach = 2;
    const std::size_t left = column > reach ? column - reach : 0;
    const std::size_t top = row > reach ? row - reach : 0;
    const std::size_t right = std::min(fovea_side, column + reach + 1);
    const std::size_t bottom = std::min(fovea_side, row + reach + 1);
    float sum = 0;
    for (std::size_t y = top; y < bottom; ++y) {
        for (std::size_t x = left; x < right; ++x) sum += fovea_.luminance[y * fovea_side + x];
    }
    return sum / static_cast<float>((right - left) * (bottom - top));
}

void Eye::code_fovea(std::span<float> out) const {
    constexpr std::size_t cells = fovea_side * fovea_side;
    std::array<float, cells> contrast;
    float strongest = least_contrast;
    for (std::size_t i = 0; i < cells; ++i) {
        contrast[i] = fovea_.luminance[i] - surround_of(i % fovea_side, i / fovea_side);
        strongest = std::max(strongest, std::abs(contrast[i]));
    }
    float red_green = 0;
    float blue_yellow = 0;
    for (std::size_t i = 0; i < cells; ++i) {
        const float signal = contrast[i] / strongest;
        out[i] = std::max(signal, 0.0F);
        out[cells + i] = std::max(-signal, 0.0F);
        red_green += fovea_.red_green[i] / static_cast<float>(cells);
        blue_yellow += fovea_.blue_yellow[i] / static_cast<float>(cells);
    }
    out[2 * cells + 0] = std::clamp(red_green, 0.0F, 1.0F);
    out[2 * cells + 1] = std::clamp(-red_green, 0.0F, 1.0F);
    out[2 * cells + 2] = std::clamp(blue_yellow, 0.0F, 1.0F);
    out[2 * cells + 3] = std::clamp(-blue_yellow, 0.0F, 1.0F);
}

void Eye::code_periphery(std::span<float> out) const {
    const std::size_t wide = retina_.width / periphery_columns;
    const std::size_t high = retina_.height / periphery_rows;
    for (std::size_t part = 0; part < periphery_columns * periphery_rows; ++part) {
        const std::size_t left = part % periphery_columns * wide;
        const std::size_t top = part / periphery_columns * high;
        float luminance = 0;
        float red_green = 0;
        float blue_yellow = 0;
        for (std::size_t y = top; y < top + high; ++y) {
            for (std::size_t x = left; x < left + wide; ++x) {
                luminance += retina_.luminance[y * retina_.width + x];
                red_green += retina_.red_green[y * retina_.width + x];
                blue_yellow += retina_.blue_yellow[y * retina_.width + x];
            }
        }
        const auto pixels = static_cast<float>(wide * high);
        float* cell = out.data() + part * 5;
        cell[0] = std::clamp(luminance / pixels, 0.0F, 1.0F);
        cell[1] = std::clamp(red_green / pixels, 0.0F, 1.0F);
        cell[2] = std::clamp(-red_green / pixels, 0.0F, 1.0F);
        cell[3] = std::clamp(blue_yellow / pixels, 0.0F, 1.0F);
        cell[4] = std::clamp(-blue_yellow / pixels, 0.0F, 1.0F);
    }
}

}  // namespace flinch::organism::body

#include "organism/body/eye.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::body {
namespace {

constexpr std::size_t search_side = 20;
constexpr float least_contrast = 0.06F;  // luminance: below it a patch is empty
constexpr double adaptation = 2;         // seconds to 1/e
constexpr float darkest = 0.05F;         // luminance that still counts as one
constexpr float least_size = sim::radians(1.5F);

float border_mean(const world::Image& image) {
    float sum = 0;
    for (std::size_t x = 0; x < image.width; ++x) {
        sum += image.luminance[x] + image.luminance[(image.height - 1) * image.width + x];
    }
    for (std::size_t y = 1; y + 1 < image.height; ++y) {
        sum += image.luminance[y * image.width] + image.luminance[(y + 1) * image.width - 1];
    }
    return sum / static_cast<float>(2 * (image.width + image.height) - 4);
}

/// Middle and spread of what differs from the background, in pixels.
struct Figure {
    float x = 0, y = 0, spread = 0, contrast = 0;
};

Figure figure_of(const world::Image& image) {
    const float background = border_mean(image);
    Figure figure;
    for (const float value : image.luminance)
        figure.contrast = std::max(figure.contrast, std::abs(value - background));
    if (figure.contrast < least_contrast) return figure;
    const float floor = 0.25F * figure.contrast;  // folds and corners of the room are no part of the figure
    float mass = 0;
    float sum_x = 0;
    float sum_y = 0;
    float sum_squares = 0;
    for (std::size_t row = 0; row < image.height; ++row) {
        for (std::size_t column = 0; column < image.width; ++column) {
            const float weight =
                std::max(0.0F, std::abs(image.luminance[row * image.width + column] - background) - floor);
            const float x = static_cast<float>(column) + 0.5F;
            const float y = static_cast<float>(row) + 0.5F;
            mass += weight;
            sum_x += weight * x;
            sum_y += weight * y;
            sum_squares += weight * (x * x + y * y);
        }
    }
    figure.x = sum_x / mass;
    figure.y = sum_y / mass;
    figure.spread = std::sqrt(std::max(0.0F, sum_squares / mass - figure.x * figure.x - figure.y * figure.y));
    return figure;
}

}  // namespace

Eye::Eye(const EyeNature& nature, sim::RandomStream noise)
    : nature_(nature),
      noise_(noise),
      retina_(nature.columns, nature.rows),
      search_(search_side, search_side),
      fovea_(fovea_side, fovea_side) {}

world::Eye Eye::at(world::Pose pose) const noexcept {
    return {pose.position.x, pose.position.y, nature_.height, pose.heading};
}

void Eye::look(const world::World& world, world::Pose pose, sim::Time now) {
    const world::Window field{0, 0, sim::radians(nature_.width_degrees),
                              sim::radians(nature_.height_degrees)};
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
    const float keep = sim::decay(sim::seconds(now - *looked_), adaptation);
    return brightness_ + keep * (used_to_ - brightness_);
}

float Eye::glare(sim::Time now) const noexcept {
    const float adapted = used_to(now);
    return (brightness_ - adapted) / std::max(adapted, darkest);
}

void Eye::look_again() noexcept {
    if (light_.empty()) return;
    std::copy(light_.begin(), light_.end(), retina_.luminance.begin());
    count_photons(retina_.luminance);
}

void Eye::count_photons(std::span<float> luminance) noexcept {
    for (float& value : luminance) {
        const float spread = nature_.noise * std::sqrt(std::max(value, 0.0F));
        value = std::clamp(value + spread * noise_.normal(), 0.0F, 1.0F);
    }
}

void Eye::turn_against_head(float heading) noexcept {
    gaze_.yaw = sim::wrap_angle(gaze_.yaw - (heading - faced_));
    faced_ = heading;
}

bool Eye::accommodate(const world::World& world, world::Pose pose, sim::Time now) {
    if (!gaze_.fixating) return false;
    world::Window window{gaze_.yaw, gaze_.pitch, 2.2F * std::max(gaze_.size, least_size), 0};
    // Twice: the first look finds the figure, the second is framed by it.
    for (int look = 0; look < 2; ++look) {
        window.height = window.width;
        world::cast_light(world, now, at(pose), window, 2, search_);
        const Figure figure = figure_of(search_);
        if (figure.contrast < least_contrast) return false;
        const float pixel = window.width / static_cast<float>(search_side);
        window.yaw += (figure.x - 0.5F * static_cast<float>(search_side)) * pixel;
        window.pitch -= (figure.y - 0.5F * static_cast<float>(search_side)) * pixel;
        window.width = std::clamp(figure.spread * pixel * nature_.surround, least_size, sim::radians(90));
    }
    window.height = window.width;
    world::cast_light(world, now, at(pose), window, 3, fovea_);
    if (noisy()) count_photons(fovea_.luminance);
    return true;
}

/// Mean luminance of the cells around one, as far as the patch goes: the surround of a ganglion cell.
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

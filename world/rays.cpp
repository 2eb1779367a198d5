#include "world/rays.hpp"

#include <algorithm>
#include <limits>

#include "sim/mathematics.hpp"

namespace flinch::world {
namespace {

constexpr std::size_t lanes = 8;  // floats in a vector register

bool sinks(const Rows& rows) {
    float before = std::numeric_limits<float>::infinity();
    for (std::size_t pixel = 0; pixel < rows.pixels; ++pixel) {
        for (std::size_t phase = 0; phase < rows.count; phase += rows.stride) {
            if (!(rows.slope[phase + pixel] <= before)) return false;
            before = rows.slope[phase + pixel];
        }
    }
    return true;
}

void add_phases(const std::array<float, most_rays>& rays, const Rows& rows,
                std::array<float, most_rays>& sum) {
    for (std::size_t phase = 0; phase < rows.count; phase += rows.stride) {
        for (std::size_t pixel = 0; pixel < rows.stride; ++pixel) sum[pixel] += rays[phase + pixel];
    }
}

void put_plane(const std::array<float, most_rays>& sum, const Rows& rows, std::size_t x, std::size_t width,
               std::vector<float>& plane) {
    const auto rays = static_cast<float>(rows.fine * rows.fine);
    for (std::size_t y = 0; y < rows.pixels; ++y) plane[y * width + x] = sum[y] / rays;
}

}  // namespace

Rows rows_of(const Viewport& window, std::size_t height, std::size_t fine) {
    Rows rows;
    rows.pixels = std::min(height, most_rays / fine / lanes * lanes);
    rows.stride = (rows.pixels + lanes - 1) / lanes * lanes;
    rows.count = rows.stride * fine;
    rows.fine = fine;
    const auto all = static_cast<float>(height * fine);
    for (std::size_t phase = 0; phase < fine; ++phase) {
        float* slope = rows.slope.data() + phase * rows.stride;
        for (std::size_t pixel = 0; pixel < rows.stride; ++pixel) {
            const auto ray = static_cast<int>(pixel * fine + phase);
            const float share = (static_cast<float>(ray) + 0.5F) / all;
            const float pitch = window.pitch + window.height * (0.5F - share);
            slope[pixel] = sim::sin(pitch) / sim::cos(pitch);
        }
    }
    rows.sinking = sinks(rows);
    return rows;
}

Fan fan_of(const Viewport& window, float heading, std::size_t first, std::size_t columns) {
    Fan fan;
    for (std::size_t i = 0; i < fan_size; ++i) {
        const float share =
            (static_cast<float>(static_cast<int>(first + i)) + 0.5F) / static_cast<float>(columns);
        fan.yaw[i] = window.yaw + window.width * (share - 0.5F);
        fan.x[i] = sim::cos(heading + fan.yaw[i]);
        fan.y[i] = sim::sin(heading + fan.yaw[i]);
    }
    return fan;
}

void clear(const Rows& rows, Column& sum) {
    for (auto* plane : {&sum.luminance, &sum.red_green, &sum.blue_yellow})
        std::fill_n(plane->begin(), rows.stride, 0.0F);
}

void add(const Column& rays, const Rows& rows, Column& sum) {
    add_phases(rays.luminance, rows, sum.luminance);
    add_phases(rays.red_green, rows, sum.red_green);
    add_phases(rays.blue_yellow, rows, sum.blue_yellow);
}

void put_mean(const Column& sum, const Rows& rows, std::size_t x, Image& image) {
    put_plane(sum.luminance, rows, x, image.width, image.luminance);
    put_plane(sum.red_green, rows, x, image.width, image.red_green);
    put_plane(sum.blue_yellow, rows, x, image.width, image.blue_yellow);
}

}  // namespace flinch::world

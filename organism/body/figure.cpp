#include "organism/body/figure.hpp"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace flinch::organism::body {
namespace {

constexpr float alike = 0.04F;           // luminance: tones no further apart are one
constexpr float least_contrast = 0.06F;  // luminance: less is no part of a figure
constexpr float full_contrast = 0.15F;   // luminance: no more is needed to be all of a pixel
constexpr float good_part = 0.4F;        // of a row: a tone that reaches so far in from the edge is ground
constexpr std::size_t gap = 2;           // pixels: where dark meets light, the one between looks like ground

world::Colour colour_at(const world::Image& image, std::size_t pixel) {
    return {image.luminance[pixel], image.red_green[pixel], image.blue_yellow[pixel]};
}

float distance(const world::Colour& a, const world::Colour& b) {
    return std::abs(a.luminance - b.luminance) +
           0.5F * (std::abs(a.red_green - b.red_green) + std::abs(a.blue_yellow - b.blue_yellow));
}

/// How much each pixel stands out, 0 where it is ground.
using Relief = std::vector<float>;

Relief relief_of(const world::Image& image, const Ground& ground) {
    Relief relief(image.luminance.size());
    for (std::size_t i = 0; i < relief.size(); ++i) {
        const float difference = ground.difference(colour_at(image, i));
        if (difference >= least_contrast) relief[i] = std::min(1.0F, difference / full_contrast);
    }
    return relief;
}

/// Whether a pixel is a mixture of the two on either side of it.
bool between(const world::Image& image, std::size_t before, std::size_t pixel, std::size_t after) {
    const world::Colour a = colour_at(image, before);
    const world::Colour b = colour_at(image, after);
    const world::Colour colour = colour_at(image, pixel);
    return distance(a, colour) + distance(colour, b) < distance(a, b) + alike;
}

/// Where two planes of the room meet within a pixel, that pixel is like neither, and still ground.
Relief without_seams(const world::Image& image, const Relief& relief) {
    const std::size_t width = image.width;
    Relief cleared = relief;
    for (std::size_t y = 0; y < image.height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            const std::size_t pixel = y * width + x;
            const auto seam = [&](std::size_t before, std::size_t after) {
                return relief[before] == 0 && relief[after] == 0 && between(image, before, pixel, after);
            };
            if (relief[pixel] == 0) continue;
            if ((y > 0 && y + 1 < image.height && seam(pixel - width, pixel + width)) ||
                (x > 0 && x + 1 < width && seam(pixel - 1, pixel + 1)))
                cleared[pixel] = 0;
        }
    }
    return cleared;
}

/// The pixel of a figure nearest to a point, or the number of pixels if there is none within reach.
std::size_t nearest(const world::Image& image, const Relief& relief, float x, float y, float reach) {
    std::size_t found = relief.size();
    float least = reach * reach;
    for (std::size_t i = 0; i < relief.size(); ++i) {
        if (relief[i] == 0) continue;
        const float dx = static_cast<float>(i % image.width) + 0.5F - x;
        const float dy = static_cast<float>(i / image.width) + 0.5F - y;
        if (dx * dx + dy * dy > least || (found < relief.size() && dx * dx + dy * dy == least)) continue;
        least = dx * dx + dy * dy;
        found = i;
    }
    return found;
}

/// Keeps only what hangs together with one pixel.
Relief connected(const world::Image& image, Relief relief, std::size_t seed) {
    Relief kept(relief.size());
    std::vector<std::size_t> open{seed};
    kept[seed] = std::exchange(relief[seed], 0.0F);
    while (!open.empty()) {
        const std::size_t x = open.back() % image.width;
        const std::size_t y = open.back() / image.width;
        open.pop_back();
        for (std::size_t row = y - std::min(y, gap); row < std::min(image.height, y + gap + 1); ++row) {
            for (std::size_t column = x - std::min(x, gap); column < std::min(image.width, x + gap + 1);
                 ++column) {
                const std::size_t pixel = row * image.width + column;
                if (relief[pixel] == 0) continue;
                kept[pixel] = std::exchange(relief[pixel], 0.0F);
                open.push_back(pixel);
            }
        }
    }
    return kept;
}

Figure measure(const world::Image& image, const Relief& relief) {
    Figure figure{true};
    float mass = 0;
    float sum_x = 0;
    float sum_y = 0;
    float squares = 0;
    for (std::size_t row = 0; row < image.height; ++row) {
        for (std::size_t column = 0; column < image.width; ++column) {
            const float weight = relief[row * image.width + column];
            if (weight == 0) continue;
            figure.cut =
                figure.cut || row == 0 || column == 0 || row + 1 == image.height || column + 1 == image.width;
            const float x = static_cast<float>(column) + 0.5F;
            const float y = static_cast<float>(row) + 0.5F;
            mass += weight;
            sum_x += weight * x;
            sum_y += weight * y;
            squares += weight * (x * x + y * y);
        }
    }
    figure.x = sum_x / mass;
    figure.y = sum_y / mass;
    const float variance = squares / mass - figure.x * figure.x - figure.y * figure.y;
    figure.spread = std::sqrt(std::max(0.0F, variance));
    return figure;
}

}  // namespace

float Ground::difference(const world::Colour& colour) const noexcept {
    float least = 2;
    for (std::size_t i = 0; i < count_; ++i) least = std::min(least, distance(tones_[i], colour));
    return least;
}

void Ground::learn_row(const world::Image& wide, std::size_t row, std::size_t edge) noexcept {
    const world::Colour tone = colour_at(wide, row * wide.width + edge);
    if (count_ == tones_.size() || difference(tone) < 0.5F * alike) return;
    std::size_t like = 0;
    for (std::size_t x = 0; x < wide.width; ++x) {
        if (distance(tone, colour_at(wide, row * wide.width + x)) < alike) ++like;
    }
    if (static_cast<float>(like) >= good_part * static_cast<float>(wide.width)) tones_[count_++] = tone;
}

void Ground::learn(const world::Image& wide) noexcept {
    for (std::size_t row = 0; row < wide.height; ++row) {
        learn_row(wide, row, 0);
        learn_row(wide, row, wide.width - 1);
    }
}

Figure figure_near(const world::Image& image, const Ground& ground, float x, float y, float reach) {
    const Relief relief = without_seams(image, relief_of(image, ground));
    const std::size_t seed = nearest(image, relief, x, y, reach);
    if (seed == relief.size()) return {};
    return measure(image, connected(image, relief, seed));
}

}  // namespace flinch::organism::body

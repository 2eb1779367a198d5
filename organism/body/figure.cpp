#include "organism/body/figure.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace flinch::organism::body {
namespace {

constexpr float alike = 0.04F;     // luminance; tones that differ by less count as one
constexpr float good_part = 0.4F;  // share of a row; a tone that reaches so far in from the edge is ground
constexpr std::size_t gap = 2;     // pixels; the pixel between dark and light may look like ground

constexpr std::size_t pixels = search_side * search_side;

/// The difference of each pixel from the ground, which is 0 where the pixel is ground.
using Relief = std::array<float, pixels>;

/// Visits the pixels around one pixel, itself included, within the image.
template <class Action>
void around(std::size_t pixel, const Action& action) {
    const std::size_t x = pixel % search_side;
    const std::size_t y = pixel / search_side;
    for (std::size_t row = y - std::min(y, gap); row < std::min(search_side, y + gap + 1); ++row) {
        for (std::size_t column = x - std::min(x, gap); column < std::min(search_side, x + gap + 1); ++column)
            action(row * search_side + column);
    }
}

Relief relief_of(const world::Image& image, const Ground& ground) {
    Relief relief{};
    for (std::size_t i = 0; i < pixels; ++i) {
        const float difference = ground.difference(image.luminance[i]);
        if (difference >= least_contrast) relief[i] = difference;
    }
    return relief;
}

/// Whether a pixel is a mixture of the two on either side of it.
bool between(const world::Image& image, std::size_t before, std::size_t pixel, std::size_t after) {
    const float a = image.luminance[before];
    const float b = image.luminance[after];
    const float middle = image.luminance[pixel];
    return std::abs(a - middle) + std::abs(middle - b) < std::abs(a - b) + alike;
}

/// Corrects the pixels in which two tones meet, because they are like neither tone. Such a pixel is still
/// ground where two planes of the room meet. Where a figure's dark meets its light, the pixel may look like
/// ground but is still figure.
Relief without_seams(const world::Image& image, const Relief& relief) {
    constexpr std::size_t last = search_side - 1;
    Relief mended = relief;
    for (std::size_t i = 0; i < pixels; ++i) {
        const auto mend = [&](std::size_t before, std::size_t after) {
            const bool figure = relief[before] > 0 && relief[after] > 0;
            const bool ground = relief[before] == 0 && relief[after] == 0;
            if (!(relief[i] > 0 ? ground : figure) || !between(image, before, i, after)) return;
            mended[i] = std::min(relief[before], relief[after]);
        };
        const std::size_t x = i % search_side;
        const std::size_t y = i / search_side;
        if (y > 0 && y < last) mend(i - search_side, i + search_side);
        if (x > 0 && x < last) mend(i - 1, i + 1);
    }
    return mended;
}

/// The pixel of a figure nearest to a point; `pixels` if there is none within reach.
std::size_t nearest(const Relief& relief, float x, float y, float reach) {
    std::size_t found = pixels;
    float least = reach * reach;
    for (std::size_t i = 0; i < pixels; ++i) {
        if (relief[i] == 0) continue;
        const float dx = static_cast<float>(i % search_side) + 0.5F - x;
        const float dy = static_cast<float>(i / search_side) + 0.5F - y;
        const float squared = dx * dx + dy * dy;
        if (squared > least || (squared == least && found < pixels)) continue;
        least = squared;
        found = i;
    }
    return found;
}

/// Keeps only the pixels that are connected to one pixel.
Relief connected(Relief relief, std::size_t seed) {
    Relief kept{};
    std::array<std::size_t, pixels> open;
    std::size_t count = 0;
    const auto keep = [&](std::size_t pixel) {
        if (relief[pixel] == 0) return;
        kept[pixel] = std::exchange(relief[pixel], 0.0F);
        open[count++] = pixel;
    };
    keep(seed);
    while (count > 0) around(open[--count], keep);
    return kept;
}

/// The share of each pixel that the figure covers, whatever its tone. It is the relief of the pixel relative
/// to the strongest relief around it.
Relief coverage_of(const Relief& relief) {
    Relief coverage{};
    for (std::size_t i = 0; i < pixels; ++i) {
        if (relief[i] == 0) continue;
        float most = 0;
        around(i, [&](std::size_t pixel) { most = std::max(most, relief[pixel]); });
        coverage[i] = relief[i] / most;
    }
    return coverage;
}

Figure measure(const Relief& coverage) {
    Figure figure{true};
    float mass = 0;
    float sum_x = 0;
    float sum_y = 0;
    float squares = 0;
    for (std::size_t i = 0; i < pixels; ++i) {
        const float weight = coverage[i];
        if (weight == 0) continue;
        const std::size_t column = i % search_side;
        const std::size_t row = i / search_side;
        figure.cut =
            figure.cut || column == 0 || row == 0 || column + 1 == search_side || row + 1 == search_side;
        const float x = static_cast<float>(column) + 0.5F;
        const float y = static_cast<float>(row) + 0.5F;
        mass += weight;
        sum_x += weight * x;
        sum_y += weight * y;
        squares += weight * (x * x + y * y);
    }
    figure.x = sum_x / mass;
    figure.y = sum_y / mass;
    const float variance = squares / mass - figure.x * figure.x - figure.y * figure.y;
    figure.spread = std::sqrt(std::max(0.0F, variance));
    return figure;
}

}  // namespace

float Ground::difference(float luminance) const noexcept {
    float least = 2;
    for (std::size_t i = 0; i < count_; ++i) least = std::min(least, std::abs(tones_[i] - luminance));
    return least;
}

void Ground::learn_row(const world::Image& wide, std::size_t row, std::size_t edge) noexcept {
    const float tone = wide.luminance[row * wide.width + edge];
    if (count_ == tones_.size() || difference(tone) < 0.5F * alike) return;
    std::size_t like = 0;
    for (std::size_t x = 0; x < wide.width; ++x) {
        if (std::abs(tone - wide.luminance[row * wide.width + x]) < alike) ++like;
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
    const std::size_t seed = nearest(relief, x, y, reach);
    if (seed == pixels) return {};
    return measure(coverage_of(connected(relief, seed)));
}

}  // namespace flinch::organism::body

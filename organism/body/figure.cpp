#include "organism/body/figure.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdint>
#include <optional>

namespace flinch::organism::body {
namespace {

constexpr float alike = 0.04F;     // luminance; tones that differ by less count as one
constexpr float good_part = 0.4F;  // share of a row; a tone that reaches so far in from the edge is ground
constexpr std::size_t gap = 2;     // pixels; the pixel between dark and light may look like ground

constexpr std::size_t pixels = search_side * search_side;

/// The difference of each pixel from the ground, which is 0 where the pixel is ground.
using Relief = std::array<float, pixels>;

/// The pixels of a figure, one bit each: bit x of row y.
using Shape = std::array<std::uint32_t, search_side>;
constexpr std::uint32_t whole_row = (1U << search_side) - 1;

/// Visits the pixels of a shape row by row, from the left.
template <class Action>
void for_each(const Shape& shape, const Action& action) {
    for (std::size_t y = 0; y < search_side; ++y) {
        for (std::uint32_t row = shape[y]; row != 0; row &= row - 1)
            action(static_cast<std::size_t>(std::countr_zero(row)), y);
    }
}

Shape shape_of(const Relief& relief) {
    Shape shape{};
    for (std::size_t y = 0; y < search_side; ++y) {
        for (std::size_t x = 0; x < search_side; ++x)
            shape[y] |= static_cast<std::uint32_t>(relief[y * search_side + x] > 0) << x;
    }
    return shape;
}

Relief relief_of(const world::Image& image, const Ground& ground) {
    Relief relief;
    ground.differences(image.luminance, relief);
    for (float& difference : relief) difference = difference >= least_contrast ? difference : 0.0F;
    return relief;
}

/// Whether a pixel is a mixture of the two on either side of it.
bool between(float before, float pixel, float after) {
    return std::abs(before - pixel) + std::abs(pixel - after) < std::abs(before - after) + alike;
}

/// Mends a pixel in which the tones on either side of it meet. It is written without branches, so that many
/// pixels are mended at once.
float mend(float mended, float relief_before, float relief, float relief_after, float before, float pixel,
           float after) {
    const bool figure = relief_before > 0 && relief_after > 0;
    const bool ground = relief_before == 0 && relief_after == 0;
    const bool wrong = relief > 0 ? ground : figure;
    return wrong && between(before, pixel, after) ? std::min(relief_before, relief_after) : mended;
}

/// Corrects the pixels in which two tones meet, because they are like neither tone. Such a pixel is still
/// ground where two planes of the room meet. Where a figure's dark meets its light, the pixel may look like
/// ground but is still figure.
Relief without_seams(const world::Image& image, const Relief& relief) {
    constexpr std::size_t last = search_side - 1;
    const float* light = image.luminance.data();
    Relief mended = relief;
    for (std::size_t i = search_side; i < last * search_side; ++i) {
        const std::size_t above = i - search_side, below = i + search_side;
        mended[i] =
            mend(mended[i], relief[above], relief[i], relief[below], light[above], light[i], light[below]);
    }
    for (std::size_t row = 0; row < pixels; row += search_side) {
        for (std::size_t i = row + 1; i < row + last; ++i)
            mended[i] = mend(mended[i], relief[i - 1], relief[i], relief[i + 1], light[i - 1], light[i],
                             light[i + 1]);
    }
    return mended;
}

struct Pixel {
    std::size_t x = 0, y = 0;
};

/// The pixel of a figure nearest to a point, the first of several; none if there is none within reach.
std::optional<Pixel> nearest(const Shape& shape, float x, float y, float reach) {
    std::optional<Pixel> found;
    float least = reach * reach;
    for_each(shape, [&](std::size_t column, std::size_t row) {
        const float dx = static_cast<float>(column) + 0.5F - x;
        const float dy = static_cast<float>(row) + 0.5F - y;
        const float squared = dx * dx + dy * dy;
        if (squared > least || (squared == least && found)) return;
        least = squared;
        found = {column, row};
    });
    return found;
}

/// A row of bits with all that are at most `gap` beside one of them.
std::uint32_t widened(std::uint32_t row) {
    std::uint32_t wide = row;
    for (std::size_t step = 1; step <= gap; ++step) wide |= row << step | row >> step;
    return wide & whole_row;
}

/// Keeps only the pixels that are connected to one pixel. It grows by whole rows at once.
Shape connected(const Shape& shape, Pixel seed) {
    Shape kept{};
    kept[seed.y] = 1U << seed.x;
    for (bool growing = true; growing;) {
        growing = false;
        for (std::size_t y = 0; y < search_side; ++y) {
            std::uint32_t near = 0;
            for (std::size_t row = y - std::min(y, gap); row < std::min(search_side, y + gap + 1); ++row)
                near |= kept[row];
            const std::uint32_t more = kept[y] | (widened(near) & shape[y]);
            growing = growing || more != kept[y];
            kept[y] = more;
        }
    }
    return kept;
}

/// For each pixel the strongest relief around it: along the rows first, then down the columns.
Relief strongest_around(const Relief& relief) {
    constexpr std::size_t wide = search_side + 2 * gap;  // with a margin of nothing
    std::array<float, wide * search_side> row_most{};
    Relief along{};
    for (std::size_t y = 0; y < search_side; ++y) {
        float* padded = row_most.data() + y * wide;
        std::copy_n(relief.begin() + static_cast<std::ptrdiff_t>(y * search_side), search_side, padded + gap);
        for (std::size_t x = 0; x < search_side; ++x) {
            float most = padded[x];
            for (std::size_t step = 1; step <= 2 * gap; ++step) most = std::max(most, padded[x + step]);
            along[y * search_side + x] = most;
        }
    }
    Relief around = along;
    for (std::size_t y = 0; y < search_side; ++y) {
        for (std::size_t row = y - std::min(y, gap); row < std::min(search_side, y + gap + 1); ++row) {
            for (std::size_t x = 0; x < search_side; ++x)
                around[y * search_side + x] =
                    std::max(around[y * search_side + x], along[row * search_side + x]);
        }
    }
    return around;
}

/// Measures a figure by the share of each pixel that it covers, whatever its tone: the relief of the pixel
/// relative to the strongest relief around it.
Figure measure(const Relief& relief, const Shape& shape) {
    Relief own{};
    for_each(shape,
             [&](std::size_t x, std::size_t y) { own[y * search_side + x] = relief[y * search_side + x]; });
    const Relief around = strongest_around(own);
    constexpr std::uint32_t sides = 1U | 1U << (search_side - 1);
    Figure figure{true};
    figure.cut = shape.front() != 0 || shape.back() != 0 ||
                 std::ranges::any_of(shape, [](std::uint32_t row) { return (row & sides) != 0; });
    float mass = 0;
    float sum_x = 0;
    float sum_y = 0;
    float squares = 0;
    for_each(shape, [&](std::size_t column, std::size_t row) {
        const std::size_t pixel = row * search_side + column;
        const float weight = own[pixel] / around[pixel];
        const float x = static_cast<float>(column) + 0.5F;
        const float y = static_cast<float>(row) + 0.5F;
        mass += weight;
        sum_x += weight * x;
        sum_y += weight * y;
        squares += weight * (x * x + y * y);
    });
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

void Ground::differences(std::span<const float> luminance, std::span<float> out) const noexcept {
    std::ranges::fill(out, 2.0F);
    for (std::size_t i = 0; i < count_; ++i) {
        for (std::size_t k = 0; k < out.size(); ++k)
            out[k] = std::min(out[k], std::abs(tones_[i] - luminance[k]));
    }
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
    const Shape figures = shape_of(relief);
    const std::optional<Pixel> seed = nearest(figures, x, y, reach);
    if (!seed) return {};
    return measure(relief, connected(figures, *seed));
}

}  // namespace flinch::organism::body

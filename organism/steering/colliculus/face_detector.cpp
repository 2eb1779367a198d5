#include "organism/steering/colliculus/face_detector.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace flinch::organism::steering {
namespace {

constexpr std::array<std::size_t, 6> sides{7, 9, 12, 15, 19, 23};  // pixels
constexpr std::size_t most_columns = 128;                          // processed in one go

constexpr std::size_t step_of(std::size_t side) {
    return std::max<std::size_t>(1, side / 5);
}
/// The width of the flank that is examined on either side of a coarse box.
constexpr std::size_t flank_of(std::size_t side) {
    return std::max<std::size_t>(1, side / 4);
}

/// A box within the disc, in shares of its side. The positions of the template's parts are its form, and not
/// parameters of a species.
struct Part {
    float left, top, right, bottom;
};
constexpr Part left_eye{0.20F, 0.28F, 0.42F, 0.47F};
constexpr Part right_eye{0.58F, 0.28F, 0.80F, 0.47F};
constexpr Part mouth{0.34F, 0.66F, 0.66F, 0.80F};
constexpr Part chin{0.38F, 0.85F, 0.62F, 0.95F};
constexpr Part bridge{0.43F, 0.28F, 0.57F, 0.60F};
constexpr Part left_cheek{0.20F, 0.52F, 0.40F, 0.66F};
constexpr Part right_cheek{0.60F, 0.52F, 0.80F, 0.66F};
// These boxes lie outside the disc, on either side.
constexpr Part left_side{-0.20F, 0.35F, -0.03F, 0.70F};
constexpr Part right_side{1.03F, 0.35F, 1.20F, 0.70F};

struct Box {
    float left, top, side;
};

float mean(const RetinalMap& map, const Box& box, const Part& part, float shift = 0) {
    return map.mean(box.left + (part.left + shift) * box.side, box.top + part.top * box.side,
                    box.left + (part.right + shift) * box.side, box.top + part.bottom * box.side);
}

/// The contrast of the features when they are sought this far to the side, or 0 if any feature has none.
float features(const RetinalMap& map, const Box& box, float shift) {
    // Each spot must be darker than any skin around it, and there must be a chin.
    float skin = mean(map, box, bridge, shift);
    const float eyes = std::max(mean(map, box, left_eye, shift), mean(map, box, right_eye, shift));
    if (eyes >= skin) return 0;
    skin = std::min(skin, std::min(mean(map, box, left_cheek, shift), mean(map, box, right_cheek, shift)));
    if (eyes >= skin) return 0;
    const float lips = mean(map, box, mouth, shift);
    const float around = std::min(skin, mean(map, box, chin, 0.5F * shift));
    return std::max(0.0F, std::min(skin - eyes, around - lips));
}

/// How much brighter the disc is than the image on either side of it.
float disc(const RetinalMap& map, const Box& box) {
    const float skin =
        (mean(map, box, left_cheek) + mean(map, box, right_cheek) + mean(map, box, bridge)) / 3.0F;
    return skin - std::max(mean(map, box, left_side), mean(map, box, right_side));
}

/// The head in this box, if it is a better one than `best`; otherwise `best`.
HeadFound better(const RetinalMap& map, const Box& box, const HeadFound& best, const FaceParams& params) {
    const float glow = disc(map, box);
    const auto certainty = [&](float contrast) {
        return std::clamp(std::min(contrast, glow) / params.full_contrast, 0.0F, 1.0F);
    };
    if (glow < params.least_glow || certainty(glow) <= best.score) return best;
    const float left = features(map, box, -params.displaced);
    const float middle = features(map, box, 0);
    const float right = features(map, box, params.displaced);
    const float clearest = std::max(middle, std::max(left, right));
    if (certainty(clearest) <= best.score) return best;
    return {certainty(clearest),
            middle >= clearest ? certainty(middle) : 0.0F,
            std::clamp((right - left) / clearest, -1.0F, 1.0F),
            box.left,
            box.top,
            box.side};
}

/// Computes for coarse boxes in a row, one at every pixel, how much brighter each is than the brighter of its
/// two sides.
void glows(const RetinalMap& map, std::size_t side, std::size_t x, std::size_t y, std::span<float> out) {
    const std::size_t flank = flank_of(side);
    const std::size_t inset = side / 5;
    const std::size_t high = side / 4;
    const std::size_t row = y + side / 2;
    const auto area = static_cast<float>((side - 2 * inset) * high);
    const auto strip = static_cast<float>(flank * high);
    const auto inner = map.boxes(x + inset, row, side - 2 * inset, high);
    const auto before = map.boxes(x - flank, row, flank, high);
    const auto after = map.boxes(x + side, row, flank, high);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = inner.sum(i) / area - std::max(before.sum(i) / strip, after.sum(i) / strip);
}

/// Whether any box of a row is worth a closer look. Few rows have one, so this test saves time.
bool any_promising(std::span<const float> glow, float promising) {
    int any = 0;
    for (const float value : glow) any |= value > promising;
    return any != 0;
}

HeadFound best_in_row(const RetinalMap& map, std::size_t side, std::size_t y, HeadFound best,
                      const FaceParams& params) {
    const float promising = 0.5F * params.least_glow;
    const std::size_t step = step_of(side);
    const std::size_t flank = flank_of(side);
    const std::size_t stretch = most_columns / step * step;
    std::array<float, most_columns> buffer;
    std::size_t x = (flank + step - 1) / step * step;
    for (; x + side + flank <= map.width(); x += stretch) {
        const std::span<float> glow(buffer.data(), std::min(stretch, map.width() - side - flank - x + 1));
        glows(map, side, x, y, glow);
        if (!any_promising(glow, promising)) continue;
        for (std::size_t i = 0; i < glow.size(); i += step) {
            if (glow[i] <= promising) continue;
            best = better(map, {static_cast<float>(x + i), static_cast<float>(y), static_cast<float>(side)},
                          best, params);
        }
    }
    return best;
}

HeadFound refine(const RetinalMap& map, HeadFound head, float step, const FaceParams& params) {
    const HeadFound start = head;
    for (const float grown : {0.88F, 1.0F, 1.12F}) {
        for (const float dx : {-step, 0.0F, step}) {
            for (const float dy : {-step, 0.0F, step}) {
                const float side = start.side * grown;
                const float shrink = 0.5F * (start.side - side);
                head = better(map, {start.left + dx + shrink, start.top + dy + shrink, side}, head, params);
            }
        }
    }
    return head;
}

}  // namespace

HeadFound find_head(const RetinalMap& map, const FaceParams& params) {
    HeadFound best;
    for (const std::size_t side : sides) {
        for (std::size_t y = 0; y + side <= map.height(); y += step_of(side))
            best = best_in_row(map, side, y, best, params);
    }
    if (best.score <= 0) return best;
    best = refine(map, best, 0.08F * best.side, params);
    return refine(map, best, 0.04F * best.side, params);
}

}  // namespace flinch::organism::steering

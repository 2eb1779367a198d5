#include "organism/steering/colliculus/face_detector.hpp"

#include <array>

namespace flinch::organism::steering {
namespace {

constexpr std::array<std::size_t, 6> sides{7, 9, 12, 15, 19, 23};  // pixels
constexpr float least_glow =
    0.06F;  // luminance: how much brighter than its sides a disc must be to be looked at
constexpr float full_contrast = 0.2F;  // luminance: contrast of the features at which a head is certain
constexpr float displaced = 0.17F;     // of the disc's width: the features of an averted head

/// A box within the disc, in shares of its side.
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
// Outside the disc, on either side.
constexpr Part left_side{-0.20F, 0.35F, -0.03F, 0.70F};
constexpr Part right_side{1.03F, 0.35F, 1.20F, 0.70F};

struct Box {
    float left, top, side;
};

float mean(const RetinalMap& map, const Box& box, const Part& part, float shift = 0) {
    return map.mean(box.left + (part.left + shift) * box.side, box.top + part.top * box.side,
                    box.left + (part.right + shift) * box.side, box.top + part.bottom * box.side);
}

/// How well the features stand out when looked for this far aside; negative if any does not.
float features(const RetinalMap& map, const Box& box, float shift) {
    const float skin = std::min(mean(map, box, bridge, shift), std::min(mean(map, box, left_cheek, shift),
                                                                        mean(map, box, right_cheek, shift)));
    const float eyes = std::max(mean(map, box, left_eye, shift), mean(map, box, right_eye, shift));
    const float lips = mean(map, box, mouth, shift);
    // Each spot is darker than any skin around it, and there is a chin.
    return std::min(skin - eyes, std::min(skin, mean(map, box, chin, 0.5F * shift)) - lips);
}

/// The disc is brighter than what is on either side of it.
float disc(const RetinalMap& map, const Box& box) {
    const float skin =
        (mean(map, box, left_cheek) + mean(map, box, right_cheek) + mean(map, box, bridge)) / 3.0F;
    return skin - std::max(mean(map, box, left_side), mean(map, box, right_side));
}

HeadFound judge(const RetinalMap& map, const Box& box) {
    HeadFound head{0, 0, 0, box.left, box.top, box.side};
    const float glow = disc(map, box);
    if (glow < least_glow) return head;
    const float left = features(map, box, -displaced);
    const float middle = features(map, box, 0);
    const float right = features(map, box, displaced);
    const float best = std::max(middle, std::max(left, right));
    const auto certainty = [glow](float contrast) {
        return std::clamp(std::min(contrast, glow) / full_contrast, 0.0F, 1.0F);
    };
    head.score = certainty(best);
    if (head.score <= 0) return head;
    head.turned = std::clamp((std::max(right, 0.0F) - std::max(left, 0.0F)) / best, -1.0F, 1.0F);
    head.frontal = middle >= best ? certainty(middle) : 0.0F;
    return head;
}

/// Whether a coarse box is bright between darker sides, at the price of three sums.
bool promising(const RetinalMap& map, std::size_t x, std::size_t y, std::size_t side) {
    const std::size_t flank = std::max<std::size_t>(1, side / 4);
    if (x < flank || x + side + flank > map.width()) return false;
    const std::size_t inset = side / 5;
    const std::size_t high = side / 4;
    const std::size_t row = y + side / 2;
    const auto area = static_cast<float>((side - 2 * inset) * high);
    const auto strip = static_cast<float>(flank * high);
    const float inner = map.sum(x + inset, row, side - 2 * inset, high) / area;
    const float before = map.sum(x - flank, row, flank, high) / strip;
    const float after = map.sum(x + side, row, flank, high) / strip;
    return inner - std::max(before, after) > 0.5F * least_glow;
}

HeadFound better(const HeadFound& a, const HeadFound& b) {
    return b.score > a.score ? b : a;
}

HeadFound refine(const RetinalMap& map, HeadFound head, float step) {
    const HeadFound start = head;
    for (const float grown : {0.88F, 1.0F, 1.12F}) {
        for (const float dx : {-step, 0.0F, step}) {
            for (const float dy : {-step, 0.0F, step}) {
                const float side = start.side * grown;
                const float shrink = 0.5F * (start.side - side);
                head = better(head, judge(map, {start.left + dx + shrink, start.top + dy + shrink, side}));
            }
        }
    }
    return head;
}

}  // namespace

HeadFound find_head(const RetinalMap& map) {
    HeadFound best;
    for (const std::size_t side : sides) {
        const std::size_t step = std::max<std::size_t>(1, side / 5);
        for (std::size_t y = 0; y + side <= map.height(); y += step) {
            for (std::size_t x = 0; x + side <= map.width(); x += step) {
                if (!promising(map, x, y, side)) continue;
                best = better(best, judge(map, {static_cast<float>(x), static_cast<float>(y),
                                                static_cast<float>(side)}));
            }
        }
    }
    if (best.score <= 0) return best;
    best = refine(map, best, 0.08F * best.side);
    return refine(map, best, 0.04F * best.side);
}

}  // namespace flinch::organism::steering

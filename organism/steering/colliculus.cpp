#include "organism/steering/colliculus.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::steering {
namespace {

constexpr std::array<std::size_t, 6> sides{1, 2, 3, 5, 8, 12};  // pixels: the detectors' receptive fields
constexpr float least_darkness = 0.08F;                         // luminance: less is no figure
constexpr float faint = 0.04F;                                  // luminance: less is no part of a figure
constexpr float shading = 0.3F;  // of the darkest: less is floor and wall around it
constexpr float fastest = 4;     // 1/s: one image alone cannot make a figure loom
constexpr float slip = 55;       // degrees a second: while the whole image sweeps past, nothing looms
constexpr float jump = 14;       // degrees in one image: not the same figure any more

}  // namespace

void Colliculus::integrate(const world::Image& retina) {
    width_ = retina.width;
    height_ = retina.height;
    sums_.assign((width_ + 1) * (height_ + 1), 0.0F);
    for (std::size_t y = 0; y < height_; ++y) {
        float row = 0;
        for (std::size_t x = 0; x < width_; ++x) {
            row += retina.luminance[y * width_ + x];
            sums_[(y + 1) * (width_ + 1) + x + 1] = sums_[y * (width_ + 1) + x + 1] + row;
        }
    }
}

float Colliculus::box(std::size_t x, std::size_t y, std::size_t w, std::size_t h) const noexcept {
    const std::size_t stride = width_ + 1;
    return sums_[(y + h) * stride + x + w] - sums_[y * stride + x + w] - sums_[(y + h) * stride + x] +
           sums_[y * stride + x];
}

Colliculus::Patch Colliculus::strongest(bool dark_only) const noexcept {
    Patch best;
    for (const std::size_t side : sides) {
        const std::size_t margin = (side + 1) / 2;
        const std::size_t step = std::max<std::size_t>(1, side / 3);
        const auto centre_area = static_cast<float>(side * side);
        const std::size_t outer = side + 2 * margin;
        const auto ring_area = static_cast<float>(outer * outer) - centre_area;
        for (std::size_t y = margin; y + side + margin <= height_; y += step) {
            for (std::size_t x = margin; x + side + margin <= width_; x += step) {
                const float centre = box(x, y, side, side);
                const float ring = box(x - margin, y - margin, outer, outer) - centre;
                const float signed_contrast = ring / ring_area - centre / centre_area;
                const float contrast = dark_only ? signed_contrast : std::abs(signed_contrast);
                if (contrast > best.contrast) best = {contrast, x, y, side};
            }
        }
    }
    return best;
}

Colliculus::Figure Colliculus::figure_within(const world::Image& retina, const Frame& frame) const noexcept {
    float rim = 0;
    float rim_pixels = 0;
    for (std::size_t x = frame.left; x < frame.right; ++x) {
        rim += retina.luminance[frame.top * width_ + x] + retina.luminance[(frame.bottom - 1) * width_ + x];
        rim_pixels += 2;
    }
    const float background = rim / rim_pixels;

    Figure figure;
    for (std::size_t y = frame.top; y < frame.bottom; ++y) {
        for (std::size_t x = frame.left; x < frame.right; ++x) {
            figure.darkness = std::max(figure.darkness, background - retina.luminance[y * width_ + x]);
        }
    }
    const float least = std::max(faint, shading * figure.darkness);
    float sum_x = 0;
    float sum_y = 0;
    float squares = 0;
    for (std::size_t y = frame.top; y < frame.bottom; ++y) {
        for (std::size_t x = frame.left; x < frame.right; ++x) {
            const float darkness = background - retina.luminance[y * width_ + x];
            if (darkness < least) continue;
            const float at_x = static_cast<float>(x) + 0.5F;
            const float at_y = static_cast<float>(y) + 0.5F;
            figure.mass += darkness;
            sum_x += darkness * at_x;
            sum_y += darkness * at_y;
            squares += darkness * (at_x * at_x + at_y * at_y);
            figure.cut = figure.cut || x == 0 || y == 0 || x + 1 == width_ || y + 1 == height_;
        }
    }
    if (figure.mass <= 0) return {};
    figure.x = sum_x / figure.mass;
    figure.y = sum_y / figure.mass;
    const float variance = std::max(0.0F, squares / figure.mass - figure.x * figure.x - figure.y * figure.y);
    figure.width = std::sqrt(6.0F * variance);  // the side of an even square with this spread
    return figure;
}

Colliculus::Figure Colliculus::figure(const world::Image& retina, const Patch& patch) const noexcept {
    const auto frame_around = [&](float x, float y, float half) {
        const auto clip = [](float value, std::size_t most) {
            return static_cast<std::size_t>(std::clamp(value, 0.0F, static_cast<float>(most)));
        };
        Frame frame{clip(x - half, width_ - 1), clip(y - half, height_ - 1), clip(x + half + 1, width_),
                    clip(y + half + 1, height_)};
        frame.right = std::max(frame.right, frame.left + 1);
        frame.bottom = std::max(frame.bottom, frame.top + 1);
        return frame;
    };
    const float side = static_cast<float>(patch.side);
    Figure figure =
        figure_within(retina, frame_around(static_cast<float>(patch.x) + 0.5F * side,
                                           static_cast<float>(patch.y) + 0.5F * side, side + 1.0F));
    // Framed by itself, not by the detector that found it: or its size would jump from detector to detector.
    for (int again = 0; again < 2 && figure.mass > 0; ++again) {
        figure = figure_within(retina, frame_around(figure.x, figure.y, 0.9F * figure.width + 1.5F));
    }
    return figure;
}

void Colliculus::track(const Figure& now, double elapsed, Detection& detection) {
    const float pixel = nature_.field_degrees / static_cast<float>(width_);
    const float dx = (now.x - before_.x) * pixel;
    const float dy = (now.y - before_.y) * pixel;
    const float moved = std::sqrt(dx * dx + dy * dy);
    const bool same =
        tracking_ && now.mass > 0 && before_.mass > 0 && moved < jump && elapsed > 0 && elapsed < 0.25;
    if (same) detection.motion = moved / static_cast<float>(elapsed);
    if (!same || now.cut || before_.cut || detection.motion > slip) {
        expansion_ = 0;
    } else {
        const auto span = static_cast<float>(elapsed);
        // Summed darkness is the figure's area even below a pixel; its logarithm grows twice as fast as the
        // width's.
        const float expansion = (now.mass - before_.mass) / ((now.mass + before_.mass) * span);
        const float bounded = std::clamp(expansion, -fastest, fastest);
        const float keep = sim::decay(elapsed, sim::seconds(nature_.loom_smoothing));
        expansion_ = keep * expansion_ + (1.0F - keep) * bounded;
    }
    detection.looming = std::clamp(expansion_ * nature_.loom_time, 0.0F, 1.0F);
    before_ = now;
    tracking_ = now.mass > 0;
}

Detection Colliculus::detect(const world::Image& retina, sim::Time now) {
    integrate(retina);
    Detection detection;
    const float pixel_degrees = nature_.field_degrees / static_cast<float>(width_);
    const float pixel = sim::radians(pixel_degrees);
    const Patch salient = strongest(false);
    detection.salience = std::clamp(2.0F * salient.contrast, 0.0F, 1.0F);
    const auto half_side = 0.5F * static_cast<float>(salient.side);
    detection.salient_yaw =
        (static_cast<float>(salient.x) + half_side - 0.5F * static_cast<float>(width_)) * pixel;
    detection.salient_pitch =
        (0.5F * static_cast<float>(height_) - static_cast<float>(salient.y) - half_side) * pixel;
    detection.salient_size = static_cast<float>(salient.side) * pixel;

    const Patch dark = strongest(true);
    const Figure found = dark.contrast > 0.5F * least_darkness ? figure(retina, dark) : Figure{};
    detection.dark = std::clamp(1.6F * found.darkness, 0.0F, 1.0F);
    detection.size = found.width * pixel_degrees;
    track(found, sim::seconds(now - last_), detection);
    last_ = now;
    return detection;
}

}  // namespace flinch::organism::steering

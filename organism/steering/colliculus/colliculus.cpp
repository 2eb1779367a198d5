#include "organism/steering/colliculus/colliculus.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::steering {
Colliculus::Figure Colliculus::figure_within(const world::Image& retina,
                                             const SearchBox& frame) const noexcept {
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
    const float least = std::max(params_.faint, params_.shading * figure.darkness);
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
    figure.width = std::sqrt(6.0F * variance);  // the side of a uniform square with this spread
    return figure;
}

Colliculus::Figure Colliculus::figure(const world::Image& retina, const Patch& patch) const noexcept {
    const auto frame_around = [&](float x, float y, float half) {
        const auto clip = [](float value, std::size_t most) {
            return static_cast<std::size_t>(std::clamp(value, 0.0F, static_cast<float>(most)));
        };
        SearchBox frame{clip(x - half, width_ - 1), clip(y - half, height_ - 1), clip(x + half + 1, width_),
                        clip(y + half + 1, height_)};
        frame.right = std::max(frame.right, frame.left + 1);
        frame.bottom = std::max(frame.bottom, frame.top + 1);
        return frame;
    };
    const float side = static_cast<float>(patch.side);
    Figure figure =
        figure_within(retina, frame_around(static_cast<float>(patch.x) + 0.5F * side,
                                           static_cast<float>(patch.y) + 0.5F * side, side + 1.0F));
    // The figure is framed by itself rather than by the detector that found it, because otherwise its size
    // would jump from detector to detector.
    for (int again = 0; again < 2 && figure.mass > 0; ++again) {
        figure = figure_within(retina, frame_around(figure.x, figure.y, 0.9F * figure.width + 1.5F));
    }
    return figure;
}

void Colliculus::track(const Figure& now, double elapsed, Detection& detection) {
    const float pixel = params_.field_degrees / static_cast<float>(width_);
    const float dx = (now.x - before_.x) * pixel;
    const float dy = (now.y - before_.y) * pixel;
    const float moved = std::sqrt(dx * dx + dy * dy);
    const bool same = tracking_ && now.mass > 0 && before_.mass > 0 && moved < params_.jump && elapsed > 0 &&
                      elapsed < 0.25;
    if (same) {
        detection.motion = moved / static_cast<float>(elapsed);
        detection.motion_right = dx / static_cast<float>(elapsed);
        detection.motion_up = -dy / static_cast<float>(elapsed);
    }
    note_scurry(detection, elapsed);
    if (!same || now.cut || before_.cut || detection.motion > params_.slip) {
        expansion_ = 0;
    } else {
        const auto span = static_cast<float>(elapsed);
        // The summed darkness measures the figure's area even below a pixel. Its logarithm grows twice as
        // fast as that of the width.
        const float expansion = (now.mass - before_.mass) / ((now.mass + before_.mass) * span);
        const float bounded = std::clamp(expansion, -params_.fastest, params_.fastest);
        const float keep = sim::decay(elapsed, sim::seconds(params_.loom_smoothing));
        expansion_ = keep * expansion_ + (1.0F - keep) * bounded;
    }
    detection.looming = std::clamp(expansion_ * params_.loom_time, 0.0F, 1.0F);
    before_ = now;
    tracking_ = now.mass > 0;
}

/// Detects skittering: a figure that is small, dark and fast, and never moves straight for long (Hoehl et al.
/// 2017 on infants and spiders).
void Colliculus::note_scurry(Detection& detection, double elapsed) {
    const float speed = detection.motion;
    const bool sweeping = speed > params_.slip;
    if (speed > 2 && last_speed_ > 2) {
        const float along =
            (detection.motion_right * last_right_ + detection.motion_up * last_up_) / (speed * last_speed_);
        const float keep = sim::decay(elapsed, params_.scurry_smoothing);
        erratic_ = keep * erratic_ + (1.0F - keep) * 0.5F * (1.0F - along);
    }
    last_right_ = detection.motion_right;
    last_up_ = detection.motion_up;
    last_speed_ = speed;
    const float small = std::clamp((24.0F - detection.size) / 10.0F, 0.0F, 1.0F);
    const float fast = std::clamp(speed / 15.0F, 0.0F, 1.0F);
    const float crooked = std::clamp(4.0F * erratic_, 0.0F, 1.0F);
    if (!sweeping)
        detection.skitter =
            std::min(std::min(small, fast), std::min(crooked, std::min(1.0F, 2.0F * detection.dark)));
}

Spot Colliculus::spot(const Patch& patch) const noexcept {
    const float pixel = sim::radians(params_.field_degrees / static_cast<float>(width_));
    const float half = 0.5F * static_cast<float>(patch.side);
    return {std::clamp(2.0F * patch.contrast, 0.0F, 1.0F),
            (static_cast<float>(patch.x) + half - 0.5F * static_cast<float>(width_)) * pixel,
            (0.5F * static_cast<float>(height_) - static_cast<float>(patch.y) - half) * pixel,
            static_cast<float>(patch.side) * pixel};
}

void Colliculus::look_for_heads(const world::Image& retina, double elapsed, Detection& detection) {
    const float pixel = sim::radians(params_.field_degrees / static_cast<float>(width_));
    const HeadFound head = find_head(map_, params_.face);
    const auto seen = movement_.watch(retina, head, sim::degrees(pixel), elapsed);
    detection.head = head.score;
    detection.face = head.frontal;
    detection.approach = seen.approach;
    detection.gathering = seen.gathering;
    if (head.score <= params_.somebody) return;
    detection.face_yaw = (head.left + 0.5F * head.side - 0.5F * static_cast<float>(width_)) * pixel;
    detection.face_pitch = (0.5F * static_cast<float>(height_) - head.top - 0.5F * head.side) * pixel;
    detection.face_size = head.side * pixel;
    detection.gaze_turn = head.turned;
    detection.gaze = head.score * (1.0F - std::abs(head.turned));
    // The flanks begin beside the head, with a little margin for its outline.
    const auto left = static_cast<std::size_t>(std::max(0.0F, head.left - 1.0F));
    const auto right = static_cast<std::size_t>(std::max(0.0F, head.left + head.side + 2.0F));
    detection.left_of_face = spot(find_patches(map_, 0, left).strongest);
    detection.right_of_face = spot(find_patches(map_, std::min(right, width_), width_).strongest);
}

Detection Colliculus::detect(const world::Image& retina, sim::Time now) {
    map_.read(retina);
    width_ = retina.width;
    height_ = retina.height;
    Detection detection;
    const float pixel_degrees = params_.field_degrees / static_cast<float>(width_);
    const Patches patches = find_patches(map_, 0, width_);
    const Spot conspicuous = spot(patches.strongest);
    detection.salience = conspicuous.salience;
    detection.salient_yaw = conspicuous.yaw;
    detection.salient_pitch = conspicuous.pitch;
    detection.salient_size = conspicuous.size;
    detection.contrast = std::clamp(patches.strongest.contrast, 0.0F, 1.0F);

    const Patch& dark = patches.darkest;
    const Figure found = dark.contrast > 0.5F * params_.least_darkness ? figure(retina, dark) : Figure{};
    detection.dark = std::clamp(1.6F * found.darkness, 0.0F, 1.0F);
    detection.size = found.width * pixel_degrees;
    const double elapsed = sim::seconds(now - last_);
    track(found, elapsed, detection);
    look_for_heads(retina, elapsed, detection);
    last_ = now;
    return detection;
}

}  // namespace flinch::organism::steering

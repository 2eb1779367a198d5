#pragma once

#include <functional>
#include <vector>

#include "render/canvas/canvas.hpp"

namespace flinch::render {

/// A plot against time. Across it lie the last `span` seconds, upward the values from `low` to `high`.
struct Plot {
    Rect area;
    double end = 0;  ///< seconds, at the right edge
    double span = 30;
    float low = 0, high = 1;

    [[nodiscard]] float x(double time) const noexcept {
        return area.x + area.width * (1.0F - static_cast<float>((end - time) / span));
    }
    [[nodiscard]] float y(float value) const noexcept {
        return area.bottom() - area.height * (std::clamp(value, low, high) - low) / (high - low);
    }
    /// Draws the ground, and a line every five seconds.
    void draw_ground(Canvas& canvas) const;
    /// Writes the seconds under those lines, in a strip below.
    void draw_seconds(Canvas& canvas, Rect strip) const;
    /// Draws a line through `count` points, given by their number, and may fill it down to `low`.
    void draw_line(Canvas& canvas, std::size_t count, const std::function<double(std::size_t)>& time,
                   const std::function<float(std::size_t)>& value, Colour colour, float thickness = 1.6F,
                   float filled = 0) const;
};

}  // namespace flinch::render

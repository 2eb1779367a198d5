#pragma once

#include <algorithm>

namespace flinch::render {

/// A place on the screen in *units*. A unit is a pixel in a window of 1280 x 720.
struct Point {
    float x = 0;
    float y = 0;

    friend constexpr Point operator+(Point a, Point b) noexcept { return {a.x + b.x, a.y + b.y}; }
    friend constexpr Point operator-(Point a, Point b) noexcept { return {a.x - b.x, a.y - b.y}; }
    friend constexpr Point operator*(Point a, float s) noexcept { return {a.x * s, a.y * s}; }
    friend constexpr bool operator==(Point, Point) noexcept = default;
};

/// An upright rectangle. `cut_*` takes a strip off one side and leaves the rest in the rectangle.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    [[nodiscard]] constexpr float right() const noexcept { return x + width; }
    [[nodiscard]] constexpr float bottom() const noexcept { return y + height; }
    [[nodiscard]] constexpr Point centre() const noexcept { return {x + 0.5F * width, y + 0.5F * height}; }
    [[nodiscard]] constexpr bool contains(Point p) const noexcept {
        return p.x >= x && p.y >= y && p.x < right() && p.y < bottom();
    }
    [[nodiscard]] constexpr Rect inset(float across, float down) const noexcept {
        return {x + across, y + down, std::max(0.0F, width - 2 * across), std::max(0.0F, height - 2 * down)};
    }
    [[nodiscard]] constexpr Rect inset(float margin) const noexcept { return inset(margin, margin); }
    [[nodiscard]] constexpr Rect moved(float across, float down) const noexcept {
        return {x + across, y + down, width, height};
    }
    Rect cut_top(float strip) noexcept {
        strip = std::clamp(strip, 0.0F, height);
        const Rect cut{x, y, width, strip};
        y += strip;
        height -= strip;
        return cut;
    }
    Rect cut_bottom(float strip) noexcept {
        strip = std::clamp(strip, 0.0F, height);
        height -= strip;
        return {x, bottom(), width, strip};
    }
    Rect cut_left(float strip) noexcept {
        strip = std::clamp(strip, 0.0F, width);
        const Rect cut{x, y, strip, height};
        x += strip;
        width -= strip;
        return cut;
    }
    Rect cut_right(float strip) noexcept {
        strip = std::clamp(strip, 0.0F, width);
        width -= strip;
        return {right(), y, strip, height};
    }
    /// The largest square in its middle.
    [[nodiscard]] constexpr Rect square() const noexcept {
        const float side = std::min(width, height);
        return {x + 0.5F * (width - side), y + 0.5F * (height - side), side, side};
    }
};

}  // namespace flinch::render

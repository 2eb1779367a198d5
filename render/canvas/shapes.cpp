// Shapes are made of triangles; each has a fringe of one pixel in which it fades out.
#include <array>
#include <cmath>

#include "render/canvas/canvas.hpp"

namespace flinch::render {
namespace {

constexpr float pi = 3.14159265F;

Point on_circle(Point centre, float radius, float angle) {
    return {centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle)};
}

/// The number of corners with which a circle looks round.
int corners_for(float pixels) {
    return std::clamp(static_cast<int>(5.0F * std::sqrt(std::max(1.0F, pixels))), 10, 72);
}

/// The outline of an area whose corners are rounded, clockwise.
void round_corners(Rect area, float radius, std::vector<Point>& way) {
    way.clear();
    constexpr int steps = 6;
    const std::array<Point, 4> middles{{{area.right() - radius, area.y + radius},
                                        {area.right() - radius, area.bottom() - radius},
                                        {area.x + radius, area.bottom() - radius},
                                        {area.x + radius, area.y + radius}}};
    for (int corner = 0; corner < 4; ++corner) {
        for (int i = 0; i <= steps; ++i) {
            const float angle = 0.5F * pi * (static_cast<float>(corner - 1) + static_cast<float>(i) / steps);
            way.push_back(on_circle(middles[static_cast<std::size_t>(corner)], radius, angle));
        }
    }
}

}  // namespace

void Canvas::fill(Rect area, Colour colour) {
    auto& out = batch(nullptr, 0);
    add_quad(
        out,
        {{area.x, area.y}, {area.right(), area.y}, {area.right(), area.bottom()}, {area.x, area.bottom()}},
        {colour, colour, colour, colour});
}

void Canvas::triangle(Point a, Point b, Point c, Colour at_a, Colour at_b, Colour at_c) {
    add_triangle(batch(nullptr, 0), a, b, c, at_a, at_b, at_c);
}

void Canvas::polygon(std::span<const Point> points, Colour colour) {
    if (points.size() < 3) return;
    auto& out = batch(nullptr, 0);
    const Colour gone = faded(colour, 0);
    for (std::size_t i = 2; i < points.size(); ++i)
        add_triangle(out, points[0], points[i - 1], points[i], colour, colour, colour);
    float turn = 0;  // which way round it goes
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point a = points[i];
        const Point b = points[(i + 1) % points.size()];
        turn += a.x * b.y - b.x * a.y;
    }
    const float fringe = turn > 0 ? pixel() : -pixel();
    for (std::size_t i = 0; i < points.size(); ++i) {
        const Point a = points[i];
        const Point b = points[(i + 1) % points.size()];
        const float span = std::hypot(b.x - a.x, b.y - a.y);
        if (span <= 0) continue;
        const Point off{(b.y - a.y) / span * fringe, -(b.x - a.x) / span * fringe};
        add_quad(out, {a, b, b + off, a + off}, {colour, colour, gone, gone});
    }
}

void Canvas::rounded(Rect area, float radius, Colour colour) {
    radius = std::min({radius, 0.5F * area.width, 0.5F * area.height});
    if (radius <= 0) return fill(area, colour);
    round_corners(area, radius, outline_);
    polygon(outline_, colour);
}

void Canvas::outline(Rect area, float radius, float thickness, Colour colour) {
    round_corners(area, std::min({radius, 0.5F * area.width, 0.5F * area.height}), outline_);
    outline_.push_back(outline_.front());
    for (std::size_t i = 1; i < outline_.size(); ++i) line(outline_[i - 1], outline_[i], thickness, colour);
}

void Canvas::line(Point from, Point to, float thickness, Colour colour) {
    const float span = std::hypot(to.x - from.x, to.y - from.y);
    if (span <= 1e-6F) return;
    auto& out = batch(nullptr, 0);
    const Colour gone = faded(colour, 0);
    const Point unit{-(to.y - from.y) / span, (to.x - from.x) / span};
    const float half = std::max(0.0F, 0.5F * thickness - 0.5F * pixel());
    const Point near = unit * half;
    const Point far = unit * (half + pixel());
    add_quad(out, {from + near, to + near, to - near, from - near}, {colour, colour, colour, colour});
    add_quad(out, {from + near, to + near, to + far, from + far}, {colour, colour, gone, gone});
    add_quad(out, {from - near, to - near, to - far, from - far}, {colour, colour, gone, gone});
}

void Canvas::path(std::span<const Point> points, float thickness, Colour colour) {
    for (std::size_t i = 1; i < points.size(); ++i) line(points[i - 1], points[i], thickness, colour);
}

void Canvas::disc(Point centre, float radius, Colour colour) {
    const int corners = corners_for(radius * scale_);
    outline_.clear();
    for (int i = 0; i < corners; ++i)
        outline_.push_back(
            on_circle(centre, radius, 2 * pi * static_cast<float>(i) / static_cast<float>(corners)));
    polygon(outline_, colour);
}

void Canvas::ring(Point centre, float radius, float thickness, Colour colour) {
    const int corners = corners_for(radius * scale_);
    Point before = on_circle(centre, radius, 0);
    for (int i = 1; i <= corners; ++i) {
        const Point next =
            on_circle(centre, radius, 2 * pi * static_cast<float>(i) / static_cast<float>(corners));
        line(before, next, thickness, colour);
        before = next;
    }
}

void Canvas::glow(Point centre, float radius, Colour colour) {
    auto& out = batch(nullptr, 0);
    const Colour gone = faded(colour, 0);
    constexpr int corners = 28;
    for (int i = 0; i < corners; ++i) {
        const float a = 2 * pi * static_cast<float>(i) / corners;
        const float b = 2 * pi * static_cast<float>(i + 1) / corners;
        add_triangle(out, centre, on_circle(centre, radius, a), on_circle(centre, radius, b), colour, gone,
                     gone);
    }
}

}  // namespace flinch::render

#include "render/canvas/plot.hpp"

#include <fmt/format.h>

#include <cmath>

namespace flinch::render {

void Plot::draw_ground(Canvas& canvas) const {
    canvas.rounded(area, 4, colour::well);
    for (double time = std::ceil((end - span) / 5) * 5; time <= end; time += 5) {
        if (time >= 0) canvas.fill({x(time), area.y, canvas.pixel(), area.height}, faded(colour::line, 0.7F));
    }
}

void Plot::draw_seconds(Canvas& canvas, Rect strip) const {
    for (double time = std::ceil((end - span) / 5) * 5; time <= end; time += 5) {
        if (time < 0 || x(time) > strip.right() - 30) continue;
        canvas.write(fmt::format("{:.0f} s", time), {x(time) + 3, strip.y, 60, strip.height},
                     {11, colour::faint});
    }
}

void Plot::draw_line(Canvas& canvas, std::size_t count, const std::function<double(std::size_t)>& time,
                     const std::function<float(std::size_t)>& value, Colour colour, float thickness,
                     float filled) const {
    const float floor = y(low);
    const Colour fill = faded(colour, filled);
    for (std::size_t i = 1; i < count; ++i) {
        const Point from{x(time(i - 1)), y(value(i - 1))};
        const Point to{x(time(i)), y(value(i))};
        if (from.x < area.x) continue;
        if (filled > 0) {
            canvas.triangle(from, to, {to.x, floor}, fill, fill, fill);
            canvas.triangle(from, {to.x, floor}, {from.x, floor}, fill, fill, fill);
        }
        canvas.line(from, to, thickness, colour);
    }
}

}  // namespace flinch::render

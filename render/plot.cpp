#include "render/plot.hpp"

#include <algorithm>
#include <cmath>

#include <fmt/format.h>

#include "render/theme.hpp"

namespace flinch::render {

sf::Vector2f Plot::at(double time, float value) const {
    const auto back = static_cast<float>((end - time) / trace_span);
    const float up = (std::clamp(value, low, high) - low) / (high - low);
    return {area.left + area.width * (1.0F - back), area.top + area.height * (1.0F - up)};
}

void Plot::draw_axes(sf::RenderTarget& target) const {
    fill(target, area, colour::ground);
    for (const float value : {low, 0.5F * (low + high), high}) {
        const float y = at(end, value).y;
        fill(target, {area.left, y, area.width, 1}, colour::line);
        write(target, fmt::format("{:.1f}", value), {area.left - 30, y - 8}, 12, colour::faint);
    }
    for (double time = std::ceil((end - trace_span) / 5) * 5; time <= end; time += 5) {
        if (time < 0) continue;
        const float x = at(time, low).x;
        fill(target, {x, area.top, 1, area.height}, colour::line);
        write(target, fmt::format("{:.0f} s", time), {x + 3, area.top + area.height + 1}, 12, colour::faint);
    }
}

void Plot::draw_line(sf::RenderTarget& target, const ViewModel& model, float TracePoint::*variable, sf::Color colour) const {
    sf::VertexArray ribbon(sf::TriangleStrip);
    for (const TracePoint& point : model.traces) {
        const sf::Vector2f middle = at(point.time, point.*variable);
        if (middle.x < area.left) continue;
        ribbon.append({{middle.x, middle.y - 1.2F}, colour});
        ribbon.append({{middle.x, middle.y + 1.2F}, colour});
    }
    target.draw(ribbon);
}

}  // namespace flinch::render

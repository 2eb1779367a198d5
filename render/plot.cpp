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
        if (x < area.left + area.width - 40)
            write(target, fmt::format("{:.0f} s", time), {x + 3, area.top + area.height + 1}, 12,
                  colour::faint);
    }
}

void Plot::draw_line(sf::RenderTarget& target, const ViewModel& model, float TracePoint::*variable,
                     sf::Color colour) const {
    constexpr float half = 1.1F;
    sf::VertexArray quads(sf::Quads);
    for (std::size_t i = 1; i < model.traces.size(); ++i) {
        const sf::Vector2f from = at(model.traces[i - 1].time, model.traces[i - 1].*variable);
        const sf::Vector2f to = at(model.traces[i].time, model.traces[i].*variable);
        if (from.x < area.left) continue;
        const sf::Vector2f along = to - from;
        const float span = std::max(1e-3F, std::hypot(along.x, along.y));
        const sf::Vector2f aside{-along.y / span * half, along.x / span * half};
        for (const sf::Vector2f corner : {from + aside, to + aside, to - aside, from - aside})
            quads.append({corner, colour});
    }
    target.draw(quads);
}

}  // namespace flinch::render

// Shows dopamine over the last half minute: above, the one signal and the value it corrects; below, each
// assessor's own error, which is its compartment's dopamine.
#include <fmt/format.h>

#include <cmath>

#include "render/canvas/plot.hpp"
#include "render/panels/part_badges.hpp"

namespace flinch::render {
namespace {

constexpr float label_width = 82;
constexpr float number_width = 44;

void draw_scalar(Canvas& canvas, Rect area, const ViewModel& model) {
    Rect keys = area.cut_top(16);
    const auto key = [&](const std::string& name, Colour tint) {
        keys.cut_left(canvas.write(name, keys, {12, tint, Face::bold}) + 12);
    };
    key(fmt::format("dopamine {:+.2f}", model.learning.dopamine), colour::dopamine);
    key(fmt::format("value {:+.2f}", model.learning.value), colour::prediction);
    key(fmt::format("reward {:+.2f}", model.learning.reward), colour::text);
    area.cut_left(label_width);
    area.cut_right(number_width);
    const auto& points = model.traces.points;
    float most = 1;
    for (const TracePoint& point : points)
        most = std::max({most, std::abs(point.value), std::abs(point.dopamine), std::abs(point.reward)});
    const Plot plot{area, model.course.time, trace_span, -most, most};
    const auto time = [&](std::size_t i) { return points[i].time; };
    plot.draw_ground(canvas);
    canvas.clip(area);
    canvas.fill({area.x, plot.y(0), area.width, canvas.pixel()}, colour::line);
    plot.draw_line(
        canvas, points.size(), time, [&](std::size_t i) { return points[i].reward; },
        faded(colour::text, 0.6F), 1.2F);
    plot.draw_line(
        canvas, points.size(), time, [&](std::size_t i) { return points[i].value; }, colour::prediction,
        1.4F);
    plot.draw_line(
        canvas, points.size(), time, [&](std::size_t i) { return points[i].dopamine; }, colour::dopamine, 2);
    canvas.unclip();
}

/// Shows the root of an error, so that small errors are seen, too.
Colour tint_of(float error) {
    return diverging(std::copysign(std::sqrt(std::min(1.0F, std::abs(error))), error));
}

void draw_compartment(Canvas& canvas, Rect row, const ViewModel& model, std::size_t target, bool chosen) {
    const float size = std::clamp(0.64F * row.height, 8.0F, 12.0F);
    const auto& points = model.traces.points;
    const float now = points.empty() ? 0 : points.back().errors[target];
    canvas.write(model.indicators[model.targets[target]].name, row.cut_left(label_width),
                 {size, chosen ? colour::text : colour::faint, chosen ? Face::bold : Face::regular});
    // A rounded zero has no minus.
    const float rounded = std::abs(now) < 0.005F ? 0 : now;
    canvas.write(fmt::format("{:+.2f}", rounded), row.cut_right(number_width),
                 {size, std::abs(now) > 0.05F ? colour::text : colour::faint, Face::regular, Align::right});
    const Plot plot{row.inset(0, 0.5F), model.course.time, trace_span, 0, 1};
    canvas.fill(plot.area, colour::well);
    canvas.clip(plot.area);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const float error = points[i].errors[target];
        if (std::abs(error) < 0.004F) continue;
        const float left = plot.x(points[i].time);
        const float right = i + 1 < points.size() ? plot.x(points[i + 1].time) : plot.area.right();
        canvas.fill({left, plot.area.y, std::max(1.0F, right - left), plot.area.height}, tint_of(error));
    }
    canvas.unclip();
}

void draw(PanelContext context, const ViewModel& model, const WindowState& state) {
    draw_part_head(context, model, state, {"critic", "amygdala", "striatum"});
    auto& [canvas, area, hit_areas] = context;
    draw_scalar(canvas, area.cut_top(std::min(130.0F, 0.3F * area.height)), model);
    area.cut_top(6);
    canvas.write(model.parts.compartments ? "each assessor learns from its own error:"
                                          : "the one dopamine gates each assessor's error:",
                 area.cut_top(16), type::small);
    canvas.write("orange: more than it had said, blue: less", area.cut_top(16), type::small);
    const float pitch = std::min(
        32.0F, (area.height - 15) / static_cast<float>(std::max<std::size_t>(1, model.targets.size())));
    for (std::size_t i = 0; i < model.targets.size(); ++i) {
        const std::size_t indicator = model.targets[i];
        const Rect row = area.cut_top(pitch);
        draw_compartment(canvas, row, model, i, indicator == state.circuit);
        hit_areas.button(row, command_at(Command::What::circuit, indicator),
                         model.indicators[indicator].name + ": its assessor's error    click: its traces");
    }
    if (model.targets.empty()) canvas.write("no assessor", area.cut_top(18), type::quiet);
    Rect strip = area.cut_top(15);
    strip.cut_left(label_width);
    strip.cut_right(number_width);
    Plot{strip, model.course.time, trace_span, 0, 1}.draw_seconds(canvas, strip);
}

[[maybe_unused]] const bool registered = sim::announce<Panel>(
    "compartments", {"DOPAMINE: ONE, AND EACH ASSESSOR'S OWN", {Page::parts, Region::right, 0, 1}, draw});

}  // namespace
}  // namespace flinch::render

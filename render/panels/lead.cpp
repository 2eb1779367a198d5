// Shows the chosen circuit and its assessor over the last half minute, so that one sees the prediction come
// to lead the firing; and dopamine below.
#include <fmt/format.h>

#include "render/canvas/plot.hpp"
#include "render/panel.hpp"

namespace flinch::render {
namespace {

void draw_legend(Canvas& canvas, Rect row, const Indicator& indicator) {
    const auto entry = [&](const std::string& text, Colour tint) {
        const Type type{12, tint, Face::bold};
        canvas.fill({row.x, row.centre().y - 4, 8, 8}, tint);
        row.cut_left(13);
        row.cut_left(canvas.write(text, row, type) + 16);
    };
    entry(indicator.name + " fires", colour::steering);
    if (indicator.target) entry("it is expected", colour::prediction);
    entry("dopamine", colour::dopamine);
    canvas.write("when " + indicator.when, row, {11, colour::faint, Face::mono, Align::right});
}

void draw(PanelContext context, const ViewModel& model, const WindowState& state) {
    auto& [canvas, area, hit_areas] = context;
    if (model.indicators.empty()) return;
    const Indicator& indicator = model.indicators[state.circuit];
    const auto& points = model.traces.points;
    draw_legend(canvas, area.cut_top(16), indicator);
    area.cut_top(4);
    const Rect seconds = area.cut_bottom(15);
    const Rect lower = area.cut_bottom(0.3F * area.height);
    area.cut_bottom(5);
    const Plot above{area, model.course.time, trace_span, 0, 1};
    const Plot below{lower, model.course.time, trace_span, -1, 1};
    above.draw_ground(canvas);
    below.draw_ground(canvas);
    canvas.clip(area);
    const auto time = [&](std::size_t i) { return points[i].time; };
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        if (points[i].on[state.circuit] == 0) continue;
        canvas.fill({above.x(points[i].time), area.y, above.x(points[i + 1].time) - above.x(points[i].time),
                     area.height},
                    faded(colour::steering, 0.45F));
    }
    float free = area.x;  // where the next word has room
    for (const auto& mark : model.traces.marks) {
        if (mark.kind != TraceMark::Kind::word) continue;
        const float x = above.x(mark.time);
        canvas.fill({x, area.y, 1, area.height}, faded(colour::sound, 0.7F));
        if (x < free) continue;
        free = x + 12 + canvas.write("“" + mark.text + "”", {x + 4, area.y + 2, 90, 14}, {11, colour::sound});
    }
    if (indicator.target)
        above.draw_line(
            canvas, points.size(), time, [&](std::size_t i) { return points[i].expected[*indicator.target]; },
            colour::prediction, 2, 0.18F);
    canvas.unclip();
    canvas.clip(lower);
    canvas.fill({lower.x, below.y(0), lower.width, canvas.pixel()}, colour::line);
    below.draw_line(
        canvas, points.size(), time, [&](std::size_t i) { return points[i].dopamine; }, colour::dopamine);
    canvas.unclip();
    above.draw_seconds(canvas, seconds);
}

[[maybe_unused]] const bool registered =
    sim::announce<Panel>("lead", {"DOES THE PREDICTION LEAD?", {Page::life, Region::foot, 0, 3.2F}, draw});

}  // namespace
}  // namespace flinch::render

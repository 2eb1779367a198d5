// Shows the last half minute of every steering variable that teaches, under its assessor's prediction: blue
// where the circuit fires, orange what was expected. Below are dopamine and valence, and a raster of what
// happened when.
#include <fmt/format.h>

#include "render/canvas/plot.hpp"
#include "render/panel.hpp"

namespace flinch::render {
namespace {

constexpr float label_width = 118;

/// All plots of the page share one time axis.
Plot plot_in(Rect area, const ViewModel& model, float low, float high) {
    area.cut_left(label_width);
    return {area, model.course.time, trace_span, low, high};
}

void draw_circuit(Canvas& canvas, HitAreas& hit_areas, Rect row, const ViewModel& model, std::size_t index,
                  bool chosen) {
    const Indicator& indicator = model.indicators[index];
    const auto& points = model.traces.points;
    const Plot plot = plot_in(row.inset(0, 1), model, 0, 1);
    const float size = std::clamp(0.6F * row.height, 9.5F, 13.0F);
    Rect label{row.x, row.y, label_width - 10, row.height};
    canvas.write(fmt::format("{:.2f}", indicator.expected), label.cut_right(32),
                 {size, colour::prediction, Face::regular, Align::right});
    canvas.write(indicator.name, label,
                 {size,
                  indicator.lesioned ? colour::alarm
                  : indicator.on     ? colour::steering
                                     : colour::text,
                  chosen || indicator.on ? Face::bold : Face::regular});
    plot.draw_ground(canvas);
    if (chosen) canvas.outline(plot.area, 3, 1, faded(colour::text, 0.5F));
    canvas.clip(plot.area);
    for (std::size_t i = 0; i + 1 < points.size(); ++i) {
        if (points[i].on[index] == 0) continue;
        const float left = plot.x(points[i].time);
        canvas.fill({left, plot.area.y, plot.x(points[i + 1].time) - left, plot.area.height},
                    faded(colour::steering, 0.55F));
    }
    plot.draw_line(
        canvas, points.size(), [&](std::size_t i) { return points[i].time; },
        [&](std::size_t i) { return points[i].expected[*indicator.target]; }, colour::prediction, 1.6F,
        0.22F);
    canvas.unclip();
    HitArea hit_area;
    hit_area.area = row;
    hit_area.hint = indicator.name + ": when " + indicator.when;
    hit_area.left = [index](Point) { return command_at(Command::What::circuit, index); };
    hit_area.right = [index](Point) { return command_at(Command::What::lesion, index); };
    hit_areas.add(std::move(hit_area));
}

void draw_traces(PanelContext context, const ViewModel& model, const WindowState& state) {
    auto& [canvas, area, hit_areas] = context;
    if (model.targets.empty()) {
        canvas.write("no circuit of this species teaches an assessor", area.cut_top(20), type::quiet);
        return;
    }
    const float pitch = std::min(44.0F, area.height / static_cast<float>(model.targets.size()));
    for (const std::size_t indicator : model.targets)
        draw_circuit(canvas, hit_areas, area.cut_top(pitch), model, indicator, indicator == state.circuit);
}

void draw_dopamine(PanelContext context, const ViewModel& model, const WindowState&) {
    auto& [canvas, area, hit_areas] = context;
    const auto& points = model.traces.points;
    const Plot plot = plot_in(area, model, -1, 1);
    const auto key = [&canvas = canvas, &area = area](const char* name, Colour tint) {
        canvas.write(name, area.cut_top(17), {12, tint, Face::bold});
    };
    key("dopamine", colour::dopamine);
    key("valence", colour::memory);
    key("reward", colour::text);
    plot.draw_ground(canvas);
    canvas.clip(plot.area);
    canvas.fill({plot.area.x, plot.y(0), plot.area.width, canvas.pixel()}, colour::line);
    const auto time = [&](std::size_t i) { return points[i].time; };
    plot.draw_line(
        canvas, points.size(), time, [&](std::size_t i) { return points[i].reward; },
        faded(colour::text, 0.6F), 1.2F);
    plot.draw_line(
        canvas, points.size(), time, [&](std::size_t i) { return points[i].valence; }, colour::memory, 1.4F);
    plot.draw_line(
        canvas, points.size(), time, [&](std::size_t i) { return points[i].dopamine; }, colour::dopamine, 2);
    canvas.unclip();
}

Colour tint_of(TraceMark::Kind kind) {
    return kind == TraceMark::Kind::word           ? colour::sound
           : kind == TraceMark::Kind::intervention ? colour::alarm
                                                   : colour::faint;
}

void draw_marks(Canvas& canvas, const Plot& plot, const ViewModel& model, TraceMark::Kind kind, Rect row,
                const char* name) {
    canvas.write(name, {row.x - label_width, row.y, label_width - 10, row.height}, {11, tint_of(kind)});
    float free = plot.area.x;  // where the next text may begin
    for (const TraceMark& mark : model.traces.marks) {
        if (mark.kind != kind || mark.time < plot.end - plot.span) continue;
        const float x = plot.x(mark.time);
        canvas.fill({x, row.y + 1, 2, row.height - 2}, tint_of(kind));
        if (x < free) continue;
        free =
            x + 8 +
            canvas.write(mark.text, {x + 5, row.y, std::min(110.0F, plot.area.right() - x - 5), row.height},
                         {11, tint_of(kind)});
    }
}

void draw_raster(PanelContext context, const ViewModel& model, const WindowState&) {
    auto& [canvas, area, hit_areas] = context;
    const Rect seconds = area.cut_bottom(15);
    const Plot plot = plot_in(area, model, 0, 1);
    plot.draw_ground(canvas);
    Rect rows = plot.area;
    draw_marks(canvas, plot, model, TraceMark::Kind::trial, rows.cut_top(15), "trials");
    draw_marks(canvas, plot, model, TraceMark::Kind::word, rows.cut_top(15), "words");
    draw_marks(canvas, plot, model, TraceMark::Kind::intervention, rows.cut_top(15), "by hand");
    rows.cut_top(2);
    const float pitch = rows.height / static_cast<float>(std::max<std::size_t>(1, model.indicators.size()));
    canvas.clip(plot.area);
    for (const Firing& firing : model.traces.firings) {
        const float y = rows.y + pitch * static_cast<float>(firing.circuit);
        canvas.fill({plot.x(firing.time), y, 2, std::max(1.5F, pitch - 0.5F)}, colour::steering);
    }
    canvas.unclip();
    canvas.write("every circuit", {area.x, rows.y, label_width - 10, 15}, {11, colour::steering});
    plot.draw_seconds(canvas, {plot.area.x, seconds.y, plot.area.width, seconds.height});
}

[[maybe_unused]] const bool traces =
    sim::announce<Panel>("traces", {"EVERY STEERING VARIABLE UNDER ITS ASSESSOR'S PREDICTION",
                                    {Page::traces, Region::left, 0, 3.4F},
                                    draw_traces});
[[maybe_unused]] const bool dopamine = sim::announce<Panel>(
    "traces of dopamine", {"DOPAMINE", {Page::traces, Region::left, 1, 1}, draw_dopamine});
[[maybe_unused]] const bool raster = sim::announce<Panel>(
    "traces of firings", {"WHAT FIRED WHEN", {Page::traces, Region::left, 2, 1.3F}, draw_raster});

}  // namespace
}  // namespace flinch::render

// Shows what was let through to the cortex over the last half minute: the gates of the thalamus, and the
// thoughts that the cognitive striatum chose.
#include "render/canvas/plot.hpp"
#include "render/panels/part_badges.hpp"

namespace flinch::render {
namespace {

constexpr float label_width = 104;
constexpr float tallest = 26;

/// Draws a row against time; it is filled wherever `on` says so of a point of the traces.
template <class On>
void draw_row(Canvas& canvas, Rect row, const ViewModel& model, const std::string& name, bool now,
              Colour tint, On on) {
    const float size = std::clamp(0.7F * row.height, 8.0F, 12.0F);
    canvas.write(name, row.cut_left(label_width),
                 {size, now ? colour::text : colour::faint, now ? Face::bold : Face::regular});
    const Plot plot{row.inset(0, 1), model.course.time, trace_span, 0, 1};
    canvas.fill(plot.area, colour::well);
    const auto& points = model.traces.points;
    canvas.clip(plot.area);
    for (std::size_t i = 0; i < points.size();) {
        if (!on(points[i])) {
            ++i;
            continue;
        }
        const float left = plot.x(points[i].time);
        while (i < points.size() && on(points[i])) ++i;
        const float right = i < points.size() ? plot.x(points[i].time) : plot.area.right();
        canvas.fill({left, plot.area.y, std::max(1.0F, right - left), plot.area.height}, tint);
    }
    canvas.unclip();
}

void draw(PanelContext context, const ViewModel& model, const WindowState& state) {
    const AttentionView& view = model.parts.attention;
    const bool cut = draw_part_head(context, model, state, {"thalamus", "cognitive-striatum"});
    auto& [canvas, area, hit_areas] = context;
    if (cut) {
        canvas.write("Everything passes.", area.cut_top(20), type::quiet);
        return;
    }
    const auto rows = static_cast<float>(view.gates.size() + view.actions.size());
    const float pitch = std::clamp((area.height - 50) / std::max(1.0F, rows), 5.0F, tallest);
    canvas.write("lit: open; moved by " + view.moved_by, area.cut_top(16), type::small);
    for (std::size_t i = 0; i < view.gates.size(); ++i) {
        const auto& gate = view.gates[i];
        draw_row(canvas, area.cut_top(pitch), model, gate.name + (gate.open ? "" : " (shut)"), gate.sensed,
                 faded(colour::memory, 0.75F),
                 [i](const TracePoint& point) { return ((point.open >> i) & 1U) != 0; });
    }
    area.cut_top(2);
    const bool silent = model.parts.cut("cognitive-striatum");
    canvas.write(silent ? "the cognitive striatum is cut out" : "the cognitive striatum's choice",
                 area.cut_top(16), silent ? coloured(type::small, colour::alarm) : type::small);
    for (std::size_t i = 0; i < view.actions.size(); ++i)
        draw_row(canvas, area.cut_top(pitch), model, view.actions[i], i == view.action && !silent,
                 faded(colour::dopamine, 0.75F), [i](const TracePoint& point) { return point.thought == i; });
    Rect strip = area.cut_top(14);
    strip.cut_left(label_width);
    Plot{strip, model.course.time, trace_span, 0, 1}.draw_seconds(canvas, strip);
}

[[maybe_unused]] const bool registered = sim::announce<Panel>(
    "thalamus", {"THALAMUS: WHAT IS LET THROUGH", {Page::parts, Region::left, 1, 1}, draw});

}  // namespace
}  // namespace flinch::render

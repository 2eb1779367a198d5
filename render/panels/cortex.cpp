// Shows the world model: how it learns, its latent code now, and how badly it has predicted lately.
#include <fmt/format.h>

#include "render/canvas/plot.hpp"
#include "render/panel.hpp"
#include "render/panels/latent_grid.hpp"

namespace flinch::render {
namespace {

void draw_surprise(Canvas& canvas, Rect area, const ViewModel& model) {
    const auto& points = model.traces.points;
    float most = 0.05F;
    for (const TracePoint& point : points) most = std::max(most, point.surprise);
    canvas.write(fmt::format("surprise {:.3f} (most of late {:.2f})", model.learning.surprise, most),
                 area.cut_top(16), {12, colour::memory, Face::bold});
    const Rect seconds = area.cut_bottom(14);
    const Plot plot{area, model.course.time, trace_span, 0, most};
    plot.draw_ground(canvas);
    canvas.clip(area);
    plot.draw_line(
        canvas, points.size(), [&](std::size_t i) { return points[i].time; },
        [&](std::size_t i) { return points[i].surprise; }, colour::memory, 1.6F, 0.22F);
    canvas.unclip();
    plot.draw_seconds(canvas, seconds);
}

void draw(PanelContext context, const ViewModel& model, const WindowState&) {
    auto& [canvas, area, hit_areas] = context;
    const CortexView& view = model.parts.cortex;
    canvas.write(view.algorithm, area.cut_top(18), {13, colour::memory, Face::bold});
    area.cut_top(canvas.write_wrapped(view.learning_rule, area, type::small) + 2);
    canvas.write(fmt::format("{} latent, {} weights, {} sweeps", model.learning.latent.size(), view.weights,
                             view.sweeps),
                 area.cut_top(16), type::small);
    area.cut_top(canvas.write_wrapped(fmt::format("loss {:.1f} nats: {}", view.loss, view.loss_name), area,
                                      type::small));
    draw_surprise(canvas, area.cut_bottom(std::min(110.0F, 0.5F * area.height)), model);
    area.cut_bottom(6);
    draw_latent(canvas, area.inset(0, 4), model.learning.latent);
}

[[maybe_unused]] const bool registered = sim::announce<Panel>(
    "cortex", {"CORTEX: THE MODEL OF THE WORLD", {Page::parts, Region::left, 0, 1.2F}, draw});

}  // namespace
}  // namespace flinch::render

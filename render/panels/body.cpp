// Shows the inner body: what it lacks, and the read-outs of its state.
#include <fmt/format.h>

#include <cmath>

#include "render/panel.hpp"

namespace flinch::render {
namespace {

void draw(PanelContext context, const ViewModel& model, const WindowState&) {
    auto& [canvas, area, hit_areas] = context;
    if (model.gauges.empty()) return;
    const float pitch = std::min(24.0F, area.height / static_cast<float>(model.gauges.size()));
    for (const Gauge& gauge : model.gauges) {
        Rect row = area.cut_top(pitch);
        canvas.write(gauge.name, row.cut_left(96), {std::clamp(0.65F * pitch, 10.0F, 13.0F), colour::text});
        const Rect bar = row.inset(0, std::max(2.0F, 0.28F * pitch));
        canvas.rounded(bar, 3, colour::well);
        canvas.rounded({bar.x, bar.y, bar.width * std::clamp(gauge.value, 0.0F, 1.0F), bar.height}, 3,
                       colour::steering);
    }
}

[[maybe_unused]] const bool registered =
    sim::announce<Panel>("body", {"ITS BODY", {Page::life, Region::foot, 1, 1}, draw});

}  // namespace
}  // namespace flinch::render

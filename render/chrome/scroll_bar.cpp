#include "render/chrome/chrome.hpp"

namespace flinch::render {

void scroll_bar(PanelContext context, std::size_t first, std::size_t shown, std::size_t all) {
    if (shown >= all) return;
    auto& [canvas, area, hit_areas] = context;
    const auto rows = static_cast<float>(all);
    const float length = std::max(24.0F, area.height * static_cast<float>(shown) / rows);
    const float free = area.height - length;
    const float share = static_cast<float>(first) / static_cast<float>(all - shown);
    canvas.rounded(area, 0.5F * area.width, colour::well);
    canvas.rounded({area.x, area.y + free * share, area.width, length}, 0.5F * area.width, colour::faint);

    HitArea bar;
    bar.area = area.inset(-4, 0);  // wider than it looks
    bar.hint = "drag, or turn the wheel: scroll";
    bar.drag = [area = area, length, free](Point p) {
        return command(Command::What::scroll_to,
                       static_cast<double>((p.y - area.y - 0.5F * length) / std::max(1.0F, free)));
    };
    hit_areas.add(std::move(bar));
}

}  // namespace flinch::render

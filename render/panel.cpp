#include "render/panel.hpp"

#include <algorithm>

#include "render/theme.hpp"

namespace flinch::render {
namespace {

std::vector<Panel>& panels() {
    static std::vector<Panel> all;
    return all;
}

}  // namespace

bool register_panel(Panel panel) {
    panels().push_back(std::move(panel));
    std::sort(panels().begin(), panels().end(),
              [](const Panel& a, const Panel& b) { return a.name < b.name; });
    return true;
}

void draw_all(sf::RenderTarget& target, const ViewModel& model, const WindowState& state) {
    target.clear(colour::ground);
    // The same layout at every size, with bars where the shape differs.
    const auto size = target.getSize();
    const float wide = static_cast<float>(size.x) / layout_width;
    const float high = static_cast<float>(size.y) / layout_height;
    const float scale = std::min(wide, high);
    sf::View view({0, 0, layout_width, layout_height});
    view.setViewport({0.5F * (1 - scale / wide), 0.5F * (1 - scale / high), scale / wide, scale / high});
    target.setView(view);
    for (const Panel& panel : panels()) panel.draw(target, panel.place, model, state);
}

}  // namespace flinch::render

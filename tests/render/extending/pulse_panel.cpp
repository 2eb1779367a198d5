#include "render/panel.hpp"

namespace flinch::render {
namespace {

/// Valence as a disc: the better all is that is expected, the larger. A click pauses.
void draw(PanelContext context, const ViewModel& model, const WindowState&) {
    const float radius = 4 + 10 * std::max(0.0F, model.learning.valence);
    context.canvas.disc({context.area.x + 20, context.area.y + 20}, radius, colour::prediction);
    context.hit_areas.button(context.area, command(Command::What::pause), "pause");
}

[[maybe_unused]] const bool registered =
    sim::announce<Panel>("pulse", {"PULSE", {Page::life, Region::foot, 9, 0.2F}, draw});

}  // namespace
}  // namespace flinch::render

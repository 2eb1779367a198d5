#include "render/panel.hpp"

namespace flinch::render {
namespace {

/// Valence as a disc: the better all is that is expected, the larger. A click pauses.
void draw(Easel easel, const ViewModel& model, const WindowState&) {
    const float radius = 4 + 10 * std::max(0.0F, model.learning.valence);
    easel.canvas.disc({easel.area.x + 20, easel.area.y + 20}, radius, colour::prediction);
    easel.zones.button(easel.area, command(Command::What::pause), "pause");
}

[[maybe_unused]] const bool registered =
    sim::announce<Panel>("pulse", {"PULSE", {Page::life, Region::foot, 9, 0.2F}, draw});

}  // namespace
}  // namespace flinch::render

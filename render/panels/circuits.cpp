// The steering subsystem as lamps: blue while a circuit is on; the orange bar under the name of one that
// teaches is what its assessor expects.
#include <algorithm>

#include <fmt/format.h>

#include "render/panel.hpp"
#include "render/theme.hpp"

namespace flinch::render {
namespace {

constexpr std::size_t columns = 3;

void draw_lamp(sf::RenderTarget& target, sf::FloatRect cell, const Lamp& lamp) {
    const float side = std::min(10.0F, cell.height - 5);
    fill(target, {cell.left, cell.top + 2, side, side}, lamp.on ? colour::flinch : colour::ground);
    const sf::Color name = lamp.lesioned ? colour::alarm : lamp.on ? colour::text : colour::faint;
    write_within(target, lamp.name, {cell.left + 15, cell.top - 2}, cell.width - 20, 12, name);
    if (lamp.lesioned) fill(target, {cell.left + 15, cell.top + 6, cell.width - 24, 1}, colour::alarm);
    if (!lamp.teaches) return;
    const float width = cell.width - 24;
    fill(target, {cell.left + 15, cell.top + cell.height - 4, width, 2}, colour::ground);
    fill(target,
         {cell.left + 15, cell.top + cell.height - 4, width * std::clamp(lamp.expected, 0.0F, 1.0F), 2},
         colour::prediction);
}

void draw(sf::RenderTarget& target, sf::FloatRect place, const ViewModel& model, const WindowState&) {
    const sf::FloatRect area = frame(
        target, place, fmt::format("steering: lit while on; bar: expected. Valence {:+.2f}", model.valence));
    if (model.lamps.empty()) return;
    const std::size_t rows = (model.lamps.size() + columns - 1) / columns;
    const float high = std::min(19.0F, area.height / static_cast<float>(rows));
    const float wide = area.width / static_cast<float>(columns);
    for (std::size_t i = 0; i < model.lamps.size(); ++i) {
        const auto column = static_cast<float>(i / rows);
        const auto row = static_cast<float>(i % rows);
        draw_lamp(target, {area.left + column * wide, area.top + row * high, wide, high}, model.lamps[i]);
    }
}

[[maybe_unused]] const bool registered = register_panel({"circuits", {876, 228, 392, 228}, draw});

}  // namespace
}  // namespace flinch::render

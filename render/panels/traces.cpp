// The circuit and its assessor over time: one sees the prediction come to lead the firing. Below, dopamine.
#include <fmt/format.h>

#include "render/panel.hpp"
#include "render/plot.hpp"
#include "render/theme.hpp"

namespace flinch::render {
namespace {

void draw_firings(sf::RenderTarget& target, const Plot& plot, const ViewModel& model) {
    for (std::size_t i = 0; i + 1 < model.traces.size(); ++i) {
        const TracePoint& point = model.traces[i];
        const float left = plot.at(point.time, 0).x;
        if (!point.firing || left < plot.area.left) continue;
        const float right = plot.at(model.traces[i + 1].time, 0).x;
        fill(target, {left, plot.area.top, right - left + 1, plot.area.height}, sf::Color(86, 180, 233, 110));
    }
}

void draw_circuit(sf::RenderTarget& target, sf::FloatRect place, const ViewModel& model, const WindowState&) {
    const sf::FloatRect area =
        frame(target, place, fmt::format("{}:  when {}", model.circuit, model.circuit_line));
    float x = place.left + place.width - 400;
    x += write(target, "■ it fires", {x, place.top + 6}, 14, colour::flinch) + 18;
    x += write(target, "▬ looming", {x, place.top + 6}, 14, sf::Color(86, 180, 233, 150)) + 18;
    write(target, "▬ its assessor expects it", {x, place.top + 6}, 14, colour::prediction);
    const Plot plot{{area.left + 30, area.top + 4, area.width - 30, area.height - 18}, model.time, 0, 1};
    plot.draw_axes(target);
    draw_firings(target, plot, model);
    plot.draw_line(target, model, &TracePoint::looming, sf::Color(86, 180, 233, 150));
    plot.draw_line(target, model, &TracePoint::expected, colour::prediction);
}

void draw_dopamine(sf::RenderTarget& target, sf::FloatRect place, const ViewModel& model,
                   const WindowState&) {
    const sf::FloatRect area = frame(target, place, "dopamine: better (up) or worse (down) than expected");
    const Plot plot{{area.left + 30, area.top - 2, area.width - 30, area.height - 10}, model.time, -1, 1};
    plot.draw_axes(target);
    plot.draw_line(target, model, &TracePoint::dopamine, colour::dopamine);
}

[[maybe_unused]] const bool circuit = register_panel({"traces", {12, 464, 1256, 142}, draw_circuit});
[[maybe_unused]] const bool dopamine =
    register_panel({"traces of dopamine", {12, 612, 856, 80}, draw_dopamine});

}  // namespace
}  // namespace flinch::render

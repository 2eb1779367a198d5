// The head of the window: which life, where in it, how fast; the foot: the keys.
#include <fmt/format.h>

#include "render/panel.hpp"
#include "render/theme.hpp"

namespace flinch::render {
namespace {

void draw_head(sf::RenderTarget& target, sf::FloatRect place, const ViewModel& model,
               const WindowState& state) {
    float x = place.left;
    x += write(target, model.title, {x, place.top + 6}, 20, colour::text) + 24;
    x += write(target, fmt::format("group: {}", model.group), {x, place.top + 9}, 16, colour::faint) + 24;
    x += write(target, fmt::format("phase: {}", model.phase.empty() ? "-" : model.phase), {x, place.top + 9},
               16, colour::sound) +
         24;
    if (!model.trial.empty())
        x += write(target, fmt::format("trial: {}", model.trial), {x, place.top + 9}, 16, colour::faint) + 24;
    if (!model.learning) write(target, "learning off", {x, place.top + 9}, 16, colour::alarm);
    const auto clock = fmt::format("{:.1f} of {:.0f} s   {}", model.time, model.end,
                                   state.over     ? "the end"
                                   : state.paused ? "paused"
                                                  : fmt::format("x{:g}", state.speed));
    sf::Text measured(clock, font(), 16);
    write(target, clock, {place.left + place.width - measured.getLocalBounds().width, place.top + 9}, 16,
          colour::text);
    fill(target,
         {place.left, place.top + place.height,
          place.width * static_cast<float>(model.time / std::max(model.end, 1e-9)), 3},
         colour::flinch);
}

void draw_foot(sf::RenderTarget& target, sf::FloatRect place, const ViewModel&, const WindowState& state) {
    write(target, "Space pause    → one frame    + − speed    H help    Q quit", {place.left, place.top}, 13,
          colour::faint);
    if (!state.help) return;
    const sf::FloatRect box{340, 170, 600, 330};
    fill(target, box, sf::Color(10, 12, 16, 240));
    const char* lines[]{"Space   pause and go on",
                        "→   one cortical frame further",
                        "+ and −   faster and slower",
                        "H   this help",
                        "Q or Esc   quit",
                        "",
                        "Blue is innate: the steering circuit that flinches at what looms.",
                        "Orange is learned: the assessor that comes to expect the flinch.",
                        "The bars ask a silent copy: what if it heard only this word?"};
    float y = box.top + 20;
    for (const char* line : lines) {
        write(target, line, {box.left + 24, y}, 16, colour::text);
        y += 32;
    }
}

[[maybe_unused]] const bool head = register_panel({"head", {14, 4, 1252, 40}, draw_head});
[[maybe_unused]] const bool foot = register_panel({"zz foot", {14, 698, 1252, 20}, draw_foot});

}  // namespace
}  // namespace flinch::render

// Shows what can be done to the life, in a list that is searched by typing.
#include <fmt/format.h>

#include "render/chrome/chrome.hpp"

namespace flinch::render {
namespace {

void add_wheel(HitAreas& hit_areas, Rect area) {
    HitArea list;
    list.area = area;
    list.wheel = [](Point, float turns) { return command(Command::What::choose_by, turns > 0 ? -1 : 1); };
    hit_areas.add(std::move(list));
}

}  // namespace

void draw_intervention_list(PanelContext context, const ViewModel& model, const WindowState& state) {
    auto& [canvas, area, hit_areas] = context;
    canvas.fill(area, faded(colour::ground, 0.55F));
    hit_areas.button(area, command(Command::What::interventions), "click beside it, or Esc: close");
    Rect box =
        area.inset(std::max(0.0F, 0.5F * (area.width - 620)), std::max(0.0F, 0.5F * (area.height - 520)));
    canvas.rounded(box, 10, colour::panel);
    canvas.outline(box, 10, 1, colour::line);
    hit_areas.cover(box);
    box = box.inset(18, 14);
    canvas.write("Do something to it", box.cut_top(24), type::title);
    const Rect search = box.cut_top(30);
    canvas.rounded(search.inset(0, 2), 6, colour::well);
    canvas.write(state.search.empty() ? "type to search, ↑ ↓ and Enter, or click" : state.search + "▏",
                 search.inset(10, 0), state.search.empty() ? type::quiet : type::body);
    box.cut_top(6);

    const std::vector<std::size_t>& fitting = state.offered;
    constexpr float pitch = 24;
    const auto rows = static_cast<std::size_t>(std::max(1.0F, box.height / pitch));
    const std::size_t first = state.choice < 2 * rows ? 0 : state.choice - 2 * rows + 1;
    add_wheel(hit_areas, box);
    scroll_bar({canvas, box.cut_right(6), hit_areas}, first, 2 * rows, fitting.size());
    box.cut_right(6);
    const float width = 0.5F * (box.width - 12);
    for (std::size_t i = first; i < std::min(fitting.size(), first + 2 * rows); ++i) {
        const auto column = static_cast<float>((i - first) / rows);
        const auto row = static_cast<float>((i - first) % rows);
        const Rect line{box.x + column * (width + 12), box.y + row * pitch, width, pitch - 2};
        const bool chosen = i == state.choice;
        if (chosen) canvas.rounded(line, 5, faded(colour::steering, 0.35F));
        Rect inside = line.inset(8, 0);
        canvas.write(model.interventions[fitting[i]].group, inside.cut_right(52),
                     aligned(type::small, Align::right));
        canvas.write(model.interventions[fitting[i]].label, inside, type::body);
        hit_areas.button(line, command_at(Command::What::intervention, fitting[i]), "click: do it now");
    }
    if (fitting.empty()) canvas.write("nothing like that", box.cut_top(pitch), type::quiet);
}

}  // namespace flinch::render

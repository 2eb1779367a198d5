// Shows the generalisation matrix: everything nameable against every assessor, as the brain answers when it
// is asked silently. A slider goes through its history.
#include <fmt/format.h>

#include <cmath>

#include "render/canvas/pictures.hpp"
#include "render/chrome/chrome.hpp"
#include "render/panel.hpp"

namespace flinch::render {
namespace {

constexpr float label_width = 112;

void draw_slider(PanelContext context, const MeaningView& view, const WindowState& state, double shown) {
    auto& [canvas, row, hit_areas] = context;
    const auto text = fmt::format("as it was at {}", clock_text(shown));
    canvas.write(state.history ? text : "as it is now", row.cut_right(150),
                 aligned(coloured(type::body, state.history ? colour::sound : colour::faint), Align::right));
    row.cut_right(10);
    canvas.write("history", row.cut_left(label_width - 10), type::small);
    row.cut_left(10);
    const Rect track{row.x, row.centre().y - 3, row.width, 6};
    canvas.rounded(track, 3, colour::well);
    for (std::size_t i = 0; i < view.history.size();
         i += std::max<std::size_t>(1, view.history.size() / 40)) {
        const float share =
            static_cast<float>(i) / static_cast<float>(std::max<std::size_t>(1, view.history.size() - 1));
        canvas.fill({track.x + share * track.width, track.y, 1, track.height}, colour::line);
    }
    const auto at = static_cast<float>(state.history.value_or(1));
    canvas.disc({track.x + at * track.width, row.centre().y}, 7,
                state.history ? colour::sound : colour::faint);
    HitArea hit_area;
    hit_area.area = track.inset(-6, -10);
    hit_area.hint = "drag: the matrix as it was earlier in this life (, and /)";
    hit_area.drag = [track](Point p) {
        return command(Command::What::history_to, static_cast<double>((p.x - track.x) / track.width));
    };
    hit_areas.add(std::move(hit_area));
}

/// Writes the assessors' names over their columns. Where there is no room, every second one stands higher.
void draw_names(Canvas& canvas, HitAreas& hit_areas, Rect head, const ViewModel& model,
                const WindowState& state, float pitch) {
    for (std::size_t column = 0; column < model.targets.size(); ++column) {
        const std::size_t indicator = model.targets[column];
        const bool chosen = indicator == state.circuit;
        const float x = head.x + pitch * static_cast<float>(column);
        const float y = head.bottom() - 16 - 15 * static_cast<float>(column % 3);
        canvas.fill({x + 0.5F * pitch - 0.5F, y + 15, canvas.pixel(), head.bottom() - y - 15}, colour::line);
        canvas.write(model.indicators[indicator].name, {x + 0.5F * pitch - 60, y, 120, 15},
                     {11.5F, chosen ? colour::prediction : colour::faint, chosen ? Face::bold : Face::regular,
                      Align::centre});
        hit_areas.button({x, head.y, pitch, head.height}, command_at(Command::What::circuit, indicator),
                         model.indicators[indicator].name + ": " + model.indicators[indicator].about);
    }
}

void draw(PanelContext context, const ViewModel& model, const WindowState& state) {
    auto& [canvas, area, hit_areas] = context;
    const MeaningView& view = model.meaning;
    if (view.nameables.empty() || view.assessors.empty()) {
        canvas.write("nothing nameable here, or no assessor", area.cut_top(20), type::quiet);
        return;
    }
    const Meaning& shown = state.history ? view.at(*state.history) : view.now;
    draw_slider({canvas, area.cut_bottom(26), hit_areas}, view, state, shown.time);
    area.cut_bottom(6);
    Rect head = area.cut_top(50);
    head.cut_left(label_width);
    const std::size_t n = view.assessors.size();
    const float across = (area.width - label_width) / static_cast<float>(n);
    const float down = std::min(40.0F, area.height / static_cast<float>(view.nameables.size()));
    draw_names(canvas, hit_areas, head, model, state, across);
    const float size = std::clamp(0.62F * down, 8.0F, 13.0F);
    for (std::size_t i = 0; i < view.nameables.size(); ++i) {
        const Nameable& it = view.nameables[i];
        Rect row = area.cut_top(down);
        Rect label = row.cut_left(label_width);
        label.cut_right(6);
        if (it.picture != nullptr) {
            const Rect tile = label.cut_right(down).square().inset(1);
            canvas.rounded(tile, 2, Colour(140, 146, 158));
            draw_picture(canvas, tile.inset(1), *it.picture);
            label.cut_right(4);
        }
        canvas.write(it.word ? "“" + it.name + "”" : it.name, label,
                     {size, it.word ? colour::sound : colour::text, Face::regular, Align::right});
        for (std::size_t column = 0; column < n; ++column) {
            const float value = shown.expectations[i * n + column];
            const Rect cell{row.x + across * static_cast<float>(column), row.y, across - 1.5F, down - 1.5F};
            canvas.fill(cell,
                        mixed(colour::well, colour::prediction, std::sqrt(std::clamp(value, 0.0F, 1.0F))));
            if (across > 26 && down > 13 && value >= 0.1F)
                canvas.write(fmt::format("{:.0f}", 100 * value), cell,
                             {11, value > 0.25F ? colour::ground : colour::text, Face::bold, Align::centre});
        }
    }
}

[[maybe_unused]] const bool registered =
    sim::announce<Panel>("matrix", {"WHAT WOULD IT EXPECT? EVERY WORD AND PICTURE, EVERY ASSESSOR (PER CENT)",
                                    {Page::meaning, Region::left, 0, 1},
                                    draw});

}  // namespace
}  // namespace flinch::render

// Shows everything nameable, and what the chosen assessor would say to it now (asked silently). The tick
// marks what it said at birth.
#include <fmt/format.h>

#include <cmath>

#include "render/canvas/pictures.hpp"
#include "render/panel.hpp"

namespace flinch::render {
namespace {

void draw_bar(Canvas& canvas, Rect row, const Nameable& nameable, float now, float first, bool heard) {
    const float size = std::clamp(0.62F * row.height, 10.0F, 13.0F);
    Rect label = row.cut_left(94);
    const Rect number = row.cut_right(38);
    canvas.write("“" + nameable.name + "”", label,
                 {size, heard ? colour::sound : colour::text, heard ? Face::bold : Face::regular});
    const Rect bar = row.inset(0, std::max(1.0F, 0.16F * row.height));
    canvas.rounded(bar, 3, colour::well);
    canvas.rounded({bar.x, bar.y, bar.width * std::clamp(now, 0.0F, 1.0F), bar.height}, 3,
                   colour::prediction);
    canvas.fill({bar.x + bar.width * std::clamp(first, 0.0F, 1.0F) - 1, bar.y - 1, 2, bar.height + 2},
                colour::text);
    canvas.write(fmt::format("{:.2f}", now), number, {size, colour::text, Face::regular, Align::right});
}

void draw(PanelContext context, const ViewModel& model, const WindowState& state) {
    auto& [canvas, area, hit_areas] = context;
    const auto target = model.indicators.empty() ? std::nullopt : model.indicators[state.circuit].target;
    if (!target) {
        canvas.write_wrapped("This circuit teaches no assessor: choose another with ↑ and ↓.", area,
                             type::quiet);
        return;
    }
    canvas.write(fmt::format("predicted {} if it heard only this word", model.indicators[state.circuit].name),
                 area.cut_top(18), coloured(type::small, colour::prediction));
    const MeaningView& view = model.meaning;
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < view.nameables.size(); ++i) {
        if (view.nameables[i].word) rows.push_back(i);
    }
    area.cut_top(4);
    const float pitch = std::min(26.0F, area.height / static_cast<float>(rows.size()));
    const std::size_t n = view.assessors.size();
    for (const std::size_t i : rows) {
        const float first = view.history.empty() ? 0 : view.history.front().expectations[i * n + *target];
        draw_bar(canvas, area.cut_top(pitch), view.nameables[i], view.now.expectations[i * n + *target],
                 first, model.sight.hearing && view.nameables[i].name == model.world.said);
    }
}

bool wanted(const ViewModel& model) {
    return std::any_of(model.meaning.nameables.begin(), model.meaning.nameables.end(),
                       [](const Nameable& it) { return it.word; });
}

[[maybe_unused]] const bool registered =
    sim::announce<Panel>("words", {"THE BARE WORD", {Page::life, Region::right, 0, 1.35F}, draw, wanted});

}  // namespace
}  // namespace flinch::render

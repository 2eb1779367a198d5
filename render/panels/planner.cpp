// Shows the cognitive map, with the present worth of each place and how often it was imagined; and what each
// way out of the present place promises by deliberation and by habit.
#include <fmt/format.h>

#include <array>
#include <cmath>

#include "render/panels/part_badges.hpp"

namespace flinch::render {
namespace {

constexpr float line_height = 16;

/// Fits the map, as dead reckoning knows it, into an area.
struct Fit {
    Point middle, centre;
    float scale = 1;

    [[nodiscard]] Point at(const PlannerView::MapNode& place) const {
        return centre + (Point{place.x, place.y} - middle) * scale;
    }
};

Fit fit(const Rect& area, const std::vector<PlannerView::MapNode>& places) {
    Point low{1e9F, 1e9F};
    Point high{-1e9F, -1e9F};
    for (const auto& place : places) {
        low = {std::min(low.x, place.x), std::min(low.y, place.y)};
        high = {std::max(high.x, place.x), std::max(high.y, place.y)};
    }
    const Point size{std::max(1.0F, high.x - low.x), std::max(1.0F, high.y - low.y)};
    return {(low + high) * 0.5F, area.centre(),
            std::min((area.width - 24) / size.x, (area.height - 24) / size.y)};
}

void draw_map(Canvas& canvas, Rect area, const PlannerView& view) {
    canvas.rounded(area, 4, colour::well);
    if (view.places.empty()) {
        canvas.write("no place known yet", area.inset(8, 4), type::small);
        return;
    }
    const Fit onto = fit(area, view.places);
    float most = 0.05F;
    std::uint32_t often = 1;
    for (const auto& place : view.places) {
        most = std::max(most, std::abs(place.worth));
        often = std::max(often, place.imagined);
    }
    for (const auto& way : view.ways)
        canvas.line(onto.at(view.places[way.from]), onto.at(view.places[way.to]), 1, colour::line);
    for (std::size_t i = 0; i < view.places.size(); ++i) {
        const auto& place = view.places[i];
        const Point at = onto.at(place);
        const float share = std::sqrt(static_cast<float>(place.imagined) / static_cast<float>(often));
        const float radius = 3 + 5 * share;
        canvas.disc(at, radius, mixed(colour::line, diverging(place.worth / most), 0.8F));
        if (place.unexplored) canvas.ring(at, radius + 1, 1, faded(colour::text, 0.4F));
        if (view.here == i) canvas.ring(at, radius + 3, 2, colour::text);
    }
}

/// Draws two bars for each option: what deliberation promises of it, and what habit promises.
void draw_options(Canvas& canvas, Rect area, const PlannerView& view) {
    static constexpr std::array names{"E", "SE", "S", "SW", "W", "NW", "N", "NE", "stay"};
    float most = 0.05F;
    for (const auto* promises : {&view.planned, &view.habitual}) {
        for (const auto& worth : *promises) most = std::max(most, std::abs(worth.value_or(0)));
    }
    Rect words = area.cut_bottom(line_height);
    const float pitch = area.width / static_cast<float>(names.size());
    const float middle = area.centre().y;
    canvas.fill({area.x, middle, area.width, canvas.pixel()}, colour::line);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool chosen = i == view.chosen;
        const Rect column{area.x + pitch * static_cast<float>(i), area.y, pitch, area.height};
        canvas.write(
            names[i], {column.x, words.y, pitch, words.height},
            {11, chosen ? colour::text : colour::faint, chosen ? Face::bold : Face::regular, Align::centre});
        const auto bar = [&](const std::vector<std::optional<float>>& promises, float left, Colour tint) {
            if (i >= promises.size() || !promises[i]) return;
            const float reach = 0.5F * area.height * *promises[i] / most;
            canvas.fill({column.x + left * pitch, std::min(middle, middle - reach), 0.32F * pitch,
                         std::max(1.0F, std::abs(reach))},
                        tint);
        };
        bar(view.planned, 0.16F, colour::prediction);
        bar(view.habitual, 0.52F, colour::dopamine);
    }
}

void draw(PanelContext context, const ViewModel& model, const WindowState& state) {
    const PlannerView& view = model.parts.planner;
    const bool cut = draw_part_head(context, model, state, {"planner", "habits"});
    auto& [canvas, area, hit_areas] = context;
    canvas.write(fmt::format("{}: {} places, {} choices", cut ? "habits alone" : view.method,
                             view.places.size(), view.choices),
                 area.cut_top(line_height), type::small);
    Rect below = area.cut_bottom(std::clamp(0.36F * area.height, 48.0F, 110.0F));
    Rect keys = below.cut_top(line_height);
    for (const auto& [name, tint] :
         {std::pair{"plan promises", colour::prediction}, std::pair{"habit promises", colour::dopamine}})
        keys.cut_left(canvas.write(name, keys, {12, tint, Face::bold}) + 12);
    area.cut_bottom(2);
    canvas.clip(area);
    draw_map(canvas, area, view);
    canvas.unclip();
    draw_options(canvas, below, view);
}

bool wanted(const ViewModel& model) {
    return model.parts.planner.exists;
}

[[maybe_unused]] const bool registered = sim::announce<Panel>(
    "planner", {"PLANNER: WHERE TO", {Page::parts, Region::middle, 2, 1.3F}, draw, wanted});

}  // namespace
}  // namespace flinch::render

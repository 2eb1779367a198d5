// Shows the latent code of each picture and each word on a plane (its first two principal axes over this
// life). A line joins the two of one name, so that one sees them come together as they become one concept. A
// trail shows where they were.
#include <cmath>

#include "render/canvas/pictures.hpp"
#include "render/panel.hpp"

namespace flinch::render {
namespace {

struct PlotRange {
    Rect area;
    float scale = 1;

    [[nodiscard]] Point at(std::array<float, 2> place) const {
        return area.centre() + Point{place[0] * scale, -place[1] * scale};
    }
};

PlotRange window_of(Rect area, const MeaningView& view) {
    float farthest = 0.2F;
    for (const Meaning* meaning :
         {&view.history.front(), &view.history[view.history.size() / 2], &view.history.back(), &view.now}) {
        for (std::size_t i = 0; i < view.nameables.size(); ++i) {
            const auto place = view.place(*meaning, i);
            farthest = std::max({farthest, std::abs(place[0]), std::abs(place[1])});
        }
    }
    return {area, 0.44F * std::min(area.width, area.height) / farthest};
}

void draw_trail(Canvas& canvas, const PlotRange& window, const MeaningView& view, std::size_t i,
                std::size_t until) {
    constexpr std::size_t longest = 14;
    const std::size_t first = until > longest ? until - longest : 0;
    for (std::size_t k = first + 1; k <= until; ++k) {
        const float fresh = static_cast<float>(k - first) / static_cast<float>(longest);
        canvas.line(window.at(view.place(view.history[k - 1], i)), window.at(view.place(view.history[k], i)),
                    1, faded(view.nameables[i].word ? colour::sound : colour::memory, 0.22F * fresh));
    }
}

void draw(PanelContext context, const ViewModel& model, const WindowState& state) {
    auto& [canvas, area, hit_areas] = context;
    const MeaningView& view = model.meaning;
    if (view.nameables.empty() || view.history.empty()) {
        canvas.write("nothing nameable here", area.cut_top(20), type::quiet);
        return;
    }
    canvas.write_wrapped(
        "each word (yellow) and picture by the thought it brings up; a line joins a word and its picture",
        area.cut_bottom(34), type::small);
    const Meaning& shown = state.history ? view.at(*state.history) : view.now;
    const std::size_t until =
        state.history ? static_cast<std::size_t>(&shown - view.history.data()) : view.history.size() - 1;
    const PlotRange window = window_of(area, view);
    canvas.clip(area);
    for (std::size_t i = 0; i < view.nameables.size(); ++i) draw_trail(canvas, window, view, i, until);
    for (std::size_t i = 0; i < view.nameables.size(); ++i) {
        for (std::size_t j = i + 1; j < view.nameables.size(); ++j) {
            if (view.nameables[i].concept_ != view.nameables[j].concept_) continue;
            canvas.line(window.at(view.place(shown, i)), window.at(view.place(shown, j)), 1.5F,
                        faded(colour::text, 0.35F));
        }
    }
    const std::size_t n = view.assessors.size();
    const std::size_t target =
        model.indicators.empty() ? n : model.indicators[state.circuit].target.value_or(n);
    for (std::size_t i = 0; i < view.nameables.size(); ++i) {
        const Nameable& it = view.nameables[i];
        const Point at = window.at(view.place(shown, i));
        const float feared = target < n ? shown.expectations[i * n + target] : 0;
        if (feared > 0.1F) canvas.glow(at, 10 + 22 * feared, faded(colour::prediction, 0.8F));
        if (it.picture != nullptr) {
            const Rect tile{at.x - 9, at.y - 9, 18, 18};
            canvas.rounded(tile, 4, Colour(150, 156, 168));
            draw_picture(canvas, tile.inset(2), *it.picture);
        } else {
            canvas.disc(at, 3.5F, colour::sound);
            canvas.write(it.name, {at.x + 6, at.y - 8, 90, 16}, {12, colour::sound});
        }
    }
    canvas.unclip();
}

[[maybe_unused]] const bool registered = sim::announce<Panel>(
    "latent map", {"THE MAP OF ITS THOUGHTS", {Page::meaning, Region::middle, 0, 1}, draw});

}  // namespace
}  // namespace flinch::render

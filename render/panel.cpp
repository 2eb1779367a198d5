#include "render/panel.hpp"

#include "render/chrome/chrome.hpp"

namespace flinch::render {
namespace {

std::vector<const Panel*> panels_on(Page page, const ViewModel& model) {
    std::vector<const Panel*> found;
    for (const auto& [name, panel] : sim::registry<Panel>()) {
        if (panel.place.page == page && (panel.wanted == nullptr || panel.wanted(model)))
            found.push_back(&panel);
    }
    return found;
}

}  // namespace

std::vector<Page> pages_of(const ViewModel& model) {
    std::vector<Page> pages;
    for (std::size_t i = 0; i < page_names.size(); ++i) {
        if (!panels_on(static_cast<Page>(i), model).empty()) pages.push_back(static_cast<Page>(i));
    }
    return pages;
}

void draw_all(Canvas& canvas, Zones& zones, const ViewModel& model, const WindowState& state, unsigned width,
              unsigned height) {
    canvas.begin(width, height, colour::ground);
    zones.clear();
    Rect area = canvas.whole();
    draw_head({canvas, area.cut_top(head_height).inset(margin, 6), zones}, model, state);
    draw_foot({canvas, area.cut_bottom(foot_height).inset(margin, 4), zones}, model, state);
    area = area.inset(margin, 0);

    const auto shown = panels_on(static_cast<Page>(state.page), model);
    std::vector<Place> places;
    for (const Panel* panel : shown) places.push_back(panel->place);
    const auto rects = lay_out(places, area);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Rect inside = frame(canvas, rects[i], shown[i]->heading);
        canvas.clip(rects[i]);
        shown[i]->draw({canvas, inside, zones}, model, state);
        canvas.unclip();
    }
    if (state.pokes) draw_poke_list({canvas, canvas.whole(), zones}, model, state);
    if (state.help) draw_help({canvas, canvas.whole(), zones});
}

}  // namespace flinch::render

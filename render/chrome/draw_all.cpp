// Draws the whole picture of the window: head, panels, foot, and what lies over them.
#include "render/chrome/chrome.hpp"

namespace flinch::render {

void draw_all(Canvas& canvas, HitAreas& hit_areas, const ViewModel& model, const WindowState& state,
              unsigned width, unsigned height) {
    canvas.begin(width, height, colour::ground);
    hit_areas.clear();
    Rect area = canvas.whole();
    draw_head({canvas, area.cut_top(head_height).inset(margin, 6), hit_areas}, model, state);
    draw_foot({canvas, area.cut_bottom(foot_height).inset(margin, 4), hit_areas}, model, state);
    area = area.inset(margin, 0);

    const auto shown = panels_on(static_cast<Page>(state.page), model);
    std::vector<PanelSlot> places;
    for (const Panel* panel : shown) places.push_back(panel->place);
    const auto rects = lay_out(places, area);
    for (std::size_t i = 0; i < shown.size(); ++i) {
        const Rect inside = frame(canvas, rects[i], shown[i]->heading);
        canvas.clip(rects[i]);
        shown[i]->draw({canvas, inside, hit_areas}, model, state);
        canvas.unclip();
    }
    if (state.interventions) draw_intervention_list({canvas, canvas.whole(), hit_areas}, model, state);
    if (state.help) draw_help({canvas, canvas.whole(), hit_areas});
}

}  // namespace flinch::render

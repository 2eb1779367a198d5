// Draws the head of the window: which life it is, where in it we are, and the pages.
#include <fmt/format.h>

#include "render/chrome/chrome.hpp"

namespace flinch::render {
namespace {

/// Draws a word on a tinted ground at the right end of a row, and leaves the rest of the row.
void badge(Canvas& canvas, Rect& row, const std::string& text, Colour colour) {
    const Type type{13, colour, Face::bold, Align::centre};
    const float width = std::min(row.width * 0.6F, canvas.width_of(text, type) + 18);
    const Rect area = row.cut_right(width);
    canvas.rounded(area.inset(0, 2), 6, faded(colour, 0.16F));
    canvas.write(text, area.inset(9, 0), type);
    row.cut_right(8);
}

void draw_tabs(Canvas& canvas, HitAreas& hit_areas, Rect& row, const ViewModel& model,
               const WindowState& state) {
    const auto pages = pages_of(model);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const auto page = static_cast<std::size_t>(pages[i]);
        const bool here = page == state.page;
        const std::string name(page_names[page]);
        const Type type{13, here ? colour::text : colour::faint, here ? Face::bold : Face::regular,
                        Align::left};
        const float width = canvas.width_of(name, type) + 36;
        const Rect tab = row.cut_left(width);
        row.cut_left(2);
        if (here) canvas.rounded(tab, 6, colour::panel);
        canvas.write(std::to_string(i + 1), Rect{tab.x + 10, tab.y, 12, tab.height},
                     {12, here ? colour::steering : colour::line, Face::bold});
        canvas.write(name, Rect{tab.x + 25, tab.y, tab.width - 25, tab.height}, type);
        hit_areas.button(tab, command_at(Command::What::page, i),
                         fmt::format("{}: the page “{}”", i + 1, name));
    }
}

}  // namespace

void draw_head(PanelContext context, const ViewModel& model, const WindowState& state) {
    auto& [canvas, area, hit_areas] = context;
    const CourseView& course = model.course;
    Rect first = area.cut_top(26);
    area.cut_top(2);
    Rect second = area.cut_top(26);

    const auto who = fmt::format("group: {}    seed {}", course.group, course.seed);
    const float width = canvas.width_of(who, type::quiet);
    canvas.write(who, first.cut_right(width + 2), aligned(type::quiet, Align::right));
    first.cut_right(24);
    const float title = canvas.write(course.title, first, type::title);
    first.cut_left(title + 16);
    if (first.width > 60) canvas.write(course.question, first.moved(0, 1), type::quiet);

    draw_tabs(canvas, hit_areas, second, model, state);
    second.cut_left(16);
    if (state.over) badge(canvas, second, "the end", colour::text);
    if (!course.learning) badge(canvas, second, "learning off", colour::alarm);
    if (!course.trial.empty()) badge(canvas, second, "trial: " + course.trial, colour::sound);
    if (!course.phase.empty()) badge(canvas, second, course.phase, colour::text);
    if (model.world.creatures.size() > 1)
        badge(canvas, second,
              fmt::format("creature {} of {}", state.creature + 1, model.world.creatures.size()),
              colour::steering);
}

}  // namespace flinch::render

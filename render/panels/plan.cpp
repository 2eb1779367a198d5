// Shows the plan of this life: its phases, and the trials around now.
#include <fmt/format.h>

#include "render/chrome/chrome.hpp"
#include "render/panel.hpp"

namespace flinch::render {
namespace {

void draw_phases(Canvas& canvas, Rect& area, const CourseView& course) {
    for (const auto& phase : course.phases) {
        Rect row = area.cut_top(24);
        const bool here = phase.name == course.phase;
        canvas.write(fmt::format("{} to {}", clock_text(phase.start), clock_text(phase.end)),
                     row.cut_right(190), aligned(type::small, Align::right));
        canvas.write(phase.name, row,
                     {14, here ? colour::text : colour::faint, here ? Face::bold : Face::regular});
        const auto lived = static_cast<float>(
            std::clamp((course.time - phase.start) / std::max(1e-9, phase.end - phase.start), 0.0, 1.0));
        const Rect bar = area.cut_top(6);
        canvas.rounded(bar, 3, colour::well);
        canvas.rounded({bar.x, bar.y, bar.width * lived, bar.height}, 3, colour::steering);
        area.cut_top(6);
    }
}

void draw(PanelContext context, const ViewModel& model, const WindowState&) {
    auto& [canvas, area, hit_areas] = context;
    const CourseView& course = model.course;
    draw_phases(canvas, area, course);
    area.cut_top(8);
    canvas.write("trials (click: go there)", area.cut_top(18), type::small);
    constexpr float pitch = 20;
    const auto rows = static_cast<std::size_t>(std::max(0.0F, area.height / pitch));
    std::size_t now = 0;
    while (now < course.trials.size() && course.trials[now].end <= course.time) ++now;
    const std::size_t first = now > rows / 3 ? now - rows / 3 : 0;
    for (std::size_t i = first; i < std::min(course.trials.size(), first + rows); ++i) {
        const auto& trial = course.trials[i];
        Rect row = area.cut_top(pitch);
        const bool here = i == now && course.time >= trial.start;
        if (here) canvas.rounded(row, 4, faded(colour::steering, 0.25F));
        hit_areas.button(row, command(Command::What::jump_to, trial.start),
                         "click: go to the beginning of this trial");
        row = row.inset(6, 0);
        canvas.write(clock_text(trial.start), row.cut_left(86), type::small);
        if (!trial.learning)
            canvas.write("no learning", row.cut_right(76),
                         aligned(coloured(type::small, colour::alarm), Align::right));
        canvas.write(trial.label, row,
                     {13, i < now ? colour::faint : colour::text, here ? Face::bold : Face::regular});
    }
}

[[maybe_unused]] const bool registered =
    sim::announce<Panel>("plan", {"THE PLAN OF THIS LIFE", {Page::findings, Region::middle, 0, 1}, draw});

}  // namespace
}  // namespace flinch::render

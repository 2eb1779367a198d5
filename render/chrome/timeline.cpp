// Shows the whole life at a glance: its phases and trials, what was done by hand, findings as they resolve,
// and the present moment. A click goes to that moment.
#include <fmt/format.h>

#include <array>

#include "render/chrome/chrome.hpp"

namespace flinch::render {
namespace {

const std::array phase_colours{colour::steering, colour::memory, colour::dopamine, colour::deep,
                               colour::faint};

float place(const Rect& bar, const CourseView& course, double time) {
    const double passed = (time - course.begin) / std::max(course.end - course.begin, 1e-9);
    return bar.x + bar.width * static_cast<float>(passed);
}

void draw_trials(Canvas& canvas, const Rect& bar, const CourseView& course) {
    const bool crowded = static_cast<float>(course.trials.size()) * 3.0F > bar.width;
    if (crowded) return;
    for (const auto& trial : course.trials)
        canvas.fill({place(bar, course, trial.start), bar.y + bar.height - 4, 1, 4},
                    faded(colour::text, 0.35F));
}

void draw_phases(Canvas& canvas, const Rect& names, const Rect& bar, const CourseView& course) {
    for (std::size_t i = 0; i < course.phases.size(); ++i) {
        const auto& phase = course.phases[i];
        const float left = place(bar, course, phase.start);
        const float right = place(bar, course, phase.end);
        const Colour tint = phase_colours[i % phase_colours.size()];
        canvas.fill({left, bar.y, std::max(1.0F, right - left - 1), bar.height}, faded(tint, 0.28F));
        const float lived = std::min(right - 1, place(bar, course, course.time));
        if (lived > left) canvas.fill({left, bar.y, lived - left, bar.height}, faded(tint, 0.75F));
        if (right - left > 24)
            canvas.write(phase.name, {left + 2, names.y, right - left - 4, names.height},
                         {12, phase.name == course.phase ? colour::text : colour::faint});
    }
}

}  // namespace

void draw_timeline(PanelContext context, const ViewModel& model) {
    auto& [canvas, area, hit_areas] = context;
    const CourseView& course = model.course;
    const Rect names = area.cut_top(15);
    const Rect bar = area.cut_top(14);
    canvas.rounded(bar.inset(0, 0), 3, colour::panel);
    draw_phases(canvas, names, bar, course);
    draw_trials(canvas, bar, course);
    for (const double time : course.snapshots)
        canvas.disc({place(bar, course, time), bar.bottom() + 5}, 1.3F, colour::line);
    for (const double time : course.interventions) {
        const float x = place(bar, course, time);
        canvas.triangle({x - 4, bar.y - 2}, {x + 4, bar.y - 2}, {x, bar.y + 5}, colour::alarm, colour::alarm,
                        colour::alarm);
    }
    for (const FindingView& finding : model.findings) {
        if (finding.resolved < 0) continue;
        canvas.disc({place(bar, course, finding.resolved), bar.bottom() + 5}, 3, colour::dopamine);
    }
    const float x = place(bar, course, course.time);
    canvas.fill({x - 1, bar.y - 2, 2, bar.height + 4}, colour::text);
    canvas.disc({x, bar.y - 2}, 4, colour::text);

    HitArea hit_area;
    hit_area.area = bar.inset(0, -6);
    hit_area.hint = "click: go to that moment and on from there (← → five seconds, Home, End)";
    const double begin = course.begin;
    const double length = course.end - course.begin;
    hit_area.left = [bar, begin, length](Point p) {
        const float share = std::clamp((p.x - bar.x) / std::max(1.0F, bar.width), 0.0F, 1.0F);
        return command(Command::What::jump_to, begin + length * static_cast<double>(share));
    };
    hit_areas.add(hit_area);
}

}  // namespace flinch::render

// Draws the foot of the window: play and pause, steps, speed, interventions; the timeline; a line of hints.
#include <fmt/format.h>
#include <cmath>

#include "render/chrome/chrome.hpp"

namespace flinch::render {
namespace {

using What = Command::What;

void icon_play(Canvas& canvas, Rect area, bool paused, Colour colour) {
    const Point c = area.centre();
    if (paused) {
        const Point triangle[]{{c.x - 4, c.y - 6}, {c.x + 7, c.y}, {c.x - 4, c.y + 6}};
        canvas.polygon(triangle, colour);
        return;
    }
    canvas.fill({c.x - 5, c.y - 6, 3.5F, 12}, colour);
    canvas.fill({c.x + 1.5F, c.y - 6, 3.5F, 12}, colour);
}

std::string speed_text(double speed) {
    return speed < 10 ? fmt::format("×{:.3g}", speed) : fmt::format("×{:.0f}", std::round(speed));
}

/// The width of the widest text that the clock shows in a life, so that what lies beside it never moves.
float clock_width(const Canvas& canvas, double end, const Type& type) {
    float widest = 0;
    for (const double time : {end, std::min(end, 118.8), std::min(end, 118 * 60 + 48.0)})
        widest = std::max(widest, canvas.width_of(clock_text(time), type));
    return widest + canvas.width_of(" of " + clock_text(end), type) + 8;
}

void draw_transport(PanelContext context, const WindowState& state) {
    auto& [canvas, row, hit_areas] = context;
    const auto next = [&row = row](float width) {
        const Rect area = row.cut_left(width);
        row.cut_left(4);
        return area;
    };
    const Rect play = next(38);
    canvas.rounded(play, 6, colour::steering);
    icon_play(canvas, play, state.paused || state.over, colour::ground);
    hit_areas.button(play, command(What::pause), "Space: pause and go on");
    button({canvas, next(52), hit_areas}, "event", command(What::step_event),
           ".: the next event, then pause");
    button({canvas, next(54), hit_areas}, "frame", command(What::step_frame),
           "N: one cortical frame further, then pause");
    button({canvas, next(44), hit_areas}, "trial", command(What::step_trial),
           "T: to the next trial, then pause");
    row.cut_left(8);
    button({canvas, next(24), hit_areas}, "−", command(What::speed_down), "−: slower");
    const Rect speed = next(70);
    canvas.write(state.travelling ? "on its way"
                 : state.over     ? "the end"
                 : state.paused   ? "paused"
                                  : speed_text(state.free_running ? state.reached : state.speed),
                 Rect{speed.x, speed.y, speed.width, speed.height},
                 {13, colour::text, Face::bold, Align::centre});
    button({canvas, next(24), hit_areas}, "+", command(What::speed_up), "+: faster");
    button({canvas, next(44), hit_areas}, "max", command(What::speed_free), "M: as fast as it goes, and back",
           state.free_running);
    row.cut_left(8);
    button({canvas, next(52), hit_areas}, "poke", command(What::interventions),
           "P: do something to it: drop, say, puff, inject", state.interventions);
    button({canvas, next(48), hit_areas}, "save", command(What::save),
           "S: write what was done by hand as a scenario file");
    button({canvas, next(28), hit_areas}, "?", command(What::help), "H: every key", state.help);
}

}  // namespace

void draw_foot(PanelContext context, const ViewModel& model, const WindowState& state) {
    auto& [canvas, area, hit_areas] = context;
    area.cut_top(4);
    Rect row = area.cut_top(40);
    draw_transport({canvas, row.cut_left(540).inset(0, 5), hit_areas}, state);
    row.cut_left(8);
    const Type type{13, colour::text, Face::bold, Align::right};
    canvas.write(fmt::format("{} of {}", clock_text(model.course.time), clock_text(model.course.end)),
                 row.cut_right(clock_width(canvas, model.course.end, type)), type);
    row.cut_right(16);
    draw_timeline({canvas, row, hit_areas}, model);

    const Rect line = area.cut_top(20);
    if (state.travelling)
        canvas.write("on the way to the moment you asked for    Esc: stop here", line, {12, colour::sound});
    else if (!state.notice.empty())
        canvas.write(state.notice, line, {12, colour::sound});
    else
        canvas.write(state.hint.empty() ? "Space pause    1–6 pages    P poke    O paint the world    X cut "
                                          "a circuit out    H all keys    Q quit"
                                        : state.hint,
                     line, {12, state.hint.empty() ? colour::faint : colour::text});
}

}  // namespace flinch::render

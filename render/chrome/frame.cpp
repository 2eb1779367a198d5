#include <fmt/format.h>
#include <cmath>

#include "render/chrome/chrome.hpp"

namespace flinch::render {

Rect frame(Canvas& canvas, Rect area, const std::string& heading) {
    canvas.rounded(area, 8, colour::panel);
    Rect inside = area.inset(12, 10);
    if (!heading.empty()) {
        canvas.write(heading, inside.cut_top(16), type::heading);
        inside.cut_top(6);
    }
    return inside;
}

void button(PanelContext context, const std::string& text, const Command& command, const std::string& hint,
            bool on) {
    context.canvas.rounded(context.area, 6, on ? colour::steering : colour::panel);
    context.canvas.write(
        text, context.area.inset(6, 0),
        {13, on ? colour::ground : colour::text, on ? Face::bold : Face::regular, Align::centre});
    context.hit_areas.button(context.area, command, hint);
}

std::string clock_text(double seconds) {
    if (seconds < 120) return fmt::format("{:.1f} s", seconds);
    const auto whole = static_cast<long>(std::floor(seconds));
    if (whole < 7200) return fmt::format("{} min {:02} s", whole / 60, whole % 60);
    return fmt::format("{} h {:02} min", whole / 3600, whole / 60 % 60);
}

}  // namespace flinch::render

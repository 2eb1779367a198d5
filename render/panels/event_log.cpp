// Tells in plain words what happens, the newest first.
#include <fmt/format.h>

#include "render/chrome/chrome.hpp"
#include "render/panel.hpp"

namespace flinch::render {
namespace {

Colour tint_of(LogEntry::Kind kind) {
    switch (kind) {
        case LogEntry::Kind::plan:
            return colour::text;
        case LogEntry::Kind::world:
            return colour::faint;
        case LogEntry::Kind::word:
            return colour::sound;
        case LogEntry::Kind::reflex:
            return colour::steering;
        case LogEntry::Kind::expectation:
            return colour::prediction;
        case LogEntry::Kind::dopamine:
            return colour::dopamine;
        case LogEntry::Kind::hand:
            return colour::alarm;
    }
    return colour::text;
}

void draw(PanelContext context, const ViewModel& model, const WindowState&) {
    auto& [canvas, area, hit_areas] = context;
    constexpr float pitch = 19;
    for (auto entry = model.log.rbegin(); entry != model.log.rend(); ++entry) {
        if (area.height < pitch) break;
        Rect row = area;
        row.height = pitch;
        const bool fresh = entry->time > model.course.time - 1.5;
        canvas.write(clock_text(entry->time), row.cut_left(84), {12, colour::faint});
        const Point dot{row.x - 8, row.centre().y};
        canvas.disc(dot, 3, tint_of(entry->kind));
        const Type type{13, fresh ? tint_of(entry->kind) : colour::text, fresh ? Face::bold : Face::regular};
        row.height = area.height;
        area.cut_top(std::max(pitch, canvas.write_wrapped(entry->text, row, type)));
    }
    if (model.log.empty()) canvas.write("nothing yet", area.cut_top(pitch), type::quiet);
}

[[maybe_unused]] const bool registered =
    sim::announce<Panel>("happenings", {"WHAT HAPPENS", {Page::life, Region::right, 1, 1}, draw});

}  // namespace
}  // namespace flinch::render

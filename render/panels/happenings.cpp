// Tells in plain words what happens, the newest first.
#include <fmt/format.h>

#include "render/chrome/chrome.hpp"
#include "render/panel.hpp"

namespace flinch::render {
namespace {

Colour tint_of(Happening::Kind kind) {
    switch (kind) {
        case Happening::Kind::plan:
            return colour::text;
        case Happening::Kind::world:
            return colour::faint;
        case Happening::Kind::word:
            return colour::sound;
        case Happening::Kind::reflex:
            return colour::steering;
        case Happening::Kind::expectation:
            return colour::prediction;
        case Happening::Kind::dopamine:
            return colour::dopamine;
        case Happening::Kind::hand:
            return colour::alarm;
    }
    return colour::text;
}

void draw(Easel easel, const ViewModel& model, const WindowState&) {
    auto& [canvas, area, zones] = easel;
    constexpr float pitch = 19;
    for (auto happening = model.happenings.rbegin(); happening != model.happenings.rend(); ++happening) {
        if (area.height < pitch) break;
        Rect row = area;
        row.height = pitch;
        const bool fresh = happening->time > model.course.time - 1.5;
        canvas.write(clock_text(happening->time), row.cut_left(84), {12, colour::faint});
        const Point dot{row.x - 8, row.centre().y};
        canvas.disc(dot, 3, tint_of(happening->kind));
        const Type type{13, fresh ? tint_of(happening->kind) : colour::text,
                        fresh ? Face::bold : Face::regular};
        row.height = area.height;
        area.cut_top(std::max(pitch, canvas.write_wrapped(happening->text, row, type)));
    }
    if (model.happenings.empty()) canvas.write("nothing yet", area.cut_top(pitch), type::quiet);
}

[[maybe_unused]] const bool registered =
    sim::announce<Panel>("happenings", {"WHAT HAPPENS", {Page::life, Region::right, 1, 1}, draw});

}  // namespace
}  // namespace flinch::render

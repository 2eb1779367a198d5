// Shows every key and what the colours mean. It is made from the table of keys, so that it cannot be wrong.
#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "render/chrome/chrome.hpp"
#include "render/interaction/keys.hpp"
#include "render/layout.hpp"

namespace flinch::render {
namespace {

void draw_keys(Canvas& canvas, Rect area) {
    const auto rows =
        1 + std::count_if(keys().begin(), keys().end(), [](const Key& key) { return !key.does.empty(); });
    const float pitch = std::min(21.0F, area.height / static_cast<float>(rows));
    const auto line = [&](std::string_view shown, std::string_view does) {
        Rect row = area.cut_top(pitch);
        canvas.write(shown, row.cut_left(104), {13, colour::sound, Face::bold});
        canvas.write(does, row, type::body);
    };
    line(fmt::format("1 to {}", page_names.size()), "the pages");
    for (const Key& key : keys()) {
        if (!key.does.empty()) line(key.shown, key.does);
    }
}

void draw_colours(Canvas& canvas, Rect area) {
    const std::pair<Colour, const char*> meanings[]{
        {colour::steering, "innate: the steering circuits, fixed lines of text"},
        {colour::prediction, "learned: what an assessor expects of a circuit"},
        {colour::memory, "the cortex: what it holds and imagines"},
        {colour::dopamine, "dopamine: better or worse than expected"},
        {colour::sound, "words and sounds"},
        {colour::alarm, "held by a reflex; cut out; done by hand"},
    };
    canvas.write("What the colours mean", area.cut_top(24), {14, colour::text, Face::bold});
    for (const auto& [tint, meaning] : meanings) {
        Rect row = area.cut_top(22);
        canvas.disc({row.x + 6, row.centre().y}, 5, tint);
        row.cut_left(20);
        canvas.write(meaning, row, type::body);
    }
    area.cut_top(12);
    canvas.write("With the mouse", area.cut_top(24), {14, colour::text, Face::bold});
    for (const char* line :
         {"click a circuit: its traces; right-click: cut it out, put it back; so too a learning part",
          "drag the world to move over it, turn the wheel to come nearer",
          "right-click the world: drop there what was chosen last in the list of pokes",
          "click the timeline: go to that moment, and on from there"}) {
        const float height = canvas.write_wrapped(line, area, type::body);
        area.cut_top(height + 4);
    }
    area.cut_top(8);
    canvas.write_wrapped(
        "Orange against blue is the point: the innate circuit fires at what it was born to know; the "
        "assessor learns, "
        "from thoughts alone, to expect it, and steering acts on the expectation.",
        area, type::quiet);
}

}  // namespace

void draw_help(PanelContext context) {
    auto& [canvas, area, hit_areas] = context;
    canvas.fill(area, faded(colour::ground, 0.7F));
    hit_areas.button(area, command(Command::What::help), "click, H or Esc: close");
    Rect box =
        area.inset(std::max(10.0F, 0.5F * (area.width - 900)), std::max(10.0F, 0.5F * (area.height - 600)));
    canvas.rounded(box, 10, colour::panel);
    canvas.outline(box, 10, 1, colour::line);
    box = box.inset(24, 18);
    canvas.write("Keys", box.cut_top(28), type::title);
    Rect left = box.cut_left(0.53F * box.width);
    box.cut_left(20);
    draw_keys(canvas, left);
    draw_colours(canvas, box);
}

}  // namespace flinch::render

// Shows the two subsystems side by side. On the left are the steering circuits with their lines of text, on
// the right the learning parts. Between them run the assessors' wires, whose thickness and colour show the
// learned prediction. A click chooses a circuit, a right-click cuts it out or puts it back.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <cmath>

#include "render/panels/latent_grid.hpp"
#include "render/panels/part_badges.hpp"

namespace flinch::render {
namespace {

struct Ends {
    Point indicator;
    float expected = 0;
    bool on = false, chosen = false;
};

void draw_indicator(Canvas& canvas, HitAreas& hit_areas, Rect row, const Indicator& indicator,
                    std::size_t index, bool chosen) {
    if (chosen) canvas.rounded(row, 5, faded(colour::steering, 0.16F));
    HitArea hit_area;
    hit_area.area = row;
    hit_area.hint = fmt::format("{}{}{}    click: its traces    right-click or X: {}", indicator.name,
                                indicator.cell.empty() ? "" : " (" + indicator.cell + ")",
                                indicator.about.empty() ? "" : ": " + indicator.about,
                                indicator.lesioned ? "put it back" : "cut it out");
    hit_area.left = [index](Point) { return command_at(Command::What::circuit, index); };
    hit_area.right = [index](Point) { return command_at(Command::What::lesion, index); };
    hit_areas.add(std::move(hit_area));

    const float size = std::clamp(0.66F * row.height, 9.5F, 13.0F);
    const Point bulb{row.x + 10, row.centre().y};
    const float radius = std::min(5.5F, 0.36F * row.height);
    if (indicator.on && !indicator.lesioned) canvas.glow(bulb, 3.2F * radius, faded(colour::steering, 0.8F));
    canvas.disc(bulb, radius,
                indicator.lesioned ? colour::alarm
                : indicator.on     ? colour::steering
                                   : colour::line);
    if (indicator.lesioned) {
        canvas.line(bulb - Point{radius, radius}, bulb + Point{radius, radius}, 1.5F, colour::ground);
        canvas.line(bulb + Point{-radius, radius}, bulb + Point{radius, -radius}, 1.5F, colour::ground);
    }
    row.cut_left(22);
    row.cut_right(8);
    const Colour tint = indicator.lesioned ? colour::faint : indicator.on ? colour::steering : colour::text;
    canvas.write(indicator.name, row.cut_left(100),
                 {size, tint, indicator.on || chosen ? Face::bold : Face::regular});
    const std::string effect = indicator.reflex.empty() ? "" : "→ " + indicator.reflex;
    canvas.write(effect, row.cut_right(84),
                 {0.92F * size, indicator.on ? colour::alarm : colour::faint, Face::regular, Align::right});
    const std::string reward = indicator.rewards ? indicator.reward : "";
    canvas.write(reward, row.cut_right(std::min(0.3F * row.width, 110.0F)),
                 {0.82F * size, colour::dopamine, Face::mono, Align::right});
    row.cut_right(8);
    canvas.write("when " + indicator.when, row, {0.82F * size, colour::faint, Face::mono});
}

std::vector<Ends> draw_steering(PanelContext context, const ViewModel& model, const WindowState& state) {
    auto& [canvas, area, hit_areas] = context;
    Rect head = area.cut_top(20);
    canvas.write("Steering: innate, fixed lines of text", head, {14, colour::steering, Face::bold});
    Rect names = area.cut_top(16).inset(8, 0);
    canvas.write("reflex", names.cut_right(84), aligned(type::small, Align::right));
    canvas.write("reward", names.cut_right(110), aligned(type::small, Align::right));
    area.cut_top(2);
    const float pitch =
        std::min(26.0F, area.height / static_cast<float>(std::max<std::size_t>(1, model.indicators.size())));
    std::vector<Ends> ends;
    for (std::size_t i = 0; i < model.indicators.size(); ++i) {
        const Rect row = area.cut_top(pitch);
        draw_indicator(canvas, hit_areas, row.inset(0, 0.5F), model.indicators[i], i, i == state.circuit);
        if (model.indicators[i].target)
            ends.push_back({{row.right(), row.centre().y},
                            model.indicators[i].lesioned ? 0 : model.indicators[i].expected,
                            model.indicators[i].on,
                            i == state.circuit});
    }
    return ends;
}

/// A wire bends like a cable and is level at both ends.
void draw_wire(Canvas& canvas, Point from, Point to, float thickness, Colour tint) {
    constexpr int steps = 16;
    std::array<Point, steps + 1> points;
    for (int i = 0; i <= steps; ++i) {
        const float t = static_cast<float>(i) / steps;
        const float s = t * t * (3 - 2 * t);
        points[static_cast<std::size_t>(i)] = {from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * s};
    }
    canvas.path(points, thickness, tint);
}

void draw_wires(Canvas& canvas, Rect gap, const std::vector<Ends>& ends,
                const std::vector<Point>& assessors) {
    canvas.clip(gap.inset(-4, -4));
    for (std::size_t i = 0; i < ends.size(); ++i) {
        const float p = std::clamp(ends[i].expected, 0.0F, 1.0F);
        const Colour tint = mixed(colour::line, colour::prediction, std::sqrt(p));
        draw_wire(canvas, assessors[i], ends[i].indicator, 1.0F + 9.0F * p, tint);
        if (ends[i].on)
            draw_wire(canvas, assessors[i], ends[i].indicator, 1.5F, colour::steering);  // it is taught now
        if (ends[i].chosen) canvas.disc(ends[i].indicator, 3.5F, colour::text);
    }
    canvas.unclip();
}

std::vector<Point> draw_assessors(Canvas& canvas, Rect area, const ViewModel& model,
                                  const WindowState& state) {
    canvas.write("Assessors", area.cut_top(20), {14, colour::prediction, Face::bold});
    const bool cut = model.parts.cut("amygdala");
    canvas.write(cut ? "the amygdala is cut out" : "read " + model.learning.assessors_read, area.cut_top(18),
                 cut ? coloured(type::small, colour::alarm) : type::small);
    const float pitch =
        std::min(36.0F, area.height / static_cast<float>(std::max<std::size_t>(1, model.targets.size())));
    std::vector<Point> ends;
    for (const std::size_t indicator : model.targets) {
        Rect row = area.cut_top(pitch);
        const float size = std::clamp(0.62F * pitch, 9.5F, 13.0F);
        const float p = model.indicators[indicator].expected;
        ends.push_back({row.x, row.centre().y});
        canvas.disc({row.x + 5, row.centre().y}, std::min(5.0F, 0.3F * pitch),
                    cut ? colour::alarm : mixed(colour::line, colour::prediction, 0.15F + p));
        row.cut_left(15);
        canvas.write(fmt::format("{:.2f}", p), row.cut_left(36),
                     {size, p > 0.15F ? colour::prediction : colour::faint});
        canvas.write(model.indicators[indicator].name, row,
                     {size, indicator == state.circuit ? colour::text : colour::faint,
                      indicator == state.circuit ? Face::bold : Face::regular});
    }
    return ends;
}

void draw_meter(Canvas& canvas, Rect row, const char* name, float value, float most, Colour tint) {
    canvas.write(name, row.cut_left(112), type::body);
    canvas.write(fmt::format("{:+.2f}", value), row.cut_right(48), aligned(type::body, Align::right));
    const Rect bar = row.inset(4, 6);
    canvas.rounded(bar, 3, colour::well);
    const float middle = bar.centre().x;
    const float reach = 0.5F * bar.width * std::clamp(value / most, -1.0F, 1.0F);
    canvas.fill({std::min(middle, middle + reach), bar.y, std::abs(reach), bar.height}, tint);
    canvas.fill({middle, bar.y - 1, 1, bar.height + 2}, colour::line);
}

/// Shows every modality of the cortex. Those that are sensed are lit; the others are filled in.
void draw_senses(Canvas& canvas, Rect area, const LearningView& view) {
    canvas.write("what reaches the cortex now", area.cut_top(18), type::small);
    Rect row = area.cut_top(24);
    for (std::size_t i = 0; i < view.modalities.size(); ++i) {
        const Type type{12, view.clamped[i] ? colour::ground : colour::faint, Face::bold, Align::centre};
        const float width = canvas.width_of(view.modalities[i], type) + 12;
        if (width > row.width) row = area.cut_top(24);
        const Rect badge = row.cut_left(width).inset(0, 2);
        canvas.rounded(badge, 5, view.clamped[i] ? colour::memory : colour::well);
        canvas.write(view.modalities[i], badge, type);
        row.cut_left(4);
    }
}

/// Shows the chosen circuit in full.
void draw_card(Canvas& canvas, Rect area, const Indicator& indicator) {
    area.cut_top(6);
    area.cut_bottom(6);
    canvas.rounded(area, 6, colour::well);
    area = area.inset(10, 7);
    canvas.write(indicator.name + (indicator.cell.empty() ? "" : "  (" + indicator.cell + ")"),
                 area.cut_top(19), {13, colour::steering, Face::bold});
    area.cut_top(canvas.write_wrapped(indicator.about, area, type::body));
    const auto line = [&](const char* key, const std::string& text) {
        if (text.empty() || area.height < 14) return;
        area.cut_top(canvas.write_wrapped(key + text, area, {11, colour::faint, Face::mono}));
    };
    line("reward ", indicator.rewards ? indicator.reward : "");
    line("expecting ", indicator.anticipate);
    line("claimed: ", fmt::format("{}", fmt::join(indicator.claims, "; ")));
    if (indicator.target) line("teaches: am I about to? lead ", fmt::format("{:g} s", indicator.lead));
    line("when ", indicator.when);  // the list shows its beginning, too
}

void draw_learning(PanelContext context, const ViewModel& model, const WindowState& state) {
    auto& [canvas, area, hit_areas] = context;
    const Indicator& indicator = model.indicators[state.circuit];
    const LearningView& view = model.learning;
    canvas.write("Learning: began as noise", area.cut_top(20), {14, colour::memory, Face::bold});
    canvas.write(fmt::format("cortex: {}, {} frames", view.algorithm, view.frames), area.cut_top(20),
                 type::small);
    const float row = 19;
    Rect meters = area.cut_bottom(5 * row + 20);
    Rect badges = area.cut_bottom(112);
    badges.cut_top(4);
    canvas.write("its parts (right-click: cut out)", badges.cut_top(17), type::small);
    draw_part_badges({canvas, badges, hit_areas}, model, state, organism::learning::lesionable_parts());
    draw_senses(canvas, area.cut_bottom(66), view);
    draw_card(canvas, area.cut_bottom(std::min(230.0F, 0.72F * area.height)), indicator);
    draw_latent(canvas, area.inset(0, 2), view.latent);
    canvas.write(fmt::format("striatum chose: {}", view.action), meters.cut_top(20), type::body);
    draw_meter(canvas, meters.cut_top(row), "dopamine", view.dopamine, 1, colour::dopamine);
    draw_meter(canvas, meters.cut_top(row), "reward", view.reward, 1, colour::dopamine);
    draw_meter(canvas, meters.cut_top(row), "valence", view.valence, 1, colour::prediction);
    draw_meter(canvas, meters.cut_top(row), "value (critic)", view.value, 1, colour::prediction);
    draw_meter(canvas, meters.cut_top(row), "surprise", view.surprise, 0.2F, colour::memory);
}

void draw(PanelContext context, const ViewModel& model, const WindowState& state) {
    auto& [canvas, area, hit_areas] = context;
    if (model.indicators.empty()) return;
    Rect left = area.cut_left(0.52F * area.width);
    const Rect right = area.cut_right(0.42F * area.width);
    area.cut_right(16);
    const float gap = area.width - 138;
    const Rect between = area.cut_left(std::max(20.0F, gap));
    const auto indicators = draw_steering({canvas, left, hit_areas}, model, state);
    const auto assessors = draw_assessors(canvas, area, model, state);
    draw_wires(canvas, between, indicators, assessors);
    draw_learning({canvas, right, hit_areas}, model, state);
}

[[maybe_unused]] const bool registered =
    sim::announce<Panel>("brains", {"", {Page::brains, Region::left, 0, 1}, draw});

}  // namespace
}  // namespace flinch::render

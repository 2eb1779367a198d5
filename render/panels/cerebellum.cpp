// Shows what the cerebellum would say from the onset of a stimulus on, asked silently. There is one curve for
// each channel that it has learned of; the dot is now. Behind them are the granule cells' answers, from which
// the curves are made.
#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "render/panels/part_badges.hpp"

namespace flinch::render {
namespace {

constexpr float line_height = 16;
const std::array tints{colour::prediction, colour::dopamine, colour::sound, colour::steering};

Point place(const Rect& well, float span, float time, float value) {
    return {well.x + well.width * std::clamp(time / span, 0.0F, 1.0F),
            well.bottom() - (well.height - 4) * std::clamp(value, 0.0F, 1.0F)};
}

void draw_samples(Canvas& canvas, const Rect& well, const std::vector<float>& samples, float thickness,
                  Colour tint) {
    std::vector<Point> points;
    const auto last = static_cast<float>(std::max<std::size_t>(samples.size(), 2) - 1);
    for (std::size_t i = 0; i < samples.size(); ++i)
        points.push_back(place(well, last, static_cast<float>(i), samples[i]));
    canvas.path(points, thickness, tint);
}

/// Visits the moments that have a line, and a number below.
template <class Visit>
void for_each_tick(const Rect& well, float span, Visit visit) {
    const float step = well.width < 300 ? 0.5F : 0.25F;
    for (int i = 0; static_cast<float>(i) * step < span; ++i) {
        const float time = static_cast<float>(i) * step;
        visit(time, place(well, span, time, 0).x);
    }
}

void draw_ground(Canvas& canvas, const Rect& well, const CerebellumView& view) {
    canvas.rounded(well, 4, colour::well);
    for_each_tick(well, view.span, [&](float, float x) {
        canvas.fill({x, well.y, canvas.pixel(), well.height}, faded(colour::line, 0.7F));
    });
    for (const auto& granule : view.basis)
        draw_samples(canvas, well, granule, 1, faded(colour::memory, 0.3F));
}

void draw_seconds(Canvas& canvas, const Rect& well, const Rect& strip, const CerebellumView& view) {
    for_each_tick(well, view.span, [&](float time, float x) {
        canvas.write(fmt::format("{:g} s", time), {x + 2, strip.y, 48, strip.height}, {11, colour::faint});
    });
}

/// Moments of the stimuli that began lately.
void draw_onsets(Canvas& canvas, const Rect& well, const CerebellumView& view) {
    float top = well.y + 2;
    for (const auto& fibre : view.fibres) {
        if (!fibre.since_onset || *fibre.since_onset > view.span) continue;
        const float x = place(well, view.span, *fibre.since_onset, 0).x;
        canvas.fill({x, well.y, 1, well.height}, faded(colour::sound, 0.6F));
        const bool left = x > well.x + 0.6F * well.width;
        canvas.write(fibre.name, {left ? x - 74 : x + 4, top, 70, 14},
                     {11, colour::sound, Face::regular, left ? Align::right : Align::left});
        top += 14;
    }
}

/// Names the circuits it learns of, and the present output of the zones that know something.
std::string circuits_of(const CerebellumView& view) {
    std::string all;
    for (const std::string& circuit : view.circuits) {
        all += (all.empty() ? "" : ", ") + circuit;
        const auto known = std::find_if(view.curves.begin(), view.curves.end(),
                                        [&](const TimingCurve& curve) { return curve.circuit == circuit; });
        if (known != view.curves.end()) all += fmt::format(" ({:.2f} now)", known->now);
    }
    return all;
}

void draw(PanelContext context, const ViewModel& model, const WindowState& state) {
    const CerebellumView& view = model.parts.cerebellum;
    const bool cut = draw_part_head(context, model, state, {"cerebellum"});
    auto& [canvas, area, hit_areas] = context;
    if (cut) return;
    if (view.circuits.empty()) {
        canvas.write_wrapped("No circuit of this nature is timed: it is taught nothing.", area, type::quiet);
        return;
    }
    Rect head = area.cut_top(line_height);
    canvas.write(view.algorithm + ", learns when: " + circuits_of(view), head, type::small);
    const auto shown = std::min(view.curves.size(), tints.size());
    for (std::size_t i = 0; i < shown; ++i) {
        const TimingCurve& curve = view.curves[i];
        canvas.write(fmt::format("{} after {}", curve.circuit, curve.channel), area.cut_top(line_height),
                     coloured(type::small, tints[i]));
    }
    if (shown == 0) canvas.write("nothing learned yet", area.cut_top(line_height), type::small);
    area.cut_top(2);
    const Rect seconds = area.cut_bottom(line_height);
    if (area.height < 12) return;
    canvas.clip(area);
    draw_ground(canvas, area, view);
    for (std::size_t i = 0; i < shown; ++i) draw_samples(canvas, area, view.curves[i].output, 2.2F, tints[i]);
    draw_onsets(canvas, area, view);
    for (std::size_t i = 0; i < shown; ++i) {
        const TimingCurve& curve = view.curves[i];
        if (!curve.since_onset || *curve.since_onset > view.span) continue;
        canvas.disc(place(area, view.span, *curve.since_onset, curve.now), 4, tints[i]);
    }
    canvas.unclip();
    draw_seconds(canvas, area, seconds, view);
}

/// It makes room for the planner, if there is one, while there is nothing to see.
bool wanted(const ViewModel& model) {
    return !model.parts.planner.exists || !model.parts.cerebellum.curves.empty();
}

[[maybe_unused]] const bool registered = sim::announce<Panel>(
    "cerebellum", {"CEREBELLUM: WHEN IT IS DUE", {Page::parts, Region::middle, 0, 1}, draw, wanted});

}  // namespace
}  // namespace flinch::render

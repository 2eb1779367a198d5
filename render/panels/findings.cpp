// Shows what the scenario asks and how it looks in this one life so far. It says that one life is no
// evidence.
#include <fmt/format.h>

#include <cmath>

#include "render/chrome/chrome.hpp"
#include "render/panel.hpp"

namespace flinch::render {
namespace {

std::pair<std::string, Colour> verdict(const FindingView& finding) {
    switch (finding.state) {
        case FindingView::State::above:
            return {"so far as claimed", colour::dopamine};
        case FindingView::State::below:
            return {"so far not as claimed", colour::alarm};
        case FindingView::State::elsewhere:
            return {"cannot be seen in one life of this group", colour::faint};
        case FindingView::State::waiting:
            break;
    }
    return {"not measured yet", colour::faint};
}

void draw_bars(Canvas& canvas, Rect area, const FindingView& finding) {
    const double most = std::max({std::abs(finding.high), std::abs(finding.low), 0.01});
    const auto bar = [&](const std::string& name, double value, Colour tint) {
        Rect row = area.cut_top(18);
        canvas.write(name, row.cut_left(0.42F * row.width), type::small);
        canvas.write(fmt::format("{:.3f}", value), row.cut_right(56), aligned(type::body, Align::right));
        const Rect track = row.inset(4, 4);
        canvas.rounded(track, 3, colour::well);
        canvas.rounded(
            {track.x, track.y, track.width * static_cast<float>(std::abs(value) / most), track.height}, 3,
            value < 0 ? colour::steering : tint);  // blue: below nothing
    };
    bar("what should be high", finding.high, colour::prediction);
    bar("rival: " + finding.rival, finding.low, colour::line);
}

void draw(PanelContext context, const ViewModel& model, const WindowState&) {
    auto& [canvas, area, hit_areas] = context;
    canvas.write_wrapped(model.course.question, area.cut_top(48), {15, colour::text, Face::bold});
    area.cut_bottom(2);
    canvas.write_wrapped(
        "One life is no evidence. `flinch run` lives every group under many seeds and judges each finding "
        "against all "
        "its controls, with an interval; here one sees how this life is going.",
        area.cut_bottom(36), type::small);
    if (model.findings.empty()) {
        canvas.write("this scenario asks no findings", area.cut_top(20), type::quiet);
        return;
    }
    const float pitch = std::min(104.0F, area.height / static_cast<float>(model.findings.size()));
    for (const FindingView& finding : model.findings) {
        Rect card = area.cut_top(pitch).inset(0, 3);
        canvas.rounded(card, 6, faded(colour::line, 0.3F));
        card = card.inset(10, 4);
        const auto [text, tint] = verdict(finding);
        Rect head = card.cut_top(20);
        canvas.disc({head.x + 5, head.centre().y}, 5, tint);
        head.cut_left(18);
        const float width = canvas.width_of(text, {13, tint, Face::bold}) + 4;
        canvas.write(text, head.cut_right(width), {13, tint, Face::bold, Align::right});
        canvas.write(finding.name, head, {14, colour::text, Face::bold});
        const bool seen =
            finding.state == FindingView::State::above || finding.state == FindingView::State::below;
        if (seen && card.height >= 36) draw_bars(canvas, card.cut_top(38), finding);
        std::string note;
        if (finding.resolved >= 0) note = fmt::format("since {}", clock_text(finding.resolved));
        if (finding.elsewhere > 0)
            note +=
                fmt::format("{}{} of {} comparisons are with lives of other groups",
                            note.empty() ? "" : ";  ", finding.elsewhere, finding.elsewhere + finding.rivals);
        if (card.height >= 15) canvas.write(note, card.cut_top(16), type::small);
    }
}

[[maybe_unused]] const bool registered =
    sim::announce<Panel>("findings", {"WHAT IS ASKED", {Page::findings, Region::left, 0, 1}, draw});

}  // namespace
}  // namespace flinch::render

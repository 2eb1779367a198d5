// Shows the place cells, and the episodes that are kept, each with its priority for replay.
#include <fmt/format.h>

#include "render/panels/latent_grid.hpp"
#include "render/panels/part_badges.hpp"

namespace flinch::render {
namespace {

constexpr float line_height = 17;

void draw_compass(Canvas& canvas, Rect area, const HippocampusView& view) {
    const Rect square = area.square();
    const Point centre = square.centre();
    const float radius = 0.5F * square.width - 1;
    const Colour tint = view.known ? colour::memory : colour::line;
    canvas.ring(centre, radius, 1, tint);
    const Point towards{std::cos(view.heading), std::sin(view.heading)};
    canvas.line(centre, centre + towards * radius, 2, tint);
}

void draw_place(Canvas& canvas, Rect area, const HippocampusView& view) {
    Rect head = area.cut_top(line_height);
    if (view.cells == 0) {
        canvas.write("no place cells in this nature (hippocampus.cells = 0)", head, type::small);
        return;
    }
    draw_compass(canvas, head.cut_right(line_height), view);
    head.cut_right(4);
    canvas.write(fmt::format("place: {} of {} cells recruited; {}", view.recruited, view.cells,
                             view.known ? "knows where it is" : "does not know where it is"),
                 head, coloured(type::small, view.known ? colour::text : colour::faint));
    if (view.rates.empty())
        canvas.write("no cell recruited yet", area.cut_top(line_height), type::small);
    else
        draw_latent(canvas, area.inset(0, 3), view.rates);
}

/// Draws a bar for each episode, as high as its priority: green if it brought reward, vermilion if it cost
/// some.
void draw_episodes(Canvas& canvas, Rect area, const HippocampusView& view) {
    canvas.write(fmt::format("episodes: {} of {}, by priority for replay", view.episodes.size(), view.most),
                 area.cut_top(line_height), type::small);
    const Rect foot = area.cut_bottom(line_height);
    std::string replays = fmt::format("{} {}", view.replays, view.replays == 1 ? "replay" : "replays");
    if (view.last)
        replays += fmt::format("; last: episode {}{}", *view.last + 1, view.reverse ? " in reverse" : "");
    if (!view.replaying) replays = "this nature replays nothing at rest";
    canvas.write(replays, foot, type::small);
    if (area.height < 8) return;
    canvas.rounded(area, 4, colour::well);
    float most = 1e-6F;
    for (const auto& episode : view.episodes) most = std::max(most, episode.priority);
    const float pitch = area.width / static_cast<float>(std::max<std::size_t>(1, view.most));
    for (std::size_t i = 0; i < view.episodes.size(); ++i) {
        const auto& episode = view.episodes[i];
        const float height = (area.height - 8) * episode.priority / most;
        const Colour tint = episode.reward > 0.05F    ? colour::dopamine
                            : episode.reward < -0.05F ? colour::alarm
                                                      : colour::memory;
        const Rect bar{area.x + pitch * static_cast<float>(i) + 1, area.bottom() - height, pitch - 2, height};
        canvas.fill(bar, faded(tint, 0.85F));
        if (view.replaying && view.last == i)
            canvas.disc({bar.centre().x, std::max(area.y + 4, bar.y - 4)}, 3, colour::text);
    }
}

void draw(PanelContext context, const ViewModel& model, const WindowState& state) {
    const HippocampusView& view = model.parts.hippocampus;
    const bool cut = draw_part_head(context, model, state, {"hippocampus"});
    auto& [canvas, area, hit_areas] = context;
    if (cut) return;
    draw_place(canvas, area.cut_top(view.cells == 0 ? line_height : 0.45F * area.height), view);
    area.cut_top(4);
    draw_episodes(canvas, area, view);
}

[[maybe_unused]] const bool registered = sim::announce<Panel>(
    "hippocampus", {"HIPPOCAMPUS: WHERE, AND WHAT HAPPENED", {Page::parts, Region::middle, 1, 1}, draw});

}  // namespace
}  // namespace flinch::render

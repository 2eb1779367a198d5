// Shows what the creature sees and imagines: the retina with the gaze, the fovea, and the picture that the
// cortex holds or fills in.
#include "render/panel.hpp"

namespace flinch::render {
namespace {

void draw_image(Canvas& canvas, Rect area, const world::Image& image) {
    canvas.fill(area, colour::well);
    if (image.width == 0) return;
    const float across = area.width / static_cast<float>(image.width);
    const float down = area.height / static_cast<float>(image.height);
    for (std::size_t i = 0; i < image.luminance.size(); ++i) {
        const auto x = static_cast<float>(i % image.width);
        const auto y = static_cast<float>(i / image.width);
        canvas.fill({area.x + x * across, area.y + y * down, across + 0.4F, down + 0.4F},
                    shown({image.luminance[i], image.red_green[i], image.blue_yellow[i]}));
    }
}

void draw_imagined(Canvas& canvas, Rect area, const SightView& sight) {
    canvas.fill(area, colour::well);
    const float cell = area.width / static_cast<float>(std::max<std::size_t>(1, sight.side));
    for (std::size_t i = 0; i < sight.imagined.size(); ++i) {
        const auto x = static_cast<float>(i % sight.side);
        const auto y = static_cast<float>(i / sight.side);
        canvas.fill({area.x + x * cell, area.y + y * cell, cell + 0.4F, cell + 0.4F},
                    shown({sight.imagined[i], 0, 0}));
    }
}

void draw_gaze(Canvas& canvas, Rect retina, const SightView& sight) {
    const Point at{retina.x + retina.width * (0.5F + sight.gaze_yaw / sight.field_width),
                   retina.y + retina.height * (0.5F - sight.gaze_pitch / sight.field_height)};
    canvas.ring(at, std::max(8.0F, retina.width * sight.gaze_size / sight.field_width), 2, colour::sound);
}

void draw(PanelContext context, const ViewModel& model, const WindowState&) {
    auto& [canvas, area, hit_areas] = context;
    const SightView& sight = model.sight;
    constexpr float caption = 20;
    const float widest = std::min(area.width, 2 * (area.height - 2 * caption) / 2.05F);
    const float left = area.x + 0.5F * (area.width - widest);
    const Rect retina{left, area.y, widest, 0.5F * widest};
    canvas.clip(retina);
    draw_image(canvas, retina, sight.retina);
    if (sight.sensed) draw_gaze(canvas, retina, sight);
    canvas.unclip();

    const float gap = 14;
    const float side = std::min(0.5F * (widest - gap), area.bottom() - retina.bottom() - caption - 6);
    const float top = retina.bottom() + caption + 6;
    const Rect sees{left + 0.25F * (widest - gap) - 0.5F * side, top, side, side};
    const Rect holds{left + 0.75F * (widest - gap) + gap - 0.5F * side, top, side, side};
    const auto title = [&, &canvas = canvas](Rect picture, const char* text, Colour tint) {
        canvas.write(text, {picture.x, picture.y - caption, 0.5F * (widest - gap), caption},
                     {12, tint, Face::bold});
    };
    title(sees, "the fovea sees", colour::faint);
    title(holds, sight.sensed ? "the cortex holds" : "the cortex imagines", colour::memory);
    if (sight.sensed) {
        draw_image(canvas, sees, sight.fovea);
    } else {
        canvas.fill(sees, colour::well);
        canvas.write("nothing looked at", sees, {12, colour::faint, Face::regular, Align::centre});
    }
    draw_imagined(canvas, holds, sight);
    if (!sight.sensed) canvas.outline(holds, 0, 1.5F, colour::memory);
}

[[maybe_unused]] const bool registered = sim::announce<Panel>(
    "sight", {"WHAT IT SEES, AND WHAT IT IMAGINES", {Page::life, Region::middle, 0, 1}, draw});

}  // namespace
}  // namespace flinch::render

// What the creature sees (retina, and the fovea brought to one size) beside what its cortex makes of it:
// where nothing is looked at, the imagined picture.
#include <cmath>

#include "render/panel.hpp"
#include "render/theme.hpp"

namespace flinch::render {
namespace {

void draw_pixels(sf::RenderTarget& target, sf::FloatRect area, std::size_t width, std::size_t height,
                 const auto& colour_at) {
    const float w = area.width / static_cast<float>(width);
    const float h = area.height / static_cast<float>(height);
    sf::VertexArray quads(sf::Quads);
    for (std::size_t y = 0; y < height; ++y) {
        for (std::size_t x = 0; x < width; ++x) {
            const float left = area.left + w * static_cast<float>(x);
            const float top = area.top + h * static_cast<float>(y);
            const sf::Color colour = colour_at(y * width + x);
            quads.append({{left, top}, colour});
            quads.append({{left + w, top}, colour});
            quads.append({{left + w, top + h}, colour});
            quads.append({{left, top + h}, colour});
        }
    }
    target.draw(quads);
}

void draw_image(sf::RenderTarget& target, sf::FloatRect area, const world::Image& image) {
    draw_pixels(target, area, image.width, image.height, [&](std::size_t i) {
        return shown({image.luminance[i], image.red_green[i], image.blue_yellow[i]});
    });
}

void draw_gaze(sf::RenderTarget& target, sf::FloatRect area, const ViewModel& model) {
    const float x = area.left + area.width * (0.5F + model.gaze_yaw / model.field_width);
    const float y = area.top + area.height * (0.5F - model.gaze_pitch / model.field_height);
    const float radius = std::max(8.0F, area.width * model.gaze_size / model.field_width);
    sf::CircleShape ring(radius);
    ring.setOrigin(radius, radius);
    ring.setPosition(x, y);
    ring.setFillColor(sf::Color::Transparent);
    ring.setOutlineColor(colour::sound);
    ring.setOutlineThickness(2);
    target.draw(ring);
}

void draw_empty(sf::RenderTarget& target, sf::FloatRect area, const std::string& why) {
    fill(target, area, colour::ground);
    write(target, why, {area.left + 10, area.top + 0.5F * area.height - 9}, 13, colour::faint);
}

void draw(sf::RenderTarget& target, sf::FloatRect place, const ViewModel& model, const WindowState&) {
    const sf::FloatRect area = frame(target, place, "what it sees: the retina, and where the gaze rests");
    const sf::FloatRect retina{area.left, area.top, area.width, 0.5F * area.width};
    draw_image(target, retina, model.retina);
    if (model.fovea_sensed) draw_gaze(target, retina, model);

    const float top = retina.top + retina.height + 34;
    const float side = std::min(0.5F * (area.width - 14), area.top + area.height - top);
    const sf::FloatRect sees{area.left, top, side, side};
    const sf::FloatRect imagines{area.left + 0.5F * area.width, top, side, side};
    write(target, "the fovea sees", {sees.left, top - 24}, 14, colour::faint);
    write(target, model.fovea_sensed ? "the cortex holds" : "the cortex imagines", {imagines.left, top - 24},
          14, model.fovea_sensed ? colour::faint : colour::prediction);
    if (model.fovea_sensed) {
        draw_image(target, sees, model.fovea);
    } else {
        draw_empty(target, sees, "nothing looked at");
    }
    const auto cells =
        static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(model.imagined.size()))));
    draw_pixels(target, imagines, cells, cells, [&](std::size_t i) {
        return shown({model.imagined[i], 0, 0});
    });
}

[[maybe_unused]] const bool registered = register_panel({"sight", {454, 52, 410, 404}, draw});

}  // namespace
}  // namespace flinch::render

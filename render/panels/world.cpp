// The world from above: rooms in their colours, things by name, the creature with its heading, gaze and
// posture.
#include "render/panel.hpp"
#include "render/theme.hpp"

namespace flinch::render {
namespace {

struct Ground {
    sf::Vector2f origin;
    float cell = 1;

    [[nodiscard]] sf::Vector2f at(world::Vector v) const {
        return {origin.x + v.x * cell, origin.y + v.y * cell};
    }
};

Ground ground_of(sf::FloatRect area, const world::Map& map) {
    const float cell = std::min(area.width / static_cast<float>(map.width()),
                                area.height / static_cast<float>(map.height()));
    return {{area.left + 0.5F * (area.width - cell * static_cast<float>(map.width())),
             area.top + 0.5F * (area.height - cell * static_cast<float>(map.height()))},
            cell};
}

void draw_floor(sf::RenderTarget& target, const Ground& ground, const world::Map& map) {
    sf::VertexArray quads(sf::Quads);
    for (int y = 0; y < map.height(); ++y) {
        for (int x = 0; x < map.width(); ++x) {
            const auto room = map.cell(x, y);
            world::Colour look{0.16F, 0, 0};
            if (room != world::Map::wall) {
                look = map.rooms()[room].wall;
                look.luminance *= 0.6F;
            }
            const auto fx = static_cast<float>(x);
            const auto fy = static_cast<float>(y);
            for (const world::Vector corner :
                 {world::Vector{fx, fy}, {fx + 1, fy}, {fx + 1, fy + 1}, {fx, fy + 1}}) {
                quads.append({ground.at(corner), shown(look)});
            }
        }
    }
    target.draw(quads);
}

void draw_room_names(sf::RenderTarget& target, const Ground& ground, const world::Map& map) {
    for (std::uint16_t room = 0; room < map.rooms().size(); ++room) {
        const auto cells = map.cells_of(room);
        if (!cells.empty())
            write(target, map.rooms()[room].name, ground.at(cells.front() - world::Vector{0.4F, 0.45F}), 12,
                  colour::text);
    }
}

void draw_things(sf::RenderTarget& target, const Ground& ground, const ViewModel& model) {
    for (const SeenThing& thing : model.things) {
        const float radius = std::max(4.0F, 0.5F * thing.size * ground.cell);
        sf::CircleShape disc(radius);
        disc.setOrigin(radius, radius);
        disc.setPosition(ground.at(thing.position));
        disc.setFillColor(sf::Color::Black);
        disc.setOutlineColor(colour::text);
        disc.setOutlineThickness(1.5F);
        target.draw(disc);
        if (thing.facing) {
            const auto unit = world::direction(*thing.facing);
            const sf::Vector2f here = ground.at(thing.position);
            const sf::Vertex nose[]{
                {here, colour::text},
                {here + sf::Vector2f(unit.x, unit.y) * (0.6F * ground.cell), colour::text}};
            target.draw(nose, 2, sf::Lines);
        }
        write(target, thing.name, ground.at(thing.position) + sf::Vector2f(radius + 4, -8), 13, colour::text);
    }
}

void draw_creature(sf::RenderTarget& target, const Ground& ground, const ViewModel& model) {
    const sf::Vector2f here = ground.at(model.creature.position);
    const auto along = [&](float angle, float cells) {
        const auto unit = world::direction(model.creature.heading + angle);
        return here + sf::Vector2f(unit.x, unit.y) * (cells * ground.cell);
    };
    const float half = 0.5F * model.field_width;
    sf::VertexArray cone(sf::TriangleFan);
    cone.append({here, sf::Color(255, 255, 255, 70)});
    for (int i = -6; i <= 6; ++i)
        cone.append({along(half * static_cast<float>(i) / 6.0F, 3.0F), sf::Color(255, 255, 255, 0)});
    target.draw(cone);
    if (model.fovea_sensed) {
        const sf::Vertex gaze[]{{here, colour::sound},
                                {along(model.gaze_yaw, 2.6F), sf::Color(240, 228, 66, 60)}};
        target.draw(gaze, 2, sf::Lines);
    }
    const bool held = model.posture != "free";
    const float radius = std::max(7.0F, 0.3F * ground.cell);
    sf::CircleShape body(radius);
    body.setOrigin(radius, radius);
    body.setPosition(here);
    body.setFillColor(held ? colour::alarm : colour::flinch);
    body.setOutlineColor(sf::Color::White);
    body.setOutlineThickness(1.5F);
    target.draw(body);
    const sf::Vertex nose[]{{here, sf::Color::White}, {along(0, 0.5F), sf::Color::White}};
    target.draw(nose, 2, sf::Lines);
    if (held) write(target, model.posture, here + sf::Vector2f(-radius, radius + 2), 13, colour::text);
    if (!model.said.empty())
        write(target, "“" + model.said + "”", here + sf::Vector2f(radius + 4, -radius - 18), 16,
              colour::sound);
}

void draw(sf::RenderTarget& target, sf::FloatRect place, const ViewModel& model, const WindowState&) {
    const sf::FloatRect area = frame(target, place, "the world from above");
    const Ground ground = ground_of(area, model.map);
    draw_floor(target, ground, model.map);
    draw_room_names(target, ground, model.map);
    draw_things(target, ground, model);
    draw_creature(target, ground, model);
}

[[maybe_unused]] const bool registered = register_panel({"world", {12, 52, 430, 404}, draw});

}  // namespace
}  // namespace flinch::render

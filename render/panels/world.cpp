// Shows the world from above: rooms in their colours, things by their pictures, creatures in their postures,
// sounds and words as bubbles, smell and warmth as a tint, and night. If it is asked for, the floor is
// painted with what the creature expects of each place.
#include <fmt/format.h>

#include <cmath>

#include "render/canvas/pictures.hpp"
#include "render/panel.hpp"
#include "render/panels/creature_figure.hpp"

namespace flinch::render {
namespace {

/// From cells to the screen.
struct Ground {
    Rect area;
    Point origin;  // of cell (0, 0)
    float cell = 1;

    [[nodiscard]] Point at(world::Vector v) const { return {origin.x + v.x * cell, origin.y + v.y * cell}; }
    [[nodiscard]] Point cell_at(Point p) const { return {(p.x - origin.x) / cell, (p.y - origin.y) / cell}; }
};

Ground ground_of(Rect area, const ViewModel& model, const WindowState& state) {
    const auto& map = model.world.map;
    const auto columns = static_cast<float>(std::max(1, map.width()));
    const auto rows = static_cast<float>(std::max(1, map.height()));
    const Camera& camera = state.camera;
    Ground ground{area, {}, std::min(area.width / columns, area.height / rows) * camera.zoom};
    Point centre{0.5F * columns, 0.5F * rows};
    if (camera.moved) centre = camera.centre;
    if (camera.follow) {
        const auto& pose = model.world.creatures[state.creature].pose;
        centre = {pose.position.x, pose.position.y};
    }
    const Point middle = area.centre();
    ground.origin = {middle.x - centre.x * ground.cell, middle.y - centre.y * ground.cell};
    return ground;
}

void draw_floor(Canvas& canvas, const Ground& ground, const world::Map& map) {
    const auto first = [](float v) { return std::max(0, static_cast<int>(std::floor(v))); };
    const Point from = ground.cell_at({ground.area.x, ground.area.y});
    const Point to = ground.cell_at({ground.area.right(), ground.area.bottom()});
    const int bottom = std::min(map.height(), static_cast<int>(std::ceil(to.y)));
    const int right = std::min(map.width(), static_cast<int>(std::ceil(to.x)));
    for (int y = first(from.y); y < bottom; ++y) {
        for (int x = first(from.x); x < right;) {
            const auto room = map.cell(x, y);
            const int begin = x;
            while (x < right && map.cell(x, y) == room) ++x;  // a run of one room is one rectangle
            const Point corner = ground.at({static_cast<float>(begin), static_cast<float>(y)});
            Colour look(9, 11, 15);
            if (room != world::Map::wall) {
                world::Colour wall = map.rooms()[room].wall;
                wall.luminance *= 0.66F;
                look = mixed(shown(wall), colour::ground, 0.22F);
            }
            canvas.fill(
                {corner.x, corner.y, ground.cell * static_cast<float>(x - begin) + 0.5F, ground.cell + 0.5F},
                look);
        }
    }
}

void draw_expected(Canvas& canvas, const Ground& ground, const ViewModel& model, const WindowState& state) {
    const ExpectedView& view = model.expected;
    if (state.overlay == Overlay::none || view.valence.empty()) return;
    const auto target = model.indicators[state.circuit].target;
    const float side = ground.cell * static_cast<float>(view.step);
    for (std::size_t place = 0; place < view.valence.size(); ++place) {
        if (std::isnan(view.valence[place])) continue;
        float value = view.valence[place];
        if (state.overlay == Overlay::assessor)
            value = target ? view.expectations[place * view.assessors + *target] : 0;
        const auto columns = static_cast<std::size_t>(view.columns);
        const Point corner = ground.at({static_cast<float>(place % columns) * static_cast<float>(view.step),
                                        static_cast<float>(place / columns) * static_cast<float>(view.step)});
        // What is wanted is blue, what is unwanted orange; an assessor is always shown in its own orange.
        const bool orange = state.overlay == Overlay::assessor || value < 0;
        const float strength = std::min(1.0F, 0.15F + std::abs(value));
        canvas.fill({corner.x, corner.y, side + 0.5F, side + 0.5F}, faded(colour::ground, 0.75F));
        canvas.fill({corner.x, corner.y, side + 0.5F, side + 0.5F},
                    faded(orange ? colour::prediction : colour::steering,
                          std::abs(value) < 0.005F ? 0.05F : strength));
    }
}

void draw_room_names(Canvas& canvas, const Ground& ground, const world::Map& map) {
    if (ground.cell < 9) return;
    for (std::uint16_t room = 0; room < map.rooms().size(); ++room) {
        const auto cells = map.cells_of(room);
        if (cells.empty()) continue;
        const Point at = ground.at(cells.front() - world::Vector{0.4F, 0.5F});
        canvas.write(map.rooms()[room].name, {at.x, at.y, 120, 17},
                     {12, faded(colour::text, 0.75F), Face::bold});
    }
}

void draw_thing(Canvas& canvas, const Ground& ground, const SeenThing& thing) {
    const Point here = ground.at(thing.position);
    const float side = std::max(ground.cell > 6 ? 20.0F : 6.0F, thing.size * ground.cell * 1.4F);
    if (thing.smell > 0) {
        const float reach = world::odour_reach * 1.6F * ground.cell;
        canvas.glow(here, reach, faded(thing.foul ? colour::memory : colour::dopamine, 0.55F * thing.smell));
    }
    if (thing.warmth > 0)
        canvas.glow(here, std::max(1.3F * ground.cell, side), faded(colour::alarm, 0.6F * thing.warmth));
    if (thing.facing) {
        const Point unit{std::cos(*thing.facing), std::sin(*thing.facing)};
        const Point side_way{-unit.y, unit.x};
        const Point nose[]{here + unit * (0.85F * side),
                           here + unit * (0.4F * side) + side_way * (0.3F * side),
                           here + unit * (0.4F * side) - side_way * (0.3F * side)};
        canvas.polygon(nose, faded(colour::text, 0.8F));
    }
    const Rect tile{here.x - 0.5F * side, here.y - 0.5F * side, side, side};
    canvas.rounded(tile.inset(-1.5F), 0.25F * side, Colour(168, 173, 182));
    if (thing.picture != nullptr) draw_picture(canvas, tile.inset(0.08F * side), *thing.picture);
    if (ground.cell > 9)
        canvas.write(thing.name, {here.x - 60, here.y + 0.5F * side + 2, 120, 15},
                     {12, colour::text, Face::regular, Align::centre});
}

void draw_bubble(Canvas& canvas, const Ground& ground, const Bubble& bubble) {
    const std::string text = bubble.text.empty() ? (bubble.laugh ? "ha ha" : "♪") : bubble.text;
    const Type type{12 + 5 * bubble.loudness, faded(colour::ground, 1 - bubble.age), Face::bold,
                    Align::centre};
    const float width = canvas.width_of(text, type) + 20;
    const Point tip = ground.at(bubble.from) + Point{0, -14};
    Rect box{tip.x - 0.3F * width, tip.y - 34, width, 24};
    box.x =
        std::clamp(box.x, ground.area.x + 2, std::max(ground.area.x + 2, ground.area.right() - width - 2));
    box.y = std::max(box.y, ground.area.y + 2);
    const Colour paper = faded(colour::sound, 1 - bubble.age);
    canvas.rounded(box, 10, paper);
    canvas.triangle({box.x + 0.25F * width, box.bottom() - 1}, {box.x + 0.25F * width + 12, box.bottom() - 1},
                    tip, paper, paper, paper);
    canvas.write(text, box, type);
}

/// Draws the field of sight as light that fades with the distance and ends at the walls.
void draw_view_cone(Canvas& canvas, const Ground& ground, const ViewModel& model,
                    const SeenCreature& creature) {
    constexpr float reach = 3.2F;  // cells
    constexpr float brightest = 60;
    constexpr int steps = 60;
    const auto& pose = creature.pose;
    const Point here = ground.at(pose.position);
    struct End {
        Point at;
        Colour light;
    };
    const auto along = [&](float angle) {
        const world::Vector unit{std::cos(pose.heading + angle), std::sin(pose.heading + angle)};
        const float free = std::min(reach, model.world.map.cast(pose.position, unit).distance);
        const auto alpha = static_cast<sf::Uint8>(brightest * (1 - free / reach));
        return End{ground.at(pose.position + unit * free), Colour(255, 255, 255, alpha)};
    };
    const Colour near(255, 255, 255, static_cast<sf::Uint8>(brightest));
    const auto angle_of = [&](int step) {
        return model.sight.field_width * (static_cast<float>(step) / steps - 0.5F);
    };
    End before = along(angle_of(0));
    for (int i = 1; i <= steps; ++i) {
        const End next = along(angle_of(i));
        canvas.triangle(here, before.at, next.at, near, before.light, next.light);
        before = next;
    }
    if (model.sight.sensed)
        canvas.line(here, here + (along(model.sight.gaze_yaw).at - here) * 0.85F, 1.5F,
                    faded(colour::sound, 0.6F));
}

void draw_creatures(Canvas& canvas, const Ground& ground, const ViewModel& model, const WindowState& state) {
    const auto& all = model.world.creatures;
    draw_view_cone(canvas, ground, model, all[state.creature]);
    const float least = all.size() > 12 ? 3.0F : 9.0F;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Point here = ground.at(all[i].pose.position);
        if (!ground.area.inset(-40).contains(here)) continue;
        const bool chosen = i == state.creature;
        const float radius =
            std::max(chosen ? std::max(least, 6.0F) : least, 1.5F * all[i].radius * ground.cell);
        const auto gaze = chosen && model.sight.sensed ? std::optional(model.sight.gaze_yaw) : std::nullopt;
        draw_creature(canvas, here, radius, all[i], gaze, model.course.time, chosen && all.size() > 1);
        if (chosen && all[i].posture != "free")
            canvas.write(all[i].posture, {here.x - 60, here.y + 1.8F * radius, 120, 16},
                         {13, colour::text, Face::bold, Align::centre});
    }
}

void add_hit_areas(HitAreas& hit_areas, const Ground& ground, const WindowState& state) {
    HitArea hit_area;
    hit_area.area = ground.area;
    hit_area.hint =
        "drag: move    wheel: nearer, farther    0: the whole world    F: follow    right-click: drop there "
        "what was last chosen";
    hit_area.pull = [cell = ground.cell](Point, Point by) {
        Command made = command(Command::What::pan);
        made.at = by * (-1 / cell);
        return made;
    };
    hit_area.wheel = [ground](Point p, float turns) {
        Command made = command(Command::What::zoom, turns > 0 ? 1.2 : 1 / 1.2);
        made.at = ground.cell_at(p);
        made.flag = true;
        return made;
    };
    hit_area.right = [ground, choice = state.last_intervention](Point p) {
        Command made = command_at(Command::What::intervention, choice);
        made.at = ground.cell_at(p);
        made.flag = true;
        return made;
    };
    hit_areas.add(std::move(hit_area));
}

std::string legend(const ViewModel& model, const WindowState& state) {
    if (state.overlay == Overlay::none) return {};
    const std::string done =
        model.expected.complete < 1 ? fmt::format("   ({:.0f}% asked)", 100 * model.expected.complete) : "";
    if (state.overlay == Overlay::valence)
        return "painted: valence it expects there (blue wanted, orange shunned)" + done;
    return fmt::format("painted: predicted {} there{}", model.indicators[state.circuit].name, done);
}

void draw(PanelContext context, const ViewModel& model, const WindowState& state) {
    auto& [canvas, area, hit_areas] = context;
    const std::string painted = legend(model, state);
    if (!painted.empty()) canvas.write(painted, area.cut_bottom(18), type::small);
    const Ground ground = ground_of(area, model, state);
    canvas.clip(area);
    add_hit_areas(hit_areas, ground, state);
    draw_floor(canvas, ground, model.world.map);
    draw_expected(canvas, ground, model, state);
    draw_room_names(canvas, ground, model.world.map);
    for (const SeenThing& thing : model.world.things) draw_thing(canvas, ground, thing);
    draw_creatures(canvas, ground, model, state);
    if (model.world.darkness > 0) canvas.fill(area, faded(Colour(4, 8, 30), model.world.darkness));
    for (const Bubble& bubble : model.world.bubbles) draw_bubble(canvas, ground, bubble);
    canvas.unclip();
}

[[maybe_unused]] const bool registered =
    sim::announce<Panel>("world", {"THE WORLD FROM ABOVE", {Page::life, Region::left, 0, 1}, draw});

}  // namespace
}  // namespace flinch::render

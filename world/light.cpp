#include "world/light.hpp"

#include <algorithm>
#include <array>

#include "world/world.hpp"

namespace flinch::world {
namespace {

constexpr float nearest = 0.05F;  // cells: what is closer than this is inside the eye
constexpr std::size_t most_rays = 256;
constexpr std::size_t most_things = 64;
constexpr Colour ceiling{0.68F, 0, 0};

/// A thing as the eye meets it.
struct Upright {
    const Kind* kind = nullptr;
    const Picture* picture = nullptr;
    bool mirrored = false;
    float distance = 0;
    float bearing = 0;     // radians from the heading
    float half_angle = 0;  // radians, generous
};

struct Rows {
    std::array<float, most_rays> slope;  // tan(pitch) of each row of rays, the upper first
    std::size_t count = 0;
};

struct Column {
    std::array<Colour, most_rays> rays;
};

Rows rows_of(const Window& window, std::size_t count) {
    Rows rows;
    rows.count = count;
    for (std::size_t i = 0; i < count; ++i) {
        const float share = (static_cast<float>(i) + 0.5F) / static_cast<float>(count);
        const float pitch = window.pitch + window.height * (0.5F - share);
        rows.slope[i] = sim::sin(pitch) / sim::cos(pitch);
    }
    return rows;
}

struct Side {
    const Picture* picture = nullptr;
    bool mirrored = false;
};

/// Which of its pictures a thing shows that is turned by this angle (radians) from facing the eye.
Side side_shown(const Kind& kind, float turned) {
    constexpr float frontal = sim::radians(30);
    constexpr float averted = sim::radians(120);
    if (std::abs(turned) < frontal) return {&kind.picture, false};
    if (std::abs(turned) < averted)
        return kind.aside.width() > 0 ? Side{&kind.aside, turned > 0} : Side{&kind.picture, false};
    return {kind.back.width() > 0 ? &kind.back : &kind.picture, false};
}

std::size_t gather(const World& world, sim::Time now, const Eye& eye, const Window& window,
                   std::array<Upright, most_things>& found) {
    std::size_t count = 0;
    for (const Thing& thing : world.things()) {
        if (!thing.present || count == most_things) continue;
        const Kind& kind = world.kinds()[thing.kind];
        const Pose pose = thing.leg.at(now);
        const Vector toward = pose.position - Vector{eye.x, eye.y};
        const float distance = length(toward);
        if (distance < nearest) continue;
        const Side side = side_shown(kind, sim::wrap_angle(pose.heading - heading_of(toward * -1.0F)));
        Upright upright{&kind,
                        side.picture,
                        side.mirrored,
                        distance,
                        sim::wrap_angle(heading_of(toward) - eye.heading),
                        sim::atan2(0.5F * kind.size, distance) + 0.01F};
        if (std::abs(sim::wrap_angle(upright.bearing - window.yaw)) <
            upright.half_angle + 0.5F * window.width) {
            found[count++] = upright;
        }
    }
    std::sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count),
              [](const Upright& a, const Upright& b) { return a.distance > b.distance; });
    return count;
}

void paint_room(const World& world, const Eye& eye, float heading, const Rows& rows, Column& column,
                float& depth) {
    const Map::Hit hit = world.map().cast({eye.x, eye.y}, direction(heading));
    const Room& room = world.map().rooms()[hit.room];
    depth = std::max(hit.distance, nearest);
    const float top = (wall_height - eye.height) / depth;
    const float bottom = -eye.height / depth;
    Colour wall = room.wall;
    if (hit.across) wall.luminance *= 0.94F;  // light falls differently on the two faces of a corner
    for (std::size_t row = 0; row < rows.count; ++row) {
        const float slope = rows.slope[row];
        column.rays[row] = slope > top ? ceiling : slope < bottom ? room.floor : wall;
    }
}

void paint_thing(const Upright& upright, const Eye& eye, float yaw, const Rows& rows, Column& column) {
    const Kind& kind = *upright.kind;
    const float off = sim::wrap_angle(yaw - upright.bearing);
    const float ahead = sim::cos(off);
    if (ahead <= 0.0F) return;  // a thing near by reaches far round, but not behind its own plane
    const float across = sim::sin(off) / ahead * upright.distance / kind.size + 0.5F;
    if (across < 0.0F || across >= 1.0F) return;
    const float u = upright.mirrored ? std::min(1.0F - across, 1.0F - 1e-6F) : across;
    const float upper = kind.elevation + kind.size;
    for (std::size_t row = 0; row < rows.count; ++row) {
        const float height = eye.height + rows.slope[row] * upright.distance;
        const float v = (upper - height) / kind.size;
        if (v < 0.0F || v >= 1.0F) continue;
        const float grey = upright.picture->at(u, v);
        if (grey == Picture::transparent) continue;
        column.rays[row] = {grey * kind.brightness, kind.tint.red_green, kind.tint.blue_yellow};
    }
}

void add_column(const Column& column, std::size_t fine, std::size_t x, Image& image) {
    for (std::size_t y = 0; y < image.height; ++y) {
        const std::size_t pixel = y * image.width + x;
        for (std::size_t k = 0; k < fine; ++k) {
            const Colour& ray = column.rays[y * fine + k];
            image.luminance[pixel] += ray.luminance;
            image.red_green[pixel] += ray.red_green;
            image.blue_yellow[pixel] += ray.blue_yellow;
        }
    }
}

void divide(std::vector<float>& plane, float by) {
    for (float& value : plane) value /= by;
}

}  // namespace

Image::Image(std::size_t columns, std::size_t rows)
    : width(columns),
      height(rows),
      luminance(columns * rows),
      red_green(columns * rows),
      blue_yellow(columns * rows) {}

void cast_light(const World& world, sim::Time now, const Eye& eye, const Window& window, int fineness,
                Image& image) {
    const auto fine = static_cast<std::size_t>(fineness);
    const Rows rows = rows_of(window, std::min(image.height * fine, most_rays));
    std::array<Upright, most_things> things;
    const std::size_t count = gather(world, now, eye, window, things);
    std::fill(image.luminance.begin(), image.luminance.end(), 0.0F);
    std::fill(image.red_green.begin(), image.red_green.end(), 0.0F);
    std::fill(image.blue_yellow.begin(), image.blue_yellow.end(), 0.0F);

    Column column;
    const std::size_t columns = image.width * fine;
    for (std::size_t i = 0; i < columns; ++i) {
        const float share = (static_cast<float>(i) + 0.5F) / static_cast<float>(columns);
        const float yaw = window.yaw + window.width * (share - 0.5F);
        float depth = 0;
        paint_room(world, eye, eye.heading + yaw, rows, column, depth);
        for (std::size_t k = 0; k < count; ++k) {
            if (things[k].distance < depth) paint_thing(things[k], eye, yaw, rows, column);
        }
        add_column(column, fine, i / fine, image);
    }
    const auto rays = static_cast<float>(fine * fine);
    divide(image.luminance, rays);
    divide(image.red_green, rays);
    divide(image.blue_yellow, rays);
    if (world.light() == 1.0F) return;
    for (float& luminance : image.luminance) luminance = std::min(1.0F, world.light() * luminance);
}

}  // namespace flinch::world

#include "world/light.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "world/world.hpp"

namespace flinch::world {
namespace {

constexpr float nearest = 0.05F;  // cells; anything closer than this is inside the eye
constexpr std::size_t most_rays = 512;
constexpr std::size_t lanes = 8;  // floats in a vector register
constexpr std::size_t fan_size = 32;
constexpr Colour ceiling{0.68F, 0, 0};

/// A thing in the frame of reference of the eye.
struct Upright {
    const Kind* kind = nullptr;
    const Picture* picture = nullptr;
    bool mirrored = false;
    float distance = 0;
    float bearing = 0;     // radians from the heading
    float half_angle = 0;  // radians, rounded up
};

/// The rays of a column of pixels: first the uppermost ray of every pixel, then the next ray of every pixel,
/// and so on. Each such phase is filled up to whole vector registers, so that neighbouring pixels are lanes
/// of one register.
struct Rows {
    std::array<float, most_rays> slope;  // tan(pitch)
    std::size_t pixels = 0;
    std::size_t stride = 0;  // from one phase to the next
    std::size_t count = 0;   // of all rays
};

/// A colour for each ray, or for each pixel, of a column.
struct Column {
    alignas(32) std::array<float, most_rays> luminance;
    alignas(32) std::array<float, most_rays> red_green;
    alignas(32) std::array<float, most_rays> blue_yellow;
};

Rows rows_of(const Viewport& window, std::size_t height, std::size_t fine) {
    Rows rows;
    rows.pixels = std::min(height, most_rays / fine / lanes * lanes);
    rows.stride = (rows.pixels + lanes - 1) / lanes * lanes;
    rows.count = rows.stride * fine;
    const auto all = static_cast<float>(height * fine);
    for (std::size_t phase = 0; phase < fine; ++phase) {
        float* slope = rows.slope.data() + phase * rows.stride;
        for (std::size_t pixel = 0; pixel < rows.stride; ++pixel) {
            const auto ray = static_cast<int>(pixel * fine + phase);
            const float share = (static_cast<float>(ray) + 0.5F) / all;
            const float pitch = window.pitch + window.height * (0.5F - share);
            slope[pixel] = sim::sin(pitch) / sim::cos(pitch);
        }
    }
    return rows;
}

/// The directions of some neighbouring columns of rays.
struct Fan {
    std::array<float, fan_size> yaw;   // from the heading
    std::array<float, fan_size> x, y;  // unit vector on the map
};

Fan fan_of(const Viewport& window, float heading, std::size_t first, std::size_t columns) {
    Fan fan;
    for (std::size_t i = 0; i < fan_size; ++i) {
        const float share =
            (static_cast<float>(static_cast<int>(first + i)) + 0.5F) / static_cast<float>(columns);
        fan.yaw[i] = window.yaw + window.width * (share - 0.5F);
        fan.x[i] = sim::cos(heading + fan.yaw[i]);
        fan.y[i] = sim::sin(heading + fan.yaw[i]);
    }
    return fan;
}

struct Side {
    const Picture* picture = nullptr;
    bool mirrored = false;
};

/// The picture that a thing shows when it is turned by this angle (radians) away from facing the eye.
Side side_shown(const Kind& kind, float turned) {
    constexpr float frontal = sim::radians(30);
    constexpr float averted = sim::radians(120);
    if (std::abs(turned) < frontal) return {&kind.picture, false};
    if (std::abs(turned) < averted)
        return kind.aside.width() > 0 ? Side{&kind.aside, turned > 0} : Side{&kind.picture, false};
    return {kind.back.width() > 0 ? &kind.back : &kind.picture, false};
}

/// The things in the window, the farthest first.
void gather(const World& world, sim::Time now, const Eye& eye, const Viewport& window,
            std::vector<Upright>& found) {
    found.clear();
    for (const Thing& thing : world.things()) {
        if (!thing.present) continue;
        const Kind& kind = world.kinds()[thing.kind];
        const Pose pose = thing.leg.at(now);
        const Vector toward = pose.position - Vector{eye.x, eye.y};
        const float distance = length(toward);
        if (distance < nearest) continue;
        const float bearing = sim::wrap_angle(heading_of(toward) - eye.heading);
        const float half_angle = sim::atan2(0.5F * kind.size, distance) + 0.01F;
        if (std::abs(sim::wrap_angle(bearing - window.yaw)) >= half_angle + 0.5F * window.width) continue;
        const Side side = side_shown(kind, sim::wrap_angle(pose.heading - heading_of(toward * -1.0F)));
        found.push_back({&kind, side.picture, side.mirrored, distance, bearing, half_angle});
    }
    std::sort(found.begin(), found.end(),
              [](const Upright& a, const Upright& b) { return a.distance > b.distance; });
}

/// The rays of any column that meet a thing between its foot and its top, and the row of its picture that
/// each ray meets.
struct Profile {
    std::array<std::uint16_t, most_rays> ray;
    std::array<std::uint16_t, most_rays> start;  // of the row of the picture
    std::size_t count = 0;
};

void project(const Upright& upright, const Eye& eye, const Rows& rows, Profile& profile) {
    const Kind& kind = *upright.kind;
    const float upper = kind.elevation + kind.size;
    const std::size_t width = upright.picture->width();
    const auto picture_rows = static_cast<float>(upright.picture->height());
    profile.count = 0;
    for (std::size_t phase = 0; phase < rows.count; phase += rows.stride) {
        for (std::size_t ray = phase; ray < phase + rows.pixels; ++ray) {
            const float height = eye.height + rows.slope[ray] * upright.distance;
            const float v = (upper - height) / kind.size;
            if (v < 0.0F || v >= 1.0F) continue;
            profile.ray[profile.count] = static_cast<std::uint16_t>(ray);
            profile.start[profile.count++] =
                static_cast<std::uint16_t>(static_cast<std::size_t>(v * picture_rows) * width);
        }
    }
}

void paint_room(const World& world, const Eye& eye, Vector toward, const Rows& rows, Column& column,
                float& depth) {
    const Map::Hit hit = world.map().cast({eye.x, eye.y}, toward);
    const Room& room = world.map().rooms()[hit.room];
    depth = std::max(hit.distance, nearest);
    const float top = (wall_height - eye.height) / depth;
    const float bottom = -eye.height / depth;
    Colour wall = room.wall;
    // Light falls differently on the two faces of a corner.
    if (hit.across) wall.luminance *= 0.94F;
    const Colour floor = room.floor;
    for (std::size_t ray = 0; ray < rows.count; ++ray) {
        const bool above = rows.slope[ray] > top;
        const bool below = rows.slope[ray] < bottom;
        column.luminance[ray] = above ? ceiling.luminance : below ? floor.luminance : wall.luminance;
        column.red_green[ray] = above ? ceiling.red_green : below ? floor.red_green : wall.red_green;
        column.blue_yellow[ray] = above ? ceiling.blue_yellow : below ? floor.blue_yellow : wall.blue_yellow;
    }
}

/// Whether a thing certainly lies to the side of a column, whichever way round the angle between them is
/// taken.
bool aside(const Upright& upright, float yaw) {
    const float off = std::abs(yaw - upright.bearing);
    return off > upright.half_angle && off < 2.0F * sim::pi - upright.half_angle;
}

void paint_thing(const Upright& upright, const Profile& profile, float yaw, Column& column) {
    const Kind& kind = *upright.kind;
    const float off = sim::wrap_angle(yaw - upright.bearing);
    const float ahead = sim::cos(off);
    if (ahead <= 0.0F) return;  // a near thing reaches far round, but not behind its own plane
    const float across = sim::sin(off) / ahead * upright.distance / kind.size + 0.5F;
    if (across < 0.0F || across >= 1.0F) return;
    const float u = upright.mirrored ? std::min(1.0F - across, 1.0F - 1e-6F) : across;
    const Picture& picture = *upright.picture;
    const float* grey_below =
        picture.grey().data() + static_cast<std::size_t>(u * static_cast<float>(picture.width()));
    for (std::size_t i = 0; i < profile.count; ++i) {
        const float grey = grey_below[profile.start[i]];
        if (grey == Picture::transparent) continue;
        const std::size_t ray = profile.ray[i];
        column.luminance[ray] = grey * kind.brightness;
        column.red_green[ray] = kind.tint.red_green;
        column.blue_yellow[ray] = kind.tint.blue_yellow;
    }
}

void add_phases(const std::array<float, most_rays>& rays, const Rows& rows,
                std::array<float, most_rays>& sum) {
    for (std::size_t phase = 0; phase < rows.count; phase += rows.stride) {
        for (std::size_t pixel = 0; pixel < rows.stride; ++pixel) sum[pixel] += rays[phase + pixel];
    }
}

void clear(Column& column, const Rows& rows) {
    for (auto* plane : {&column.luminance, &column.red_green, &column.blue_yellow})
        std::fill_n(plane->begin(), rows.stride, 0.0F);
}

void add(const Column& column, const Rows& rows, Column& sum) {
    add_phases(column.luminance, rows, sum.luminance);
    add_phases(column.red_green, rows, sum.red_green);
    add_phases(column.blue_yellow, rows, sum.blue_yellow);
}

void put_mean(std::array<float, most_rays>& sum, const Rows& rows, float rays, std::size_t x,
              std::size_t width, std::vector<float>& plane) {
    for (std::size_t pixel = 0; pixel < rows.stride; ++pixel) sum[pixel] /= rays;
    for (std::size_t y = 0; y < rows.pixels; ++y) plane[y * width + x] = sum[y];
}

}  // namespace

Image::Image(std::size_t columns, std::size_t rows)
    : width(columns),
      height(rows),
      luminance(columns * rows),
      red_green(columns * rows),
      blue_yellow(columns * rows) {}

void cast_light(const World& world, sim::Time now, const Eye& eye, const Viewport& window, int fineness,
                Image& image) {
    const auto fine = static_cast<std::size_t>(fineness);
    const Rows rows = rows_of(window, image.height, fine);
    // They grow to the most things that are ever in sight: a look allocates nothing after that.
    static thread_local std::vector<Upright> things;
    static thread_local std::vector<Profile> profiles;
    gather(world, now, eye, window, things);
    if (profiles.size() < things.size()) profiles.resize(things.size());
    for (std::size_t k = 0; k < things.size(); ++k) project(things[k], eye, rows, profiles[k]);

    Fan fan;
    Column column;
    Column sum;
    const std::size_t columns = image.width * fine;
    const auto rays = static_cast<float>(fine * fine);
    for (std::size_t x = 0; x < image.width; ++x) {
        clear(sum, rows);
        for (std::size_t i = x * fine; i < (x + 1) * fine; ++i) {
            const std::size_t ray = i % fan_size;
            if (ray == 0) fan = fan_of(window, eye.heading, i, columns);
            const float yaw = fan.yaw[ray];
            float depth = 0;
            paint_room(world, eye, {fan.x[ray], fan.y[ray]}, rows, column, depth);
            for (std::size_t k = 0; k < things.size(); ++k) {
                if (things[k].distance < depth && !aside(things[k], yaw))
                    paint_thing(things[k], profiles[k], yaw, column);
            }
            add(column, rows, sum);
        }
        put_mean(sum.luminance, rows, rays, x, image.width, image.luminance);
        put_mean(sum.red_green, rows, rays, x, image.width, image.red_green);
        put_mean(sum.blue_yellow, rows, rays, x, image.width, image.blue_yellow);
    }
    if (world.light() == 1.0F) return;
    for (float& luminance : image.luminance) luminance = std::min(1.0F, world.light() * luminance);
}

}  // namespace flinch::world

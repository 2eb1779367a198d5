#include "world/light.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "world/backdrop.hpp"
#include "world/rays.hpp"
#include "world/world.hpp"

namespace flinch::world {
namespace {

constexpr float nearest = 0.05F;  // cells; anything closer than this is inside the eye

/// A thing in the frame of reference of the eye.
struct Upright {
    const Kind* kind = nullptr;
    const Picture* picture = nullptr;
    bool mirrored = false;
    float distance = 0;
    float bearing = 0;     // radians from the heading
    float half_angle = 0;  // radians, rounded up
};

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

/// Whether a thing certainly lies to the side of a column, whichever way round the angle between them is
/// taken.
bool aside(const Upright& upright, float yaw) {
    const float off = std::abs(yaw - upright.bearing);
    return off > upright.half_angle && off < 2.0F * sim::pi - upright.half_angle;
}

bool in_the_way(const Upright& upright, const Backdrop& backdrop) {
    return upright.distance < backdrop.depth && !aside(upright, backdrop.yaw);
}

bool anything_before(std::span<const Backdrop> backdrops, std::span<const Upright> things) {
    return std::ranges::any_of(things, [&](const Upright& thing) {
        return std::ranges::any_of(backdrops,
                                   [&](const Backdrop& backdrop) { return in_the_way(thing, backdrop); });
    });
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
        const bool solid = grey != Picture::transparent;  // no branch: pictures have many holes
        const std::size_t ray = profile.ray[i];
        column.luminance[ray] = solid ? grey * kind.brightness : column.luminance[ray];
        column.red_green[ray] = solid ? kind.tint.red_green : column.red_green[ray];
        column.blue_yellow[ray] = solid ? kind.tint.blue_yellow : column.blue_yellow[ray];
    }
}

/// Paints a column of pixels ray by ray.
void paint_with_things(std::span<const Backdrop> backdrops, std::span<const Upright> things,
                       std::span<const Profile> profiles, const Rows& rows, std::size_t x, Image& image) {
    Column rays;
    Column sum;
    clear(rows, sum);
    for (const Backdrop& backdrop : backdrops) {
        paint(backdrop, rows, rays);
        for (std::size_t k = 0; k < things.size(); ++k) {
            if (in_the_way(things[k], backdrop)) paint_thing(things[k], profiles[k], backdrop.yaw, rays);
        }
        add(rays, rows, sum);
    }
    put_mean(sum, rows, x, image);
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

    const std::size_t columns = image.width * fine;
    Fan fan;
    BarePainter bare(rows);
    static thread_local std::vector<Backdrop> backdrops;
    backdrops.resize(fine);
    for (std::size_t x = 0; x < image.width; ++x) {
        for (std::size_t i = x * fine; i < (x + 1) * fine; ++i) {
            const std::size_t ray = i % fan_size;
            if (ray == 0) fan = fan_of(window, eye.heading, i, columns);
            find_backdrop(world, eye, {fan.x[ray], fan.y[ray]}, fan.yaw[ray], backdrops[i - x * fine]);
        }
        if (rows.sinking && !anything_before(backdrops, things)) {
            bare.paint(backdrops, x, image);
        } else {
            paint_with_things(backdrops, things, profiles, rows, x, image);
        }
    }
    if (world.light() == 1.0F) return;
    for (float& luminance : image.luminance) luminance = std::min(1.0F, world.light() * luminance);
}

}  // namespace flinch::world

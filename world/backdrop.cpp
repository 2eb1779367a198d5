#include "world/backdrop.hpp"

#include <algorithm>

#include "world/world.hpp"

namespace flinch::world {
namespace {

constexpr float nearest = 0.05F;  // cells; a wall that is closer is seen at this distance
constexpr Colour ceiling{0.68F, 0, 0};

void add(const Colour& colour, Colour& sum) {
    sum.luminance += colour.luminance;
    sum.red_green += colour.red_green;
    sum.blue_yellow += colour.blue_yellow;
}

Colour divided(const Colour& sum, float by) {
    return {sum.luminance / by, sum.red_green / by, sum.blue_yellow / by};
}

/// The mean over the rays of a pixel, summed in the order in which the rays are, if all of a column meet the
/// same plane of its backdrop.
template <class Plane>
Colour mean_of(std::span<const Backdrop> backdrops, std::size_t fine, const Plane& plane) {
    Colour sum{0, 0, 0};
    for (const Backdrop& backdrop : backdrops) {
        for (std::size_t phase = 0; phase < fine; ++phase) add(plane(backdrop), sum);
    }
    return divided(sum, static_cast<float>(fine * fine));
}

/// Moves a bound to the first pixel for which `before` is false; it is true for all pixels above that one.
template <class Before>
void seek(std::size_t& bound, std::size_t pixels, const Before& before) {
    while (bound > 0 && !before(bound - 1)) --bound;
    while (bound < pixels && before(bound)) ++bound;
}

}  // namespace

const Colour& Backdrop::at(float slope) const noexcept {
    return slope > top ? ceiling : slope < bottom ? floor : wall;
}

void find_backdrop(const World& world, const Eye& eye, Vector toward, float yaw, Backdrop& backdrop) {
    const Map::Hit hit = world.map().cast({eye.x, eye.y}, toward);
    const Room& room = world.map().rooms()[hit.room];
    backdrop.yaw = yaw;
    backdrop.depth = std::max(hit.distance, nearest);
    backdrop.top = (wall_height - eye.height) / backdrop.depth;
    backdrop.bottom = -eye.height / backdrop.depth;
    backdrop.wall = room.wall;
    // Light falls differently on the two faces of a corner.
    if (hit.across) backdrop.wall.luminance *= 0.94F;
    backdrop.floor = room.floor;
}

void paint(const Backdrop& backdrop, const Rows& rows, Column& rays) {
    const Colour wall = backdrop.wall;
    const Colour floor = backdrop.floor;
    for (std::size_t ray = 0; ray < rows.count; ++ray) {
        const bool above = rows.slope[ray] > backdrop.top;
        const bool below = rows.slope[ray] < backdrop.bottom;
        rays.luminance[ray] = above ? ceiling.luminance : below ? floor.luminance : wall.luminance;
        rays.red_green[ray] = above ? ceiling.red_green : below ? floor.red_green : wall.red_green;
        rays.blue_yellow[ray] = above ? ceiling.blue_yellow : below ? floor.blue_yellow : wall.blue_yellow;
    }
}

void BarePainter::paint(std::span<const Backdrop> backdrops, std::size_t x, Image& image) {
    float least_top = backdrops[0].top;
    float greatest_top = backdrops[0].top;
    float least_bottom = backdrops[0].bottom;
    float greatest_bottom = backdrops[0].bottom;
    for (const Backdrop& backdrop : backdrops.subspan(1)) {
        least_top = std::min(least_top, backdrop.top);
        greatest_top = std::max(greatest_top, backdrop.top);
        least_bottom = std::min(least_bottom, backdrop.bottom);
        greatest_bottom = std::max(greatest_bottom, backdrop.bottom);
    }
    const Rows& rows = *rows_;
    const std::size_t pixels = rows.pixels;
    seek(ceiling_ends_, pixels, [&](std::size_t p) { return rows.lowest(p) > greatest_top; });
    seek(wall_begins_, pixels, [&](std::size_t p) { return rows.uppermost(p) > least_top; });
    seek(wall_ends_, pixels, [&](std::size_t p) { return rows.lowest(p) >= greatest_bottom; });
    seek(floor_begins_, pixels, [&](std::size_t p) { return rows.uppermost(p) >= least_bottom; });
    // A wall that is far, or seen in part only, may lie within one pixel.
    const std::size_t wall_ends = std::max(wall_begins_, wall_ends_);
    put(mean_of(backdrops, rows.fine, [](const Backdrop&) { return ceiling; }), 0, ceiling_ends_, x, image);
    for (std::size_t pixel = ceiling_ends_; pixel < wall_begins_; ++pixel)
        put(mean(backdrops, pixel), pixel, pixel + 1, x, image);
    if (wall_begins_ < wall_ends)
        put(mean_of(backdrops, rows.fine, [](const Backdrop& b) { return b.wall; }), wall_begins_, wall_ends,
            x, image);
    for (std::size_t pixel = wall_ends; pixel < floor_begins_; ++pixel)
        put(mean(backdrops, pixel), pixel, pixel + 1, x, image);
    put(mean_of(backdrops, rows.fine, [](const Backdrop& b) { return b.floor; }),
        std::max(wall_ends, floor_begins_), pixels, x, image);
}

void BarePainter::put(const Colour& colour, std::size_t from, std::size_t to, std::size_t x,
                      Image& image) const {
    for (std::size_t y = from; y < to; ++y) {
        const std::size_t place = y * image.width + x;
        image.luminance[place] = colour.luminance;
        image.red_green[place] = colour.red_green;
        image.blue_yellow[place] = colour.blue_yellow;
    }
}

Colour BarePainter::mean(std::span<const Backdrop> backdrops, std::size_t pixel) const {
    Colour sum{0, 0, 0};
    for (const Backdrop& backdrop : backdrops) {
        for (std::size_t phase = 0; phase < rows_->count; phase += rows_->stride)
            add(backdrop.at(rows_->slope[phase + pixel]), sum);
    }
    return divided(sum, static_cast<float>(rows_->fine * rows_->fine));
}

}  // namespace flinch::world

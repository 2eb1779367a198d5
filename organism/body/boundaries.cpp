#include "organism/body/boundaries.hpp"

#include <algorithm>
#include <cmath>

#include "sim/mathematics.hpp"

namespace flinch::organism::body {
namespace {

constexpr float same = 0.03F;             // difference of colour within one surface
constexpr float least_strip = 1.5F;       // rows above the horizon; a smaller strip is not a wall
constexpr std::size_t most_columns = 32;  // in one sector

struct Extent {
    float rows = 0;
    bool ends = false;  // its edge is in the image
};

float difference(const world::Image& image, std::size_t a, std::size_t b) {
    return std::abs(image.luminance[a] - image.luminance[b]) +
           std::abs(image.red_green[a] - image.red_green[b]) +
           std::abs(image.blue_yellow[a] - image.blue_yellow[b]);
}

/// The number of rows over which the colour at the horizon continues. A pixel on the edge counts by the share
/// of it that has the colour.
Extent extent(const world::Image& image, std::size_t column, bool upward) {
    const std::size_t horizon = image.height / 2;
    const std::size_t start = (upward ? horizon - 1 : horizon) * image.width + column;
    const std::size_t rows = upward ? horizon : image.height - horizon;
    const auto pixel = [&](std::size_t row) {
        return upward ? start - row * image.width : start + row * image.width;
    };
    std::size_t row = 1;
    while (row < rows && difference(image, pixel(row), start) < same) ++row;
    if (row == rows) return {static_cast<float>(rows), false};
    const float beyond = row + 1 < rows ? difference(image, pixel(row + 1), start) : 0.0F;
    const float here = difference(image, pixel(row), start);
    const float share = beyond > here ? 1.0F - here / beyond : 0.0F;
    return {static_cast<float>(row) + share, true};
}

/// The distance of the wall in a column, or 0 if the strip that crosses the horizon is not a wall.
float wall_distance(const world::Image& image, std::size_t column, float row_angle, float eye_height) {
    const auto tangent = [row_angle](float rows) {
        const float angle = rows * row_angle;
        return sim::sin(angle) / sim::cos(angle);
    };
    const Extent up = extent(image, column, true);
    const Extent down = extent(image, column, false);
    if (up.rows < least_strip) return 0;
    if (up.ends) return (world::wall_height - eye_height) / tangent(up.rows);
    if (down.ends) return eye_height / tangent(down.rows);
    return 0.9F * eye_height / tangent(down.rows);
}

}  // namespace

std::array<Boundary, boundary_sectors> read_boundaries(const world::Image& retina, float width, float height,
                                                       float eye_height) {
    std::array<Boundary, boundary_sectors> boundaries;
    const std::size_t wide = std::min(retina.width / boundary_sectors, most_columns);
    const float row_angle = height / static_cast<float>(retina.height);
    for (std::size_t sector = 0; sector < boundary_sectors; ++sector) {
        std::array<std::pair<float, std::size_t>, most_columns> walls;
        std::size_t count = 0;
        for (std::size_t column = sector * wide; column < (sector + 1) * wide; ++column) {
            const float distance = wall_distance(retina, column, row_angle, eye_height);
            if (distance > 0) walls[count++] = {distance, column};
        }
        Boundary& boundary = boundaries[sector];
        const float middle = static_cast<float>(sector) + 0.5F;
        boundary.bearing = width * (middle / static_cast<float>(boundary_sectors) - 0.5F);
        if (count == 0 || 2 * count < wide) continue;
        // The median is taken, so that a thing that stands before the wall in a few columns does not bring
        // the wall nearer.
        std::sort(walls.begin(), walls.begin() + static_cast<std::ptrdiff_t>(count));
        const auto& [distance, column] = walls[count / 2];
        const std::size_t pixel = (retina.height / 2 - 1) * retina.width + column;
        boundary.seen = true;
        boundary.distance = distance;
        boundary.colour = {retina.luminance[pixel], retina.red_green[pixel], retina.blue_yellow[pixel]};
    }
    return boundaries;
}

}  // namespace flinch::organism::body

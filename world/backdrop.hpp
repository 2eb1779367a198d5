#pragma once

#include <span>

#include "world/colour.hpp"
#include "world/geometry.hpp"
#include "world/rays.hpp"

namespace flinch::world {

class World;

/// What a column of rays meets where no thing stands: ceiling, then wall, then floor.
struct Backdrop {
    float yaw = 0;     ///< radians from the heading
    float depth = 0;   ///< cells to the wall
    float top = 0;     ///< slope; rays above it meet the ceiling
    float bottom = 0;  ///< slope; rays below it meet the floor
    Colour wall;
    Colour floor;

    /// The colour of a ray of this slope.
    [[nodiscard]] const Colour& at(float slope) const noexcept;
};

/// Finds the wall in the direction `toward` (a unit vector on the map).
void find_backdrop(const World& world, const Eye& eye, Vector toward, float yaw, Backdrop& backdrop);

/// Paints the backdrop on all rays of a column.
void paint(const Backdrop& backdrop, const Rows& rows, Column& rays);

/// Paints columns of pixels before which no thing stands. Nearly all pixels of such a column have rays of one
/// plane only; these get one colour, computed once a column. The bits are those of the mean over the rays.
class BarePainter {
  public:
    explicit BarePainter(const Rows& rows) : rows_(&rows) {}

    /// Paints column `x` of the image, of which `backdrops` are the columns of rays. Precondition: the rows
    /// are sinking.
    void paint(std::span<const Backdrop> backdrops, std::size_t x, Image& image);

  private:
    void put(const Colour& colour, std::size_t from, std::size_t to, std::size_t x, Image& image) const;
    [[nodiscard]] Colour mean(std::span<const Backdrop> backdrops, std::size_t pixel) const;

    const Rows* rows_;
    // The planes' bounds, in pixels. They hardly move from one column to the next, where they are sought.
    std::size_t ceiling_ends_ = 0, wall_begins_ = 0, wall_ends_ = 0, floor_begins_ = 0;
};

}  // namespace flinch::world

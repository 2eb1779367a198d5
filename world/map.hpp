#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sim/archive.hpp"
#include "world/colour.hpp"
#include "world/geometry.hpp"

namespace flinch::world {

/// A part of the floor that looks the same everywhere. Its walls are seen in its own colours from inside it.
struct Room {
    std::string name;
    Colour wall;
    Colour floor;
};

/// A door: cells of one room that are wall while it is shut.
struct Door {
    std::string name;
    std::uint16_t room = 0;          ///< the room that its cells are part of while it is open
    std::vector<std::size_t> cells;  ///< indices into the row-major grid
    bool open = true;
    void fields(sim::Archive& archive) { archive(open); }
};

/// The ground plan: a grid of cells, each a wall or a cell of one room. A door turns its cells into the one
/// or the other.
class Map {
  public:
    static constexpr std::uint16_t wall = 0xFFFF;
    static constexpr int largest_side = 1000;

    Map() = default;
    Map(int width, int height, std::vector<std::uint16_t> cells, std::vector<Room> rooms,
        std::vector<Door> doors = {});

    [[nodiscard]] int width() const noexcept { return width_; }
    [[nodiscard]] int height() const noexcept { return height_; }
    [[nodiscard]] const std::vector<Room>& rooms() const noexcept { return rooms_; }
    [[nodiscard]] const std::vector<Door>& doors() const noexcept { return doors_; }
    /// Opens or shuts a door.
    void set_door(std::size_t door, bool open) noexcept;
    /// Whether a round body at this position reaches into a cell of the door.
    [[nodiscard]] bool in_door(std::size_t door, Vector at, float radius) const noexcept;

    /// The room of a cell, or `wall`; everything outside the map is wall.
    [[nodiscard]] std::uint16_t cell(int x, int y) const noexcept {
        if (x < 0 || y < 0 || x >= width_ || y >= height_) return wall;
        return cells_[static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) +
                      static_cast<std::size_t>(x)];
    }
    [[nodiscard]] std::uint16_t cell(Vector at) const noexcept {
        return cell(static_cast<int>(std::floor(at.x)), static_cast<int>(std::floor(at.y)));
    }

    /// The point where a ray meets a wall.
    struct Hit {
        float distance = 0;      ///< cells
        std::uint16_t room = 0;  ///< the room whose wall is seen
        bool across = false;     ///< whether the wall face runs north-south
    };
    /// Follows a unit direction from a floor cell to the first wall (Amanatides & Woo 1987).
    [[nodiscard]] Hit cast(Vector from, Vector unit) const noexcept;

    /// The middles of all cells of a room, row by row; those of its doors are left out.
    [[nodiscard]] std::vector<Vector> cells_of(std::uint16_t room) const;
    void fields(sim::Archive& archive) { archive(cells_, doors_); }

  private:
    [[nodiscard]] bool is_door(int x, int y) const noexcept;

    int width_ = 0;
    int height_ = 0;
    std::vector<std::uint16_t> cells_;
    std::vector<Room> rooms_;
    std::vector<Door> doors_;
};

}  // namespace flinch::world

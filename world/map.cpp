#include "world/map.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace flinch::world {

Map::Map(int width, int height, std::vector<std::uint16_t> cells, std::vector<Room> rooms,
         std::vector<Door> doors)
    : width_(width),
      height_(height),
      cells_(std::move(cells)),
      rooms_(std::move(rooms)),
      doors_(std::move(doors)) {
    for (std::size_t i = 0; i < doors_.size(); ++i) set_door(i, doors_[i].open);
}

void Map::set_door(std::size_t door, bool open) noexcept {
    Door& it = doors_[door];
    it.open = open;
    for (const std::size_t cell : it.cells) cells_[cell] = open ? it.room : wall;
}

bool Map::in_door(std::size_t door, Vector at, float radius) const noexcept {
    const auto reaches = [&](std::size_t cell) {
        const auto left = static_cast<float>(cell % static_cast<std::size_t>(width_));
        const auto top = static_cast<float>(cell / static_cast<std::size_t>(width_));
        const Vector nearest{std::clamp(at.x, left, left + 1.0F), std::clamp(at.y, top, top + 1.0F)};
        return length(at - nearest) < radius;
    };
    return std::any_of(doors_[door].cells.begin(), doors_[door].cells.end(), reaches);
}

Map::Hit Map::cast(Vector from, Vector unit) const noexcept {
    constexpr float never = std::numeric_limits<float>::infinity();
    int x = static_cast<int>(std::floor(from.x));
    int y = static_cast<int>(std::floor(from.y));
    const int step_x = unit.x < 0 ? -1 : 1;
    const int step_y = unit.y < 0 ? -1 : 1;
    const float per_x = unit.x == 0 ? never : 1.0F / std::abs(unit.x);
    const float per_y = unit.y == 0 ? never : 1.0F / std::abs(unit.y);
    const float into_x = from.x - static_cast<float>(x);
    const float into_y = from.y - static_cast<float>(y);
    float next_x = unit.x == 0 ? never : (step_x > 0 ? 1.0F - into_x : into_x) * per_x;
    float next_y = unit.y == 0 ? never : (step_y > 0 ? 1.0F - into_y : into_y) * per_y;

    Hit hit;
    std::uint16_t here = cell(x, y);
    while (here != wall) {
        hit.room = here;
        hit.across = next_x < next_y;
        hit.distance = hit.across ? next_x : next_y;
        if (hit.across) {
            x += step_x;
            next_x += per_x;
        } else {
            y += step_y;
            next_y += per_y;
        }
        here = cell(x, y);
    }
    return hit;
}

bool Map::is_door(int x, int y) const noexcept {
    const auto place =
        static_cast<std::size_t>(y) * static_cast<std::size_t>(width_) + static_cast<std::size_t>(x);
    return std::any_of(doors_.begin(), doors_.end(), [place](const Door& door) {
        return std::find(door.cells.begin(), door.cells.end(), place) != door.cells.end();
    });
}

std::vector<Vector> Map::cells_of(std::uint16_t room) const {
    std::vector<Vector> middles;
    for (int y = 0; y < height_; ++y) {
        for (int x = 0; x < width_; ++x) {
            if (cell(x, y) == room && !is_door(x, y))
                middles.push_back({static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F});
        }
    }
    return middles;
}

}  // namespace flinch::world

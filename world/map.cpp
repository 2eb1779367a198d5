#include "world/map.hpp"

#include <limits>
#include <utility>

namespace flinch::world {

Map::Map(int width, int height, std::vector<std::uint16_t> cells, std::vector<Room> rooms)
    : width_(width), height_(height), cells_(std::move(cells)), rooms_(std::move(rooms)) {}

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

std::vector<Vector> Map::cells_of(std::uint16_t room) const {
    std::vector<Vector> middles;
    for (int y = 0; y < height_; ++y) {
        for (int x = 0; x < width_; ++x) {
            if (cell(x, y) == room)
                middles.push_back({static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F});
        }
    }
    return middles;
}

}  // namespace flinch::world

#include "render/canvas/pictures.hpp"

namespace flinch::render {

void draw_picture(Canvas& canvas, Rect area, const world::Picture& picture, float strength) {
    if (picture.width() == 0) return;
    const auto columns = static_cast<float>(picture.width());
    const auto rows = static_cast<float>(picture.height());
    const float cell = std::min(area.width / columns, area.height / rows);
    const Point origin{area.x + 0.5F * (area.width - cell * columns),
                       area.y + 0.5F * (area.height - cell * rows)};
    for (std::size_t y = 0; y < picture.height(); ++y) {
        for (std::size_t x = 0; x < picture.width(); ++x) {
            const float grey = picture.grey()[y * picture.width() + x];
            if (grey < 0) continue;
            canvas.fill({origin.x + cell * static_cast<float>(x), origin.y + cell * static_cast<float>(y),
                         cell, cell},
                        faded(shown({grey, 0, 0}), strength));
        }
    }
}

void draw_plan(Canvas& canvas, Rect area, const world::Map& map) {
    if (map.width() == 0) return;
    const float cell = std::min(area.width / static_cast<float>(map.width()),
                                area.height / static_cast<float>(map.height()));
    const Point origin{area.x + 0.5F * (area.width - cell * static_cast<float>(map.width())),
                       area.y + 0.5F * (area.height - cell * static_cast<float>(map.height()))};
    for (int y = 0; y < map.height(); ++y) {
        for (int x = 0; x < map.width();) {
            const auto room = map.cell(x, y);
            const int begin = x;
            while (x < map.width() && map.cell(x, y) == room) ++x;
            if (room == world::Map::wall) continue;
            world::Colour look = map.rooms()[room].wall;
            look.luminance *= 0.75F;
            canvas.fill({origin.x + cell * static_cast<float>(begin), origin.y + cell * static_cast<float>(y),
                         cell * static_cast<float>(x - begin), cell},
                        shown(look));
        }
    }
}

}  // namespace flinch::render

#pragma once

#include "render/canvas/canvas.hpp"
#include "world/map.hpp"
#include "world/picture.hpp"

namespace flinch::render {

/// A thing's picture in an area (kept square), with its transparent parts left out.
void draw_picture(Canvas& canvas, Rect area, const world::Picture& picture, float strength = 1);
/// A ground plan in an area, small.
void draw_plan(Canvas& canvas, Rect area, const world::Map& map);

}  // namespace flinch::render

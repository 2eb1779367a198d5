#pragma once

#include "render/canvas/canvas.hpp"
#include "world/map.hpp"
#include "world/picture.hpp"

namespace flinch::render {

/// Draws a thing's picture into the largest square of an area, without its transparent parts.
void draw_picture(Canvas& canvas, Rect area, const world::Picture& picture, float strength = 1);
/// Draws a small ground plan into an area.
void draw_plan(Canvas& canvas, Rect area, const world::Map& map);

}  // namespace flinch::render

#pragma once

#include <vector>

#include "render/canvas/canvas.hpp"

namespace flinch::render {

/// Rates of cells, each 0 to 1, as a grid of tiles that fills an area. Returns the height it took.
float draw_latent(Canvas& canvas, Rect area, const std::vector<float>& rates);

}  // namespace flinch::render

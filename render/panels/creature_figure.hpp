#pragma once

#include "render/canvas/canvas.hpp"
#include "render/model/view_model.hpp"

namespace flinch::render {

/// A creature from above in its posture: what it does is seen without reading. `radius` in units; `gaze` is
/// an angle from its heading, or none.
void draw_creature(Canvas& canvas, Point at, float radius, const SeenCreature& creature,
                   std::optional<float> gaze, double time, bool chosen);

}  // namespace flinch::render

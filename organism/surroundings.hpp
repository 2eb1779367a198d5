#pragma once

#include "organism/body/eye.hpp"
#include "organism/learning/hippocampus/place_code.hpp"

namespace flinch::organism {

/// The walls in sight on a retina, as the place code takes them in: with the compass's heading (radians) and
/// the way gone (cells) since the last frame, `elapsed` ago.
[[nodiscard]] learning::Surroundings surroundings_of(const body::Eye& eye, float heading, float walked,
                                                     sim::Time elapsed);

}  // namespace flinch::organism

#pragma once

#include "organism/body/eye.hpp"
#include "organism/learning/hippocampus/place_code.hpp"

namespace flinch::organism {

/// The walls in sight on a retina, in the form that the place code needs. `heading` is the compass's
/// (radians), and `walked` is the distance covered (cells) since the last frame, which was `elapsed` ago.
[[nodiscard]] learning::Surroundings surroundings_of(const body::Eye& eye, float heading, float walked,
                                                     sim::Time elapsed);

}  // namespace flinch::organism

#include "organism/surroundings.hpp"

#include <algorithm>

#include "organism/body/boundaries.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism {

learning::Surroundings surroundings_of(const body::Eye& eye, float heading, float walked, sim::Time elapsed) {
    const body::EyeParams& params = eye.params();
    const auto walls = body::read_boundaries(eye.retina(), sim::radians(params.width_degrees),
                                             sim::radians(params.height_degrees), params.height);
    learning::Surroundings surroundings{{}, heading, walked, elapsed};
    static_assert(body::boundary_sectors <= learning::most_landmarks);
    std::transform(walls.begin(), walls.end(), surroundings.landmarks.begin(),
                   [](const body::Boundary& wall) {
                       return learning::Landmark{
                           wall.seen,
                           wall.bearing,
                           wall.distance,
                           {wall.colour.luminance, wall.colour.red_green, wall.colour.blue_yellow}};
                   });
    return surroundings;
}

}  // namespace flinch::organism

#include "organism/surroundings.hpp"

#include <algorithm>

#include "organism/body/boundaries.hpp"
#include "sim/mathematics.hpp"

namespace flinch::organism {

learning::Surroundings surroundings_of(const body::Eye& eye, float heading, float walked, sim::Time elapsed) {
    const body::EyeNature& nature = eye.nature();
    const auto walls = body::read_boundaries(eye.retina(), sim::radians(nature.width_degrees),
                                             sim::radians(nature.height_degrees), nature.height);
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

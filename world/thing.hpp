#pragma once

#include <cstdint>
#include <string>

#include "world/colour.hpp"
#include "world/motion.hpp"
#include "world/picture.hpp"

namespace flinch::world {

/// A kind of thing. Its name is for the experimenter only: no sense carries it.
struct Kind {
    std::string name;
    Picture picture;
    float size = 0.4F;        ///< cells, the side of the picture as it stands
    float elevation = 0;      ///< cells from the floor to its lower edge
    float brightness = 1.0F;  ///< scales the picture's grey levels
    Colour tint;              ///< its opponent colours (the luminance is the picture's)
};

/// One thing of a kind, present in the world or put away.
struct Thing {
    std::uint32_t kind = 0;
    bool present = false;
    Motion motion;
    Leg leg;
};

}  // namespace flinch::world

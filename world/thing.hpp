#pragma once

#include <cstdint>
#include <string>

#include "sim/archive.hpp"
#include "world/chemistry.hpp"
#include "world/colour.hpp"
#include "world/motion.hpp"
#include "world/picture.hpp"
#include "world/touch.hpp"

namespace flinch::world {

/// A kind of thing. Its name is for the experimenter only: no sense carries it.
struct Kind {
    std::string name;
    Picture picture;          ///< as the thing faces the eye
    float size = 0.4F;        ///< cells, the side of the picture as it stands
    float elevation = 0;      ///< cells from the floor to its lower edge
    float brightness = 1.0F;  ///< scales the picture's grey levels
    Colour tint;              ///< its opponent colours (the luminance is the picture's)
    Contact contact;          ///< its feel on the skin
    Flavour flavour;          ///< its taste in the mouth
    Odour odour;              ///< its smell in the air
    bool portable = false;    ///< it can be taken (eaten, picked up)
    Picture aside;  ///< turned to the right of the eye's image; mirrored for the left; if empty, `picture`
    Picture back;   ///< turned away; if empty, `picture`
};

/// One thing of a kind, present in the world or put away.
struct Thing {
    std::uint32_t kind = 0;
    bool present = false;
    Motion motion;
    Leg leg;
    bool renews = false;  ///< once taken, it appears again somewhere else in the room
    void fields(sim::Archive& archive) { archive(present, motion, leg, renews); }
};

}  // namespace flinch::world

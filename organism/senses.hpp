#pragma once

#include "organism/inner_state.hpp"
#include "organism/posture.hpp"
#include "organism/steering/colliculus/detection.hpp"
#include "sim/time.hpp"
#include "world/chemistry.hpp"
#include "world/exposure.hpp"
#include "world/touch.hpp"

namespace flinch::organism {

/// The readings of all the sense organs at one moment. Steering's signals and the cortex's body senses are
/// read from it, each by one row of a table.
struct Senses {
    steering::Detection seen;  ///< the colliculus's answer to the retinal image
    world::Contact contact;    ///< on the skin
    world::Flavour taste;
    world::Odour smell;
    world::Voice voice = world::silence;  ///< as it reaches the ear; loudness 0 in silence
    InnerState inner;
    Posture posture = Posture::free;
    bool moving = false;  ///< the creature itself moves
    sim::Time now{};      ///< age
};

}  // namespace flinch::organism

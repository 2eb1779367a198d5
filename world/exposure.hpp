#pragma once

#include "world/chemistry.hpp"
#include "world/sound.hpp"
#include "world/touch.hpp"

namespace flinch::world {

inline constexpr Voice silence{0, 0, 0, 0};

/// The effect of an experimenter's apparatus on a body, on its skin, in its mouth and at its ear, for as long
/// as the apparatus is on.
struct Exposure {
    Contact contact;
    Flavour infusion;
    Voice tone = silence;  ///< a sound that lasts, this loud at the ear

    friend bool operator==(const Exposure&, const Exposure&) = default;
};

/// Combines two exposures: each quality has the stronger of the two values, and the louder of the two tones
/// sounds.
[[nodiscard]] inline Exposure both(const Exposure& a, const Exposure& b) noexcept {
    return {both(a.contact, b.contact), both(a.infusion, b.infusion),
            a.tone.loudness >= b.tone.loudness ? a.tone : b.tone};
}

}  // namespace flinch::world

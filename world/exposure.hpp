#pragma once

#include "world/chemistry.hpp"
#include "world/sound.hpp"
#include "world/touch.hpp"

namespace flinch::world {

inline constexpr Voice silence{0, 0, 0, 0};

/// What an apparatus does to a body as long as it is on: to its skin, into its mouth, at its ear.
struct Exposure {
    Contact contact;
    Flavour infusion;
    Voice tone = silence;  ///< a sound that lasts, this loud at the ear

    friend bool operator==(const Exposure&, const Exposure&) = default;
};

/// Two at once: of each quality the stronger, the louder of two tones.
[[nodiscard]] inline Exposure both(const Exposure& a, const Exposure& b) noexcept {
    return {both(a.contact, b.contact), both(a.infusion, b.infusion),
            a.tone.loudness >= b.tone.loudness ? a.tone : b.tone};
}

}  // namespace flinch::world

#pragma once

#include <algorithm>

namespace flinch::world {

/// What presses, warms, pricks or blows on a skin at one moment, each 0 to 1.
struct Contact {
    float pressure = 0;
    float gentle = 0;  ///< slow stroking, as C-tactile afferents like it
    float warmth = 0;
    float sharp = 0;  ///< what hurts
    float puff = 0;   ///< of air, on the eye
    float cool = 0;   ///< smooth and cold, as metal

    [[nodiscard]] bool any() const noexcept {
        return pressure > 0 || gentle > 0 || warmth > 0 || sharp > 0 || puff > 0 || cool > 0;
    }
    friend bool operator==(const Contact&, const Contact&) = default;
};

/// Two contacts at once: of each quality the stronger.
[[nodiscard]] inline Contact both(const Contact& a, const Contact& b) noexcept {
    return {std::max(a.pressure, b.pressure), std::max(a.gentle, b.gentle), std::max(a.warmth, b.warmth),
            std::max(a.sharp, b.sharp),       std::max(a.puff, b.puff),     std::max(a.cool, b.cool)};
}

}  // namespace flinch::world

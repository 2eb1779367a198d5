#pragma once

#include <algorithm>

namespace flinch::world {

/// The touch on a skin at one moment: something presses, warms, pricks or blows on it. Each quality runs from
/// 0 to 1.
struct Contact {
    float pressure = 0;
    float gentle = 0;  ///< slow stroking, to which C-tactile afferents respond
    float warmth = 0;
    float sharp = 0;  ///< pricking that hurts
    float puff = 0;   ///< of air, on the eye
    float cool = 0;   ///< smooth and cold, as metal

    [[nodiscard]] bool any() const noexcept {
        return pressure > 0 || gentle > 0 || warmth > 0 || sharp > 0 || puff > 0 || cool > 0;
    }
    friend bool operator==(const Contact&, const Contact&) = default;
};

/// Combines two contacts: each quality has the stronger of the two values.
[[nodiscard]] inline Contact both(const Contact& a, const Contact& b) noexcept {
    return {std::max(a.pressure, b.pressure), std::max(a.gentle, b.gentle), std::max(a.warmth, b.warmth),
            std::max(a.sharp, b.sharp),       std::max(a.puff, b.puff),     std::max(a.cool, b.cool)};
}

}  // namespace flinch::world

#pragma once

#include <algorithm>

namespace flinch::world {

/// What something in the mouth tastes of, each 0 to 1.
struct Flavour {
    float salt = 0;
    float sweet = 0;
    float bitter = 0;
    float water = 0;

    [[nodiscard]] bool any() const noexcept { return salt > 0 || sweet > 0 || bitter > 0 || water > 0; }
    friend bool operator==(const Flavour&, const Flavour&) = default;
};

/// What the air smells of, each 0 to 1.
struct Odour {
    float food = 0;
    float rot = 0;
};

[[nodiscard]] inline Flavour both(const Flavour& a, const Flavour& b) noexcept {
    return {std::max(a.salt, b.salt), std::max(a.sweet, b.sweet), std::max(a.bitter, b.bitter),
            std::max(a.water, b.water)};
}

/// An odour thins out with distance: to 1/e over this many cells.
inline constexpr float odour_reach = 1.5F;

}  // namespace flinch::world

#pragma once

#include <algorithm>

namespace flinch::world {

/// The taste of something in the mouth. Each quality runs from 0 to 1.
struct Flavour {
    float salt = 0;
    float sweet = 0;
    float bitter = 0;
    float water = 0;

    [[nodiscard]] bool any() const noexcept { return salt > 0 || sweet > 0 || bitter > 0 || water > 0; }
    friend bool operator==(const Flavour&, const Flavour&) = default;
};

/// The smell of the air. Each quality runs from 0 to 1.
struct Odour {
    float food = 0;
    float rot = 0;
};

[[nodiscard]] inline Flavour both(const Flavour& a, const Flavour& b) noexcept {
    return {std::max(a.salt, b.salt), std::max(a.sweet, b.sweet), std::max(a.bitter, b.bitter),
            std::max(a.water, b.water)};
}

/// An odour falls to 1/e over this distance, in cells.
inline constexpr float odour_reach = 1.5F;

}  // namespace flinch::world

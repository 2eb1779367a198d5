#pragma once

#include <SFML/Graphics/Color.hpp>
#include <algorithm>

#include "world/colour.hpp"

namespace flinch::render {

using Colour = sf::Color;

/// Colour-blind people tell these colours apart on a dark ground (Okabe & Ito 2008). Each has one meaning.
namespace colour {
inline const Colour ground{13, 16, 21};
inline const Colour panel{23, 27, 35};
inline const Colour well{16, 19, 25};  // inside a panel: what pictures and plots lie on
inline const Colour line{47, 54, 68};
inline const Colour text{232, 235, 242};
inline const Colour faint{148, 157, 175};
inline const Colour steering{86, 180, 233};   // sky blue: what is innate
inline const Colour prediction{230, 159, 0};  // orange: what is learned to expect it
inline const Colour dopamine{0, 158, 115};    // green: better than expected
inline const Colour sound{240, 228, 66};      // yellow: words and sounds
inline const Colour alarm{213, 94, 0};        // vermilion: held by a reflex, cut out, bad
inline const Colour memory{204, 121, 167};    // purple: the cortex and its images
inline const Colour deep{0, 114, 178};        // deep blue: water, cold, night
}  // namespace colour

[[nodiscard]] inline Colour faded(Colour c, float share) noexcept {
    c.a = static_cast<sf::Uint8>(static_cast<float>(c.a) * std::clamp(share, 0.0F, 1.0F));
    return c;
}

[[nodiscard]] inline Colour mixed(Colour a, Colour b, float share) noexcept {
    const float t = std::clamp(share, 0.0F, 1.0F);
    const auto mix = [t](sf::Uint8 from, sf::Uint8 to) {
        return static_cast<sf::Uint8>(static_cast<float>(from) * (1 - t) + static_cast<float>(to) * t);
    };
    return {mix(a.r, b.r), mix(a.g, b.g), mix(a.b, b.b), mix(a.a, b.a)};
}

/// The colour of an expectation or a worth: -1 is blue, 0 is the ground, 1 is orange.
[[nodiscard]] inline Colour diverging(float value) noexcept {
    return value >= 0 ? mixed(colour::well, colour::prediction, value)
                      : mixed(colour::well, colour::steering, -value);
}

/// The colour that a surface of the world has on a screen.
[[nodiscard]] inline Colour shown(world::Colour c) noexcept {
    const auto channel = [](float value) {
        return static_cast<sf::Uint8>(255.0F * std::clamp(value, 0.0F, 1.0F));
    };
    const float rg = 0.28F * c.red_green;
    const float by = 0.28F * c.blue_yellow;  // positive is yellow
    return {channel(c.luminance + rg + 0.5F * by), channel(c.luminance - rg + 0.5F * by),
            channel(c.luminance - by)};
}

}  // namespace flinch::render

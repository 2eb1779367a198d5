#pragma once

#include <SFML/Graphics.hpp>
#include <string>

#include "world/colour.hpp"

namespace flinch::render {

/// Colours that the colour-blind tell apart (Okabe & Ito 2008), on a dark ground.
namespace colour {
inline const sf::Color ground{18, 21, 27};
inline const sf::Color panel{29, 33, 42};
inline const sf::Color line{62, 69, 84};
inline const sf::Color text{228, 231, 238};
inline const sf::Color faint{150, 158, 174};
inline const sf::Color flinch{86, 180, 233};     // sky blue: what steering does
inline const sf::Color prediction{230, 159, 0};  // orange: what the assessor expects
inline const sf::Color dopamine{0, 158, 115};    // green
inline const sf::Color sound{240, 228, 66};      // yellow
inline const sf::Color alarm{213, 94, 0};        // vermilion
}  // namespace colour

/// The font of all text. Throws std::runtime_error naming the package if it is not installed.
[[nodiscard]] const sf::Font& font();

/// Draws text with its upper left at a point; returns its width.
float write(sf::RenderTarget& target, const std::string& text, sf::Vector2f at, unsigned size,
            sf::Color colour);
/// Text cut to a width.
float write_within(sf::RenderTarget& target, std::string text, sf::Vector2f at, float width, unsigned size,
                   sf::Color colour);
void fill(sf::RenderTarget& target, sf::FloatRect area, sf::Color colour);
/// A panel's ground and heading; returns the area left for its content.
[[nodiscard]] sf::FloatRect frame(sf::RenderTarget& target, sf::FloatRect area, const std::string& heading);

/// A surface's colour on a screen.
[[nodiscard]] sf::Color shown(world::Colour colour);

}  // namespace flinch::render

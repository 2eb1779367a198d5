#pragma once

#include <SFML/Graphics/Font.hpp>
#include <string_view>

#include "render/canvas/colours.hpp"

namespace flinch::render {

enum class Face { regular, bold, mono };
enum class Align { left, centre, right };

/// The way in which text is set. Sizes are in units.
struct Type {
    float size = 13;
    Colour colour = colour::text;
    Face face = Face::regular;
    Align align = Align::left;
};

namespace type {
inline const Type body{13, colour::text};
inline const Type quiet{13, colour::faint};
inline const Type small{12, colour::faint};
inline const Type heading{12, colour::faint, Face::bold};
inline const Type title{17, colour::text, Face::bold};
}  // namespace type

[[nodiscard]] inline Type coloured(Type type, Colour colour) noexcept {
    type.colour = colour;
    return type;
}
[[nodiscard]] inline Type aligned(Type type, Align align) noexcept {
    type.align = align;
    return type;
}

/// The font of a face. Throws std::runtime_error, which names the package, if none is installed.
[[nodiscard]] const sf::Font& font_of(Face face);

}  // namespace flinch::render

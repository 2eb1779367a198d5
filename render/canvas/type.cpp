#include "render/canvas/type.hpp"

#include <array>
#include <filesystem>
#include <stdexcept>

namespace flinch::render {
namespace {

constexpr std::array<std::array<const char*, 2>, 3> files{{
    {"/usr/share/fonts/opentype/inter/Inter-Regular.otf", "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"},
    {"/usr/share/fonts/opentype/inter/Inter-SemiBold.otf",
     "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"},
    {"/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf",
     "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"},
}};

sf::Font load(Face face) {
    sf::Font font;
    for (const char* file : files[static_cast<std::size_t>(face)]) {
        if (std::filesystem::exists(file) && font.loadFromFile(file)) return font;
    }
    throw std::runtime_error(
        "no font for the window: install the packages fonts-inter and fonts-dejavu-core");
}

}  // namespace

const sf::Font& font_of(Face face) {
    static const std::array<sf::Font, 3> fonts{load(Face::regular), load(Face::bold), load(Face::mono)};
    return fonts[static_cast<std::size_t>(face)];
}

}  // namespace flinch::render

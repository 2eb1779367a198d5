#include "render/theme.hpp"

#include <algorithm>
#include <stdexcept>

namespace flinch::render {

const sf::Font& font() {
    static const sf::Font loaded = [] {
        sf::Font fresh;
        if (!fresh.loadFromFile("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf")) {
            throw std::runtime_error("no font for the window: install the package fonts-dejavu-core");
        }
        return fresh;
    }();
    return loaded;
}

float write(sf::RenderTarget& target, const std::string& text, sf::Vector2f at, unsigned size,
            sf::Color colour) {
    sf::Text drawn(sf::String::fromUtf8(text.begin(), text.end()), font(), size);
    drawn.setPosition(at);
    drawn.setFillColor(colour);
    target.draw(drawn);
    return drawn.getLocalBounds().width;
}

float write_within(sf::RenderTarget& target, std::string text, sf::Vector2f at, float width, unsigned size,
                   sf::Color colour) {
    const auto fits = [&](const std::string& one) {
        return sf::Text(sf::String::fromUtf8(one.begin(), one.end()), font(), size).getLocalBounds().width <=
               width;
    };
    bool cut = false;
    while (!text.empty() && !fits(cut ? text + "…" : text)) {
        text.pop_back();
        while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0) == 0x80) text.pop_back();
        cut = true;
    }
    return write(target, cut ? text + "…" : text, at, size, colour);
}

void fill(sf::RenderTarget& target, sf::FloatRect area, sf::Color colour) {
    sf::RectangleShape shape({area.width, area.height});
    shape.setPosition(area.left, area.top);
    shape.setFillColor(colour);
    target.draw(shape);
}

sf::FloatRect frame(sf::RenderTarget& target, sf::FloatRect area, const std::string& heading) {
    constexpr float margin = 10;
    constexpr float heading_height = 26;
    fill(target, area, colour::panel);
    write_within(target, heading, {area.left + margin, area.top + 6}, area.width - 2 * margin, 14,
                 colour::faint);
    return {area.left + margin, area.top + heading_height + 4, area.width - 2 * margin,
            area.height - heading_height - 4 - margin};
}

sf::Color shown(world::Colour colour) {
    const auto channel = [](float value) {
        return static_cast<sf::Uint8>(255.0F * std::clamp(value, 0.0F, 1.0F));
    };
    const float l = colour.luminance;
    const float rg = 0.28F * colour.red_green;
    const float by = 0.28F * colour.blue_yellow;  // positive is yellow
    return {channel(l + rg + 0.5F * by), channel(l - rg + 0.5F * by), channel(l - by)};
}

}  // namespace flinch::render

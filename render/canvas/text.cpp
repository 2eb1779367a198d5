// Text is set here, from the glyphs of SFML's font pages, so that it joins the canvas's batches.
#include <SFML/Graphics/Glyph.hpp>
#include <cmath>
#include <string>

#include "render/canvas/canvas.hpp"

namespace flinch::render {
namespace {

std::u32string decoded(std::string_view text) {
    std::u32string out;
    sf::Utf8::toUtf32(text.begin(), text.end(), std::back_inserter(out));
    return out;
}

constexpr float capital = 0.36F;  // of the size: half the height of capitals

/// Notes, blocks and other signs are not in every font: DejaVu has them.
const sf::Font& font_with(char32_t c, Face face) {
    constexpr char32_t first_sign = 0x2500;
    return font_of(c >= first_sign ? Face::mono : face);
}

/// In small type a decimal point covers less than a pixel. It is drawn more than once, or 0.51 would read
/// 0 51.
bool faint(char32_t c, unsigned size) noexcept {
    constexpr unsigned small = 14;
    return size < small && (c == U'.' || c == U',');
}

}  // namespace

unsigned Canvas::pixel_size(const Type& type) const noexcept {
    return static_cast<unsigned>(std::max(8.0F, std::round(type.size * scale_)));
}

float Canvas::width_of(std::u32string_view text, const Type& type) const {
    const unsigned size = pixel_size(type);
    float width = 0;
    char32_t before = 0;
    for (const char32_t c : text) {
        const sf::Font& font = font_with(c, type.face);
        width += font.getKerning(before, c, size) + font.getGlyph(c, size, false).advance;
        before = c;
    }
    return width / scale_;
}

float Canvas::width_of(std::string_view text, const Type& type) const {
    return width_of(decoded(text), type);
}

void Canvas::write_at(std::u32string_view text, Point pen, const Type& type) {
    const unsigned size = pixel_size(type);
    float x = std::round(pen.x * scale_);
    const float y = std::round(pen.y * scale_);
    char32_t before = 0;
    for (const char32_t c : text) {
        const sf::Font& font = font_with(c, type.face);
        auto& out = batch(&font, size);
        x += font.getKerning(before, c, size);
        before = c;
        const sf::Glyph& glyph = font.getGlyph(c, size, false);
        // On whole pixels and with the empty pixel around it, for a decimal point is no larger than one
        // pixel.
        const float left = std::round(x + glyph.bounds.left) - 1;
        const float top = std::round(y + glyph.bounds.top) - 1;
        const float width = glyph.bounds.width + 2;
        const float height = glyph.bounds.height + 2;
        const sf::Vector2f page(static_cast<float>(glyph.textureRect.left - 1),
                                static_cast<float>(glyph.textureRect.top - 1));
        const sf::Vector2f corners[4]{
            {left, top}, {left + width, top}, {left + width, top + height}, {left, top + height}};
        const sf::Vector2f texels[4]{{page.x, page.y},
                                     {page.x + width, page.y},
                                     {page.x + width, page.y + height},
                                     {page.x, page.y + height}};
        const int times = glyph.bounds.width <= 0 ? 0 : faint(c, size) ? 3 : 1;
        for (int drawn = 0; drawn < times; ++drawn) {
            for (const int i : {0, 1, 2, 0, 2, 3}) out.emplace_back(corners[i], type.colour, texels[i]);
        }
        x += glyph.advance;
    }
}

float Canvas::write(std::string_view text, Rect area, const Type& type) {
    std::u32string line = decoded(text);
    float width = width_of(line, type);
    if (width > area.width + 0.5F) {
        while (!line.empty() && width_of(line + U"…", type) > area.width) line.pop_back();
        if (line.empty()) return 0;
        while (!line.empty() && line.back() == U' ') line.pop_back();
        line += U"…";
        width = width_of(line, type);
    }
    float x = area.x;
    if (type.align == Align::centre) x += 0.5F * (area.width - width);
    if (type.align == Align::right) x += area.width - width;
    write_at(line, {x, area.y + 0.5F * area.height + capital * type.size}, type);
    return width;
}

float Canvas::write_wrapped(std::string_view text, Rect area, const Type& type) {
    const float height = std::round(1.45F * type.size);
    float y = area.y;
    std::string line;
    // The last line for which there is room says so if there is more text.
    const auto flush = [&](bool more = false) {
        if (line.empty()) return;
        if (more && y + 2 * height > area.bottom() + 1) line += " …";
        if (y + height <= area.bottom() + 1) write(line, {area.x, y, area.width, height}, type);
        y += height;
        line.clear();
    };
    for (std::size_t at = 0; at < text.size();) {
        const auto blank = std::min(text.find_first_of(" \n", at), text.size());
        const std::string word(text.substr(at, blank - at));
        const std::string longer = line.empty() ? word : line + " " + word;
        if (!line.empty() && width_of(longer, type) > area.width) {
            flush(true);
            line = word;
        } else {
            line = longer;
        }
        if (blank < text.size() && text[blank] == '\n') flush();
        at = blank + 1;
    }
    flush();
    return y - area.y;
}

}  // namespace flinch::render

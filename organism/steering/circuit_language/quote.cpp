#include "organism/steering/circuit_language/quote.hpp"

#include <fmt/format.h>

#include "organism/steering/circuit_language/characters.hpp"

namespace flinch::organism::steering {

namespace {

constexpr std::size_t longest_quote = 60;

bool continues_character(char c) noexcept {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

std::size_t announced_length(unsigned char lead) noexcept {
    if (lead >= 0xC2 && lead <= 0xDF) return 2;
    if (lead >= 0xE0 && lead <= 0xEF) return 3;
    if (lead >= 0xF0 && lead <= 0xF4) return 4;
    return 1;
}

}  // namespace

std::size_t character_length(std::string_view text) noexcept {
    if (text.empty()) return 0;
    const std::size_t length = announced_length(static_cast<unsigned char>(text.front()));
    if (length > text.size()) return 1;
    for (std::size_t i = 1; i < length; ++i) {
        if (!continues_character(text[i])) return 1;
    }
    return length;
}

std::string printable(std::string_view text) {
    std::string shown;
    while (!text.empty()) {
        if (shown.size() >= longest_quote) {
            shown += "…";
            break;
        }
        const std::size_t length = character_length(text);
        const auto byte = static_cast<unsigned char>(text.front());
        if (is_blank(text.front())) {
            if (!shown.ends_with(' ')) shown += ' ';
        } else if (length == 1 && (byte < 0x20 || byte >= 0x7F)) {
            shown += fmt::format("\\x{:02x}", byte);
        } else {
            shown += text.substr(0, length);
        }
        text.remove_prefix(length);
    }
    return shown;
}

std::string quote(std::string_view text) {
    return fmt::format("`{}`", printable(text));
}

}  // namespace flinch::organism::steering

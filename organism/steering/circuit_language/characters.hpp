#pragma once

#include <algorithm>
#include <string_view>

// These functions classify the characters of the circuit language, which are plain ASCII whatever the locale.
namespace flinch::organism::steering {

[[nodiscard]] constexpr bool is_blank(char c) noexcept {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}
[[nodiscard]] constexpr bool is_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
[[nodiscard]] constexpr bool begins_word(char c) noexcept {
    return (lower(c) >= 'a' && lower(c) <= 'z') || c == '_';
}
[[nodiscard]] constexpr bool continues_word(char c) noexcept {
    return begins_word(c) || is_digit(c);
}

/// Whether two words are equal when case is ignored.
[[nodiscard]] constexpr bool same_letters(std::string_view a, std::string_view b) noexcept {
    return std::ranges::equal(a, b, {}, lower, lower);
}

}  // namespace flinch::organism::steering

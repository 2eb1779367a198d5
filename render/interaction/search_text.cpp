#include "render/interaction/search_text.hpp"

#include <utf8proc.h>

#include <cstdlib>
#include <memory>
#include <sstream>

namespace flinch::render {
namespace {

bool is_letter_or_digit(utf8proc_int32_t c) {
    const auto category = utf8proc_category(c);
    return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_NO;
}

bool is_accent(utf8proc_int32_t c) {
    return utf8proc_category(c) == UTF8PROC_CATEGORY_MN;
}

utf8proc_int32_t blank_unless_letter(utf8proc_int32_t c, void*) {
    return is_letter_or_digit(c) || is_accent(c) ? c : U' ';
}

const utf8proc_uint8_t* bytes_of(std::string_view text) {
    return reinterpret_cast<const utf8proc_uint8_t*>(text.data());
}

/// Where the last code point of a text begins.
std::size_t start_of_last(std::string_view text) {
    std::size_t at = text.size() - 1;
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
    return at;
}

}  // namespace

std::string folded(std::string_view text) {
    constexpr int how = UTF8PROC_STABLE | UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD |
                        UTF8PROC_STRIPMARK | UTF8PROC_IGNORE;
    utf8proc_uint8_t* out = nullptr;
    const auto length =
        utf8proc_map_custom(bytes_of(text), static_cast<utf8proc_ssize_t>(text.size()), &out,
                            static_cast<utf8proc_option_t>(how), blank_unless_letter, nullptr);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(out, &std::free);
    if (length < 0) return {};
    return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(length)};
}

bool fits(std::string_view folded_text, std::string_view typed) {
    std::istringstream words(folded(typed));
    for (std::string word; words >> word;) {
        if (folded_text.find(word) == std::string_view::npos) return false;
    }
    return true;
}

void erase_last_letter(std::string& text) {
    while (!text.empty()) {
        const std::size_t at = start_of_last(text);
        utf8proc_int32_t c = 0;
        utf8proc_iterate(bytes_of(text) + at, static_cast<utf8proc_ssize_t>(text.size() - at), &c);
        text.resize(at);
        if (!is_accent(c)) return;
    }
}

}  // namespace flinch::render

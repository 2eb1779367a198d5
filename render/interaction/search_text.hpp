#pragma once

#include <string>
#include <string_view>

namespace flinch::render {

/// Text as a search compares it: small letters without accents; every mark that is no letter and no digit
/// becomes a blank, so that quotes of any kind need not be typed. Text that is no UTF-8 becomes empty.
[[nodiscard]] std::string folded(std::string_view text);

/// Whether every word that was typed occurs in a folded text, in any order. Nothing typed fits everything.
[[nodiscard]] bool fits(std::string_view folded_text, std::string_view typed);

/// Takes the last letter off a text in UTF-8, with the accents that were typed onto it.
void erase_last_letter(std::string& text);

}  // namespace flinch::render

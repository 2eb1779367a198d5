#pragma once

#include <string>
#include <string_view>

namespace flinch::organism::steering {

/// The text as a message shows it, on one line: blanks as single spaces, bytes that are no printable
/// character as `\xNN`, and long text cut.
[[nodiscard]] std::string printable(std::string_view text);
/// The same in backquotes.
[[nodiscard]] std::string quote(std::string_view text);

/// The bytes of the UTF-8 character that the text begins with; 1 if it begins with none, 0 if it is empty.
[[nodiscard]] std::size_t character_length(std::string_view text) noexcept;

}  // namespace flinch::organism::steering

#pragma once

#include <string>
#include <string_view>

namespace flinch::organism::steering {

/// The text as a message shows it, on one line. Runs of blanks become single spaces, bytes that are not part
/// of a printable character become `\xNN`, and a long text is cut.
[[nodiscard]] std::string printable(std::string_view text);
/// The same text in backquotes.
[[nodiscard]] std::string quote(std::string_view text);

/// The length in bytes of the UTF-8 character with which the text begins. It is 1 if the text begins with
/// none, and 0 if the text is empty.
[[nodiscard]] std::size_t character_length(std::string_view text) noexcept;

}  // namespace flinch::organism::steering

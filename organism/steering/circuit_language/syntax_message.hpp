#pragma once

#include <string_view>

#include "organism/steering/circuit_language/language_error.hpp"

namespace flinch::organism::steering {

/// The error for a text that cannot go on at `offset` (no blank there). Slips that come from other languages
/// are told how to write it here; anything else what was expected and what was found.
[[nodiscard]] LanguageError syntax_error(std::string_view text, std::size_t offset,
                                         std::string_view expected);

}  // namespace flinch::organism::steering

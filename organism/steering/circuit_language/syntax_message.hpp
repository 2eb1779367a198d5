#pragma once

#include <string_view>

#include "organism/steering/circuit_language/language_error.hpp"

namespace flinch::organism::steering {

/// The error for a text that cannot continue at `offset`, where there is no blank. For a slip that comes from
/// another language the message tells how to write it here; otherwise it tells what was expected and what was
/// found.
[[nodiscard]] LanguageError syntax_error(std::string_view text, std::size_t offset,
                                         std::string_view expected);

}  // namespace flinch::organism::steering

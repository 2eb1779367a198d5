#pragma once

#include <string_view>
#include <variant>

#include "organism/steering/circuit_language/language_error.hpp"
#include "organism/steering/circuit_language/tree.hpp"

namespace flinch::organism::steering {

/// The longest expression, in bytes, and the deepest nesting of parentheses. The limits are what a person can
/// still read, and they bound the parser's own recursion.
inline constexpr std::size_t longest_expression = 1000;
inline constexpr std::size_t deepest_nesting = 24;

/// Parses the syntax of a text only, without checking names and units. If the text is wrong, it returns the
/// first error.
[[nodiscard]] std::variant<Node, LanguageError> parse_tree(std::string_view text);

}  // namespace flinch::organism::steering

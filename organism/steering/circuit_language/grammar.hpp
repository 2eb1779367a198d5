#pragma once

#include <string_view>
#include <variant>

#include "organism/steering/circuit_language/language_error.hpp"
#include "organism/steering/circuit_language/tree.hpp"

namespace flinch::organism::steering {

/// The longest expression, in bytes, and the deepest parentheses: what a person can still read, and a bound
/// on the parser's own recursion.
inline constexpr std::size_t longest_expression = 1000;
inline constexpr std::size_t deepest_nesting = 24;

/// Reads the text's form only: names and units are not looked at. On a wrong text, the first error.
[[nodiscard]] std::variant<Node, LanguageError> parse_tree(std::string_view text);

}  // namespace flinch::organism::steering

#pragma once

#include <string>
#include <string_view>

#include "organism/steering/circuit_language/interval.hpp"
#include "organism/steering/circuit_language/symbols.hpp"
#include "organism/steering/circuit_language/tree.hpp"

// These functions compose the checker's message for each kind of error. A message is one line that says what
// would be right.
namespace flinch::organism::steering {

[[nodiscard]] std::string unknown_name(std::string_view name, const SymbolTable& symbols);
[[nodiscard]] std::string unknown_function(std::string_view name, const SymbolTable& symbols);
/// The message for a word that was read as the unit of the number `number`.
[[nodiscard]] std::string unknown_unit(std::string_view number, std::string_view unit,
                                       const SymbolTable& symbols);
/// The message for a number without a unit where `why` requires the unit `wanted`.
[[nodiscard]] std::string bare_number(std::string_view number, Unit wanted, std::string_view why);
/// The message for a value that varies where the function takes a constant.
[[nodiscard]] std::string not_constant(std::string_view part, Unit unit, std::string_view function);
[[nodiscard]] std::string chained_comparison(const Node& comparison, std::string_view text);
[[nodiscard]] std::string zero_divisor(std::string_view divisor, Unit unit, Interval bounds);

/// Whether the node is a number without a unit. It may be negative.
[[nodiscard]] bool is_bare_number(const Node& node) noexcept;

}  // namespace flinch::organism::steering

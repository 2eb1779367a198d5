#pragma once

#include <string>
#include <string_view>

#include "organism/steering/circuit_language/interval.hpp"
#include "organism/steering/circuit_language/symbols.hpp"
#include "organism/steering/circuit_language/tree.hpp"

// What the checker says of each kind of error: one line, with what would be right.
namespace flinch::organism::steering {

[[nodiscard]] std::string unknown_name(std::string_view name, const SymbolTable& symbols);
[[nodiscard]] std::string unknown_function(std::string_view name, const SymbolTable& symbols);
/// Of what was read as the unit of the number `number`.
[[nodiscard]] std::string unknown_unit(std::string_view number, std::string_view unit,
                                       const SymbolTable& symbols);
/// Of a number with no unit where `wanted` is, because of `why`.
[[nodiscard]] std::string bare_number(std::string_view number, Unit wanted, std::string_view why);
/// Of a value that varies where the function takes a constant.
[[nodiscard]] std::string not_constant(std::string_view part, Unit unit, std::string_view function);
[[nodiscard]] std::string chained_comparison(const Node& comparison, std::string_view text);
[[nodiscard]] std::string zero_divisor(std::string_view divisor, Unit unit, Interval bounds);

/// Whether it is a number, perhaps negative, without a unit.
[[nodiscard]] bool is_bare_number(const Node& node) noexcept;

}  // namespace flinch::organism::steering

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "organism/steering/circuit_language/interval.hpp"
#include "organism/steering/circuit_language/language_error.hpp"
#include "organism/steering/circuit_language/symbols.hpp"
#include "organism/steering/circuit_language/tree.hpp"

namespace flinch::organism::steering {

/// The result of the checker: all errors, in the order of the text, or (if there are none) the bounds of the
/// value and the symbols that are read.
struct Checked {
    std::vector<LanguageError> errors;
    Interval bounds;
    std::vector<std::uint32_t> reads;  ///< sorted, each once
};

/// Checks names, units and bounds of a tree and resolves its names, numbers and functions in place.
[[nodiscard]] Checked check(Node& tree, std::string_view text, const SymbolTable& symbols, Unit expected);

}  // namespace flinch::organism::steering

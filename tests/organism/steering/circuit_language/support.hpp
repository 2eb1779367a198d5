#pragma once

#include <doctest/doctest.h>

#include <ostream>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "organism/steering/circuit_language/expression.hpp"

namespace flinch::organism::steering {

inline std::ostream& operator<<(std::ostream& out, const LanguageError& error) {
    return out << error.offset << '+' << error.length << ": " << error.message;
}

/// A table with at least one signal of each unit, as a species might have them.
inline SymbolTable species_symbols() {
    SymbolTable table;
    table.add({"looming", Unit::ratio, 0, 1});
    table.add({"dark", Unit::ratio, 0, 1});
    table.add({"size", Unit::angle, 0, 120});
    table.add({"motion", Unit::angular_speed, 0, 400});
    table.add({"taste.salt", Unit::ratio, 0, 1});
    table.add({"sodium_deficit", Unit::ratio, 0, 1});
    table.add({"expect.flinch", Unit::ratio, 0, 1});
    table.add({"expect.salt", Unit::ratio, 0, 1});
    table.add({"posture.freeze", Unit::truth, 0, 1});
    table.add({"since_meal", Unit::time, 0, 86400});
    table.add({"wait", Unit::time, 0.25, 2});
    table.add({"distance", Unit::length, 0.5, 50});
    table.add({"heart_rate", Unit::rate, 1, 8});
    table.add({"pace", Unit::speed, -1, 3});
    table.add({"valence", Unit::ratio, -2, 2});
    table.add({"lack", Unit::ratio, -1, 0});
    return table;
}

/// A value for each symbol, in the order of the symbols.
inline const std::vector<double> signals{0.75, 0.5,  15,  90, 0.25, 1,   0.5, 0.125,
                                         1,    3600, 0.5, 4,  2,    1.5, -1,  -0.5};

/// The expression of a text that must be right.
inline Expression good(std::string_view text, Unit expected) {
    static const SymbolTable table = species_symbols();
    ParsedExpression parsed = parse_expression(text, table, expected);
    if (auto* errors = std::get_if<std::vector<LanguageError>>(&parsed)) {
        FAIL(std::string{text}, " -> ", errors->front());
    }
    return std::get<Expression>(std::move(parsed));
}

/// The errors of a text that must be wrong.
inline std::vector<LanguageError> bad(std::string_view text, Unit expected) {
    static const SymbolTable table = species_symbols();
    ParsedExpression parsed = parse_expression(text, table, expected);
    auto* errors = std::get_if<std::vector<LanguageError>>(&parsed);
    if (errors == nullptr) return {};
    REQUIRE_FALSE(errors->empty());
    return std::move(*errors);
}

}  // namespace flinch::organism::steering

#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "organism/steering/circuit_language/language_error.hpp"
#include "organism/steering/circuit_language/symbols.hpp"
#include "organism/steering/circuit_language/unit.hpp"

namespace flinch::organism::steering {

/// A condition or an amount of an innate circuit: total, typed, bounded. `looming > 0.6 and size < 20 deg`
///
///     disjunction  conjunction ("or" conjunction)*            conditions
///     conjunction  inversion ("and" inversion)*              conditions
///     inversion    "not"* comparison
///     comparison   sum (("<" | "<=" | ">" | ">=") sum)?       numbers of one unit; gives a condition
///     sum          product (("+" | "-") product)*             numbers of one unit
///     product      signed (("*" | "/") signed)*               units multiply; a divisor's bounds exclude 0
///     signed       "-"* (number | "true" | "false" | name | call | "(" disjunction ")")
///     number       digits, fraction, exponent; then deg, s, ms, us, cells, /s, cells/s, deg/s or nothing
///     call         "min" | "max" | "clamp" | "abs", values in parentheses; clamp(x, low, high)
///
/// A value: copies share the program, which never changes. The default one is the constant 0 (as a condition:
/// false).
///
/// Functions with a memory (rise, fall, hysteresis) are meant to come as calls that each claim a place in an
/// array of the circuit's state, kept by its owner and given to `evaluate` beside the signals: an expression
/// stays a value without state, and snapshots hold the state. Their names are kept free already.
class Expression {
  public:
    Expression() = default;

    /// The value for the signals, indexed as in the symbol table (at least as many as it then had).
    /// Conditions give 0 or 1. A signal out of its symbol's bounds counts as the bound, so the value is
    /// always in [low, high].
    [[nodiscard]] double evaluate(std::span<const double> signals) const noexcept;

    [[nodiscard]] Unit unit() const noexcept;
    /// Bounds that no value leaves; a condition that can never hold has high() == 0.
    [[nodiscard]] double low() const noexcept;
    [[nodiscard]] double high() const noexcept;
    /// Indices of the symbols that it names: sorted, each once.
    [[nodiscard]] std::span<const std::uint32_t> reads() const noexcept;
    /// As it was written.
    [[nodiscard]] const std::string& text() const noexcept;

  private:
    struct Content;
    explicit Expression(std::shared_ptr<const Content> content) noexcept : content_(std::move(content)) {}
    friend std::variant<Expression, std::vector<LanguageError>> parse_expression(std::string_view text,
                                                                                 const SymbolTable& symbols,
                                                                                 Unit expected);

    std::shared_ptr<const Content> content_;
};

using ParsedExpression = std::variant<Expression, std::vector<LanguageError>>;

/// Reads an expression that has to give a value of the unit `expected`. If it is wrong: all errors of names,
/// units and bounds in the order of the text, or the first error of form. Never throws on any text (but for
/// lack of memory).
[[nodiscard]] ParsedExpression parse_expression(std::string_view text, const SymbolTable& symbols,
                                                Unit expected);

}  // namespace flinch::organism::steering

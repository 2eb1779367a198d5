#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "organism/steering/circuit_language/language_error.hpp"
#include "organism/steering/circuit_language/program.hpp"
#include "organism/steering/circuit_language/symbols.hpp"
#include "organism/steering/circuit_language/unit.hpp"

namespace flinch::organism::steering {

/// An expression is a condition or an amount of an innate circuit, such as `looming > 0.6 and size < 20 deg`.
/// It is total, typed and bounded. Its grammar is:
///
///     disjunction  conjunction ("or" conjunction)*            conditions
///     conjunction  inversion ("and" inversion)*              conditions
///     inversion    "not"* comparison
///     comparison   sum (("<" | "<=" | ">" | ">=") sum)?       numbers of one unit; gives a condition
///     sum          product (("+" | "-") product)*             numbers of one unit
///     product      signed (("*" | "/") signed)*               units multiply; a divisor's bounds exclude 0
///     signed       "-"* (number | "true" | "false" | name | call | "(" disjunction ")")
///     number       digits, fraction, exponent; then a unit or nothing (a ratio): deg; us, ms, s, minutes, h;
///                  cells; /s, bpm (60 bpm = 1 /s); cells/s; deg/s
///     name         words of letters, digits and "_" joined by dots: a signal of the symbol table
///     call         function "(" disjunction ("," disjunction)* ")"
///
/// Blanks may stand between all of these. These functions depend on the present moment only, and take numbers
/// of one unit:
///
///     min(a, b, ...), max(a, b, ...), abs(x)
///     clamp(x, low, high)         if the limits cross, the lower one holds
///
/// These functions have a memory. Their values except x and c are constants; T is a time from 1 us to 1 h:
///
///     rise(x, T)                  how far x is above its recent past: max(0, x - smooth(x, T))
///     fall(x, T)                  how far x is below it: max(0, smooth(x, T) - x)
///     smooth(x, T)                x through a leaky integrator with the time constant T
///     limit(x, r)                 follows x no faster than r > 0 per second; x a ratio (r in /s), an angle
///                                 (deg/s) or a length (cells/s)
///     hysteresis(x, low, high)    a condition: true from x > high until x < low; low < high
///     held(c, T)                  a condition: c has been true without a break for at least T
///
/// At the first evaluation each is settled at the present: rise and fall are 0, smooth and limit are x,
/// hysteresis is x > high, and held is false. Their argument counts as unchanged from one evaluation to the
/// next, so the owner must evaluate whenever a signal has changed (more often does no harm). Each evaluation
/// covers the whole expression; no part is skipped.
///
/// An expression is a value: copies share the program, which never changes. The functions' memory lies in an
/// array that the owner keeps and passes to `evaluate`, so that a snapshot is a copy of that array. The
/// default expression is the constant 0 (as a condition: false).
class Expression {
  public:
    Expression() = default;

    /// The value for these signals, which are indexed as in the symbol table (there must be at least as many
    /// as it had when the expression was parsed). Conditions give 0 or 1. A signal out of its symbol's bounds
    /// counts as the bound, so the value is always in [low, high]. Functions with a memory are evaluated as
    /// if for the first time, and leave no trace.
    [[nodiscard]] double evaluate(std::span<const double> signals) const noexcept;
    /// The same, `elapsed` seconds (at least 0) after the last evaluation with this memory. `memory` has
    /// `memory()` numbers, which are all NaN before the first evaluation. The value is in [low, high]
    /// whatever the memory contains.
    [[nodiscard]] double evaluate(std::span<const double> signals, std::span<double> memory,
                                  double elapsed) const noexcept;
    /// The number of doubles that its memory needs.
    [[nodiscard]] std::size_t memory() const noexcept;

    [[nodiscard]] Unit unit() const noexcept;
    /// The bounds that no value leaves. A condition that can never hold has high() == 0.
    [[nodiscard]] double low() const noexcept;
    [[nodiscard]] double high() const noexcept;
    /// The indices of the symbols that it names, sorted, each once.
    [[nodiscard]] std::span<const std::uint32_t> reads() const noexcept;
    /// The text as it was written.
    [[nodiscard]] const std::string& text() const noexcept;
    /// The program that `evaluate` runs, for code that reasons about it. It is empty for the default
    /// expression.
    [[nodiscard]] std::span<const Instruction> program() const noexcept;

  private:
    struct Content;
    explicit Expression(std::shared_ptr<const Content> content) noexcept : content_(std::move(content)) {}
    friend std::variant<Expression, std::vector<LanguageError>> parse_expression(std::string_view text,
                                                                                 const SymbolTable& symbols,
                                                                                 Unit expected);

    std::shared_ptr<const Content> content_;
};

using ParsedExpression = std::variant<Expression, std::vector<LanguageError>>;

/// Reads an expression that has to give a value of the unit `expected`. If the text is wrong, it returns all
/// errors of names, units and bounds in the order of the text, or the first syntax error. It never throws on
/// any text (except for lack of memory).
[[nodiscard]] ParsedExpression parse_expression(std::string_view text, const SymbolTable& symbols,
                                                Unit expected);

}  // namespace flinch::organism::steering

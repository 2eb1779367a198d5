#pragma once

#include <fmt/format.h>

#include <optional>
#include <string>
#include <utility>

#include "organism/steering/circuit_language/checker.hpp"
#include "organism/steering/circuit_language/functions.hpp"
#include "organism/steering/circuit_language/quote.hpp"

// This header is internal to the checker. Conditions, names and numbers are in checker.cpp, arithmetic is in
// checker_arithmetic.cpp, and functions with a memory are in checker_memory.cpp.
namespace flinch::organism::steering {

/// The checker's knowledge of a part of the expression. After an error the unit or the bounds may be unknown,
/// and no further error is reported about them.
struct Meaning {
    std::optional<Unit> unit;
    std::optional<Interval> bounds;
};

/// The checker walks a tree once, from the leaves up. It has one function for each form.
class Checker {
  public:
    Checker(std::string_view text, const SymbolTable& symbols) : text_(text), symbols_(symbols) {}

    [[nodiscard]] Checked whole(Node& tree, Unit expected);

  private:
    Meaning check(Node& node);
    Meaning number(Node& node);
    Meaning name(Node& node);
    Meaning call(Node& node);
    Meaning negation(Node& node);
    Meaning inversion(Node& node);
    Meaning product(Node& node);
    Meaning sum(Node& node);
    Meaning comparison(Node& node);
    Meaning logic(Node& node);

    void number_value(Node& node);
    Meaning number_for(Node& node, std::string_view user);
    std::vector<Meaning> numbers(Node& node, std::string_view user);
    Interval condition(Node& node, std::string_view user);
    std::optional<Unit> common_unit(const Node& node, const std::vector<Meaning>& parts,
                                    std::string_view rule);
    std::optional<Interval> call_bounds(const Node& node, const std::vector<Meaning>& parts);
    Meaning remembering(Node& node, const FunctionEntry& entry);
    Meaning following(Node& node, const FunctionEntry& entry);
    Meaning limit(Node& node);
    Meaning follower(Node& node, const Meaning& followed, bool distance);
    Meaning hysteresis(Node& node);
    Meaning held(Node& node);
    double time(Node& node, std::string_view user);
    double fastest(Node& node, Unit wanted);
    std::optional<double> constant(Node& node, Unit wanted, std::string_view user);
    std::optional<double> fixed(const Node& node, const Meaning& meaning, Unit unit, std::string_view user);
    void multiply(Meaning& left, Span at, Operator op, const Node& divisor, const Meaning& right);
    void finite(Meaning& meaning, Span at);
    void expect(const Node& tree, Unit unit, Unit expected);

    [[nodiscard]] std::string_view source(const Node& node) const noexcept { return node.at.of(text_); }
    [[nodiscard]] std::string is(const Node& node, Unit unit) const {
        return fmt::format("{} is {}", quote(source(node)), describe(unit));
    }
    void say(Span at, std::string message) {
        result_.errors.push_back({at.offset, at.length, std::move(message)});
    }

    std::string_view text_;
    const SymbolTable& symbols_;
    Checked result_;
};

}  // namespace flinch::organism::steering

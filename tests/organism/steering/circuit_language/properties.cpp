// Any tree of the language, written as text with no more brackets than it needs, is read as that tree.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>

#include "organism/steering/circuit_language/expression.hpp"

namespace flinch::organism::steering {
namespace {

constexpr std::array<std::string_view, 3> names{"one", "two", "three"};

/// A tree, the text that stands for it, and its value worked out directly.
struct Tree {
    std::string text;
    int tightness = 0;  // how tightly its outermost operator binds
    double value = 0;
};

// The operators, the loosest first.
enum Tightness { disjunction, conjunction, negation, comparison, sum, product, sign, atom };

std::string within(const Tree& tree, int least) {
    return tree.tightness < least ? "(" + tree.text + ")" : tree.text;
}

Tree number_tree(int depth, const std::array<double, 3>& signals);

Tree leaf(const std::array<double, 3>& signals) {
    if (*rc::gen::arbitrary<bool>()) {
        const auto i = *rc::gen::inRange<std::size_t>(0, names.size());
        return {std::string(names[i]), atom, signals[i]};
    }
    const int quarters = *rc::gen::inRange(0, 40);
    std::string text = std::to_string(quarters / 4);
    text += std::array<const char*, 4>{"", ".25", ".5", ".75"}[static_cast<std::size_t>(quarters % 4)];
    return {text, atom, quarters / 4.0};
}

Tree function(int depth, const std::array<double, 3>& signals) {
    const Tree a = number_tree(depth - 1, signals);
    const Tree b = number_tree(depth - 1, signals);
    switch (*rc::gen::inRange(0, 3)) {
        case 0:
            return {"min(" + a.text + ", " + b.text + ")", atom, std::min(a.value, b.value)};
        case 1:
            return {"max(" + a.text + "," + b.text + ")", atom, std::max(a.value, b.value)};
        default:
            return {"abs( " + a.text + " )", atom, std::abs(a.value)};
    }
}

Tree number_tree(int depth, const std::array<double, 3>& signals) {
    if (depth == 0) return leaf(signals);
    const int which = *rc::gen::inRange(0, 6);
    if (which == 4) return function(depth, signals);
    const Tree a = number_tree(depth - 1, signals);
    if (which == 5) return {"-" + within(a, sign), sign, -a.value};
    const Tree b = number_tree(depth - 1, signals);
    switch (which) {
        case 0:
            return {within(a, sum) + " + " + within(b, product), sum, a.value + b.value};
        case 1:
            return {within(a, sum) + "-" + within(b, product), sum, a.value - b.value};
        default:
            return {within(a, product) + " * " + within(b, sign), product, a.value * b.value};
    }
}

Tree truth_tree(int depth, const std::array<double, 3>& signals) {
    if (depth == 0 || *rc::gen::inRange(0, 4) == 0) {
        const Tree a = number_tree(1, signals);
        const Tree b = number_tree(1, signals);
        const bool above = *rc::gen::arbitrary<bool>();
        return {within(a, sum) + (above ? " > " : " <= ") + within(b, sum), comparison,
                (above ? a.value > b.value : a.value <= b.value) ? 1.0 : 0.0};
    }
    const Tree a = truth_tree(depth - 1, signals);
    if (*rc::gen::inRange(0, 3) == 0)
        return {"not " + within(a, negation), negation, a.value > 0 ? 0.0 : 1.0};
    const Tree b = truth_tree(depth - 1, signals);
    if (*rc::gen::arbitrary<bool>())
        return {within(a, conjunction) + " and " + within(b, negation), conjunction,
                std::min(a.value, b.value)};
    return {within(a, disjunction) + " or " + within(b, conjunction), disjunction,
            std::max(a.value, b.value)};
}

double read(const Tree& tree, Unit unit, const std::array<double, 3>& signals) {
    SymbolTable table;
    for (const std::string_view name : names) table.add({std::string(name), Unit::ratio, -100, 100});
    const ParsedExpression parsed = parse_expression(tree.text, table, unit);
    if (!std::holds_alternative<Expression>(parsed))
        RC_FAIL(tree.text + ": " + std::get<std::vector<LanguageError>>(parsed).front().message);
    return std::get<Expression>(parsed).evaluate(signals);
}

std::array<double, 3> random_signals() {
    std::array<double, 3> signals{};
    for (double& signal : signals) signal = *rc::gen::inRange(-400, 400) / 4.0;
    return signals;
}

TEST_CASE("circuit language: every number that can be written is read as it is meant") {
    CHECK(rc::check([] {
        const auto signals = random_signals();
        const Tree tree = number_tree(*rc::gen::inRange(0, 5), signals);
        RC_ASSERT(read(tree, Unit::ratio, signals) == tree.value);
    }));
}

TEST_CASE("circuit language: every condition that can be written is read as it is meant") {
    CHECK(rc::check([] {
        const auto signals = random_signals();
        const Tree tree = truth_tree(*rc::gen::inRange(0, 4), signals);
        RC_ASSERT(read(tree, Unit::truth, signals) == tree.value);
    }));
}

}  // namespace
}  // namespace flinch::organism::steering

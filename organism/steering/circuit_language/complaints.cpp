#include "organism/steering/circuit_language/complaints.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "organism/steering/circuit_language/functions.hpp"
#include "organism/steering/circuit_language/quote.hpp"

namespace flinch::organism::steering {

namespace {

constexpr std::size_t most_names_listed = 12;

/// The names that begin like this one up to its last dot, or all names if there are none.
std::vector<std::string_view> candidates(std::string_view name, const SymbolTable& symbols) {
    const std::string_view family = name.substr(0, name.rfind('.') + 1);  // empty without a dot
    std::vector<std::string_view> all{symbols.names().begin(), symbols.names().end()};
    std::vector<std::string_view> alike;
    std::ranges::copy_if(all, std::back_inserter(alike),
                         [&](auto known) { return known.starts_with(family); });
    return alike.empty() ? all : alike;
}

std::string list(const std::vector<std::string_view>& names) {
    if (names.empty()) return "no names are known here";
    std::string listed = "known are ";
    for (std::size_t i = 0; i < names.size() && i < most_names_listed; ++i) {
        if (i > 0) listed += ", ";
        listed += quote(names[i]);
    }
    if (names.size() > most_names_listed)
        listed += fmt::format(" and {} more", names.size() - most_names_listed);
    return listed;
}

std::string_view symbol(Operator op) noexcept {
    switch (op) {
        case Operator::less:
            return "<";
        case Operator::less_equal:
            return "<=";
        case Operator::greater:
            return ">";
        default:
            return ">=";
    }
}

}  // namespace

std::string unknown_name(std::string_view name, const SymbolTable& symbols) {
    if (find_function(name) != nullptr) {
        return fmt::format("{} is a function: write its values after it in parentheses", quote(name));
    }
    if (find_suffix(name))
        return fmt::format("`{0}` is a unit: write a number before it, as in `1 {0}`", name);
    const std::string near = symbols.nearest(name);
    if (!near.empty()) return fmt::format("unknown name {}: did you mean {}?", quote(name), quote(near));
    return fmt::format("unknown name {}: {}", quote(name), list(candidates(name, symbols)));
}

std::string unknown_function(std::string_view name, const SymbolTable& symbols) {
    if (symbols.find(name)) return fmt::format("{} is a signal, not a function", quote(name));
    const std::string_view near = nearest_function(name);
    if (!near.empty()) return fmt::format("unknown function {}: did you mean {}?", quote(name), quote(near));
    return fmt::format("unknown function {}: there are {}", quote(name), all_functions());
}

std::string unknown_unit(std::string_view number, std::string_view unit, const SymbolTable& symbols) {
    if (symbols.find(unit)) {
        return fmt::format("{} is no unit: to multiply, write `{} * {}`", quote(unit), printable(number),
                           unit);
    }
    if (unit == "min") return fmt::format("`min` is a function: write `{} minutes`", printable(number));
    return fmt::format("unknown unit {}: there are {}", quote(unit), all_suffixes());
}

std::string bare_number(std::string_view number, Unit wanted, std::string_view why) {
    const std::string advice = wanted == Unit::time
                                   ? fmt::format("`{0} s` or `{0} ms`", printable(number))
                                   : fmt::format("`{} {}`", printable(number), suffix(wanted));
    return fmt::format("{} has no unit, but {}: write {}", quote(number), why, advice);
}

std::string not_constant(std::string_view part, Unit unit, std::string_view function) {
    return fmt::format("{} is not constant: `{}` takes a plain number here, as in `2{}{}`", quote(part),
                       function, unit == Unit::ratio ? "" : " ", suffix(unit));
}

std::string chained_comparison(const Node& comparison, std::string_view text) {
    const auto part = [&](std::size_t i) { return printable(comparison.children[i].at.of(text)); };
    const std::string first = fmt::format("{} {} {}", part(0), symbol(comparison.operators[0]), part(1));
    const std::string second = fmt::format("{} {} {}", part(1), symbol(comparison.operators[1]), part(2));
    return fmt::format("comparisons cannot be chained: write `{} and {}`", first, second);
}

std::string zero_divisor(std::string_view divisor, Unit unit, Interval bounds) {
    if (bounds.low == 0 && bounds.high == 0) return "division by 0";
    const bool below = bounds.high <= 0;
    const std::string_view space = unit == Unit::ratio || unit == Unit::rate ? "" : " ";
    return fmt::format("the divisor {} can be 0 (it is within {} and {}): write `{}({}, {}0.01{}{})`",
                       quote(divisor), bounds.low, bounds.high, below ? "min" : "max", printable(divisor),
                       below ? "-" : "", space, suffix(unit));
}

bool is_bare_number(const Node& node) noexcept {
    const Node& inner = node.form == Form::negation ? node.children.front() : node;
    return inner.form == Form::number && inner.word.length == 0;
}

}  // namespace flinch::organism::steering

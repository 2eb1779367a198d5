#include <algorithm>

#include "organism/steering/circuit_language/checking.hpp"
#include "organism/steering/circuit_language/complaints.hpp"
#include "organism/steering/circuit_language/functions.hpp"

namespace flinch::organism::steering {

namespace {

template <class Operation>
std::optional<Interval> both(const Meaning& a, const Meaning& b, Operation operation) {
    if (!a.bounds || !b.bounds) return std::nullopt;
    return operation(*a.bounds, *b.bounds);
}

Interval compare(Operator op, Interval a, Interval b) noexcept {
    switch (op) {
        case Operator::less:
            return less(a, b);
        case Operator::less_equal:
            return less_equal(a, b);
        case Operator::greater:
            return less(b, a);
        default:
            return less_equal(b, a);
    }
}

}  // namespace

/// The meanings of the children, each of which has to be a number because `user` requires it.
std::vector<Meaning> Checker::numbers(Node& node, std::string_view user) {
    std::vector<Meaning> parts;
    for (Node& child : node.children) parts.push_back(number_for(child, user));
    return parts;
}

/// The meaning of a part that has to be a number because `user` requires it.
Meaning Checker::number_for(Node& node, std::string_view user) {
    const Meaning meaning = check(node);
    if (meaning.unit != Unit::truth) return meaning;
    say(node.at, fmt::format("{}, but {} needs a number", is(node, Unit::truth), user));
    return {};
}

/// The unit of all the parts. The first part that is not a number written without a unit sets the unit; the
/// others are compared with it.
std::optional<Unit> Checker::common_unit(const Node& node, const std::vector<Meaning>& parts,
                                         std::string_view rule) {
    std::optional<std::size_t> measure;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i].unit) continue;
        if (!measure) measure = i;
        if (is_bare_number(node.children[*measure]) && !is_bare_number(node.children[i])) measure = i;
    }
    if (!measure) return std::nullopt;
    const Node& model = node.children[*measure];
    const Unit wanted = *parts[*measure].unit;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!parts[i].unit || parts[i].unit == wanted) continue;
        const Node& child = node.children[i];
        if (is_bare_number(child)) {
            say(child.at, bare_number(source(child), wanted, is(model, wanted)));
        } else {
            say(child.at, fmt::format("{}, but {}: {}", is(child, *parts[i].unit), is(model, wanted), rule));
        }
    }
    return wanted;
}

void Checker::finite(Meaning& meaning, Span at) {
    if (!meaning.bounds || meaning.bounds->finite()) return;
    say(at, fmt::format("{} can overflow: its bounds are not finite", quote(at.of(text_))));
    meaning.bounds.reset();
}

Meaning Checker::call(Node& node) {
    const std::string_view called = node.word.of(text_);
    const FunctionEntry* entry = find_function(called);
    if (entry == nullptr) {
        say(node.word, unknown_function(called, symbols_));
        for (Node& child : node.children) check(child);
        return {};
    }
    node.symbol = static_cast<std::uint32_t>(entry->function);
    if (has_memory(entry->function)) return remembering(node, *entry);
    const std::vector<Meaning> parts = numbers(node, quote(called));
    Meaning meaning{common_unit(node, parts, fmt::format("`{}` takes values of one unit", called)), {}};
    if (parts.size() < entry->fewest || parts.size() > entry->most) {
        say(node.at, fmt::format("`{}` takes {}, not {}", called, entry->takes, parts.size()));
    } else if (std::ranges::all_of(parts, [](const Meaning& part) { return part.bounds.has_value(); })) {
        meaning.bounds = call_bounds(node, parts);
    }
    return meaning;
}

std::optional<Interval> Checker::call_bounds(const Node& node, const std::vector<Meaning>& parts) {
    const auto function = static_cast<Function>(node.symbol);
    Interval bounds = *parts.front().bounds;
    if (function == Function::absolute) return absolute(bounds);
    if (function == Function::clamp) {
        const Interval low = *parts[1].bounds;
        const Interval high = *parts[2].bounds;
        if (low.low <= high.high) return maximum(minimum(bounds, high), low);
        say(node.children[1].at,
            fmt::format("the limits of `clamp` are the wrong way round: {} is above {}",
                        quote(source(node.children[1])), quote(source(node.children[2]))));
        return std::nullopt;
    }
    for (const Meaning& part : parts) {
        bounds =
            function == Function::minimum ? minimum(bounds, *part.bounds) : maximum(bounds, *part.bounds);
    }
    return bounds;
}

Meaning Checker::negation(Node& node) {
    Meaning meaning = numbers(node, "`-`").front();
    if (meaning.bounds && node.repeats % 2 == 1) meaning.bounds = -*meaning.bounds;
    return meaning;
}

/// Checks one step of a product: `left` becomes `left * right` or `left / right`, which is written at `at`.
void Checker::multiply(Meaning& left, Span at, Operator op, const Node& factor, const Meaning& right) {
    const bool divides = op == Operator::divide;
    if (left.unit && right.unit) {
        const auto unit = divides ? over(*left.unit, *right.unit) : times(*left.unit, *right.unit);
        if (!unit) {
            say(at,
                fmt::format("{} {} {} by {}: the language has no unit for that", quote(at.of(text_)),
                            divides ? "divides" : "multiplies", describe(*left.unit), describe(*right.unit)));
        }
        left.unit = unit;
    } else {
        left.unit.reset();
    }
    if (divides && right.bounds && right.bounds->has_zero()) {
        say(factor.at, zero_divisor(source(factor), right.unit.value_or(Unit::ratio), *right.bounds));
        left.bounds.reset();
        return;
    }
    left.bounds = both(left, right, [&](Interval a, Interval b) { return divides ? a / b : a * b; });
    finite(left, at);
}

Meaning Checker::product(Node& node) {
    const bool divides = std::ranges::find(node.operators, Operator::multiply) == node.operators.end();
    const std::vector<Meaning> parts = numbers(node, divides ? "`/`" : "`*`");
    Meaning meaning = parts.front();
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const Node& factor = node.children[i];
        const Span at{node.at.offset, factor.at.offset + factor.at.length - node.at.offset};
        multiply(meaning, at, node.operators[i - 1], factor, parts[i]);
    }
    return meaning;
}

Meaning Checker::sum(Node& node) {
    const bool subtracts = std::ranges::find(node.operators, Operator::add) == node.operators.end();
    const std::vector<Meaning> parts = numbers(node, subtracts ? "`-`" : "`+`");
    Meaning meaning{common_unit(node, parts, "only like units can be added or subtracted"),
                    parts.front().bounds};
    for (std::size_t i = 1; i < parts.size(); ++i) {
        const bool adds = node.operators[i - 1] == Operator::add;
        meaning.bounds =
            both(meaning, parts[i], [&](Interval a, Interval b) { return adds ? a + b : a - b; });
        finite(meaning, node.at);
    }
    return meaning;
}

Meaning Checker::comparison(Node& node) {
    if (node.operators.size() > 1) say(node.at, chained_comparison(node, text_));
    const std::vector<Meaning> parts = numbers(node, "a comparison");
    common_unit(node, parts, "only like units can be compared");
    const auto bounds =
        both(parts[0], parts[1], [&](Interval a, Interval b) { return compare(node.operators[0], a, b); });
    return {Unit::truth, bounds.value_or(Interval{0, 1})};
}

}  // namespace flinch::organism::steering

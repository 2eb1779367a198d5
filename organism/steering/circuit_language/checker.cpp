#include "organism/steering/circuit_language/checker.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>

#include "organism/steering/circuit_language/characters.hpp"
#include "organism/steering/circuit_language/complaints.hpp"
#include "organism/steering/circuit_language/functions.hpp"
#include "organism/steering/circuit_language/quote.hpp"

namespace flinch::organism::steering {

namespace {

/// What is known of a part. After an error something is unknown, and nothing more is said of that.
struct Meaning {
    std::optional<Unit> unit;
    std::optional<Interval> bounds;
};

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
    std::vector<Meaning> numbers(Node& node, std::string_view user);
    Meaning condition(Node& node, std::string_view user);
    std::optional<Unit> common_unit(const Node& node, const std::vector<Meaning>& parts,
                                    std::string_view rule);
    std::optional<Interval> call_bounds(const Node& node, const std::vector<Meaning>& parts);
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

Checked Checker::whole(Node& tree, Unit expected) {
    const Meaning meaning = check(tree);
    if (meaning.unit && *meaning.unit != expected) expect(tree, *meaning.unit, expected);
    std::ranges::stable_sort(result_.errors, {}, &LanguageError::offset);
    if (meaning.bounds) result_.bounds = *meaning.bounds;
    auto& reads = result_.reads;
    std::ranges::sort(reads);
    reads.erase(std::unique(reads.begin(), reads.end()), reads.end());
    return std::move(result_);
}

void Checker::expect(const Node& tree, Unit unit, Unit expected) {
    if (expected == Unit::truth) {
        say(tree.at,
            fmt::format("{}, but a condition is wanted here: compare it with `<` or `>`", is(tree, unit)));
    } else if (is_bare_number(tree)) {
        say(tree.at, bare_number(source(tree), expected, fmt::format("{} is wanted here", kind(expected))));
    } else {
        say(tree.at, fmt::format("{}, but {} is wanted here", is(tree, unit), describe(expected)));
    }
}

Meaning Checker::check(Node& node) {
    switch (node.form) {
        case Form::number:
            return number(node);
        case Form::name:
            return name(node);
        case Form::call:
            return call(node);
        case Form::group:
            return check(node.children.front());
        case Form::negation:
            return negation(node);
        case Form::inversion:
            return inversion(node);
        case Form::product:
            return product(node);
        case Form::sum:
            return sum(node);
        case Form::comparison:
            return comparison(node);
        case Form::conjunction:
        case Form::disjunction:
            return logic(node);
        case Form::truth:
            break;
    }
    node.value = source(node) == "true" ? 1.0 : 0.0;
    return {Unit::truth, Interval{node.value, node.value}};
}

void Checker::number_value(Node& node) {
    const std::string_view written = source(node);
    const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), node.value);
    if (error == std::errc{}) return;
    const std::string_view digits = written.substr(0, static_cast<std::size_t>(end - written.data()));
    say(node.at, fmt::format("{} is beyond what a number can hold (1e-307 to 1e308)", quote(digits)));
}

Meaning Checker::number(Node& node) {
    number_value(node);
    std::string unit{node.word.of(text_)};
    std::erase_if(unit, is_blank);
    if (unit.empty()) return {Unit::ratio, Interval{node.value, node.value}};
    const auto found = find_suffix(unit);
    if (!found) {
        std::string_view digits = text_.substr(node.at.offset, node.word.offset - node.at.offset);
        while (is_blank(digits.back())) digits.remove_suffix(1);
        say(node.word, unknown_unit(digits, unit, symbols_));
        return {};
    }
    node.value /= found->divisor;
    return {found->unit, Interval{node.value, node.value}};
}

Meaning Checker::name(Node& node) {
    const auto found = symbols_.find(source(node));
    if (!found) {
        say(node.at, unknown_name(source(node), symbols_));
        return {};
    }
    node.symbol = *found;
    result_.reads.push_back(*found);
    const Symbol& symbol = symbols_[*found];
    return {symbol.unit, Interval{symbol.low, symbol.high}};
}

/// The meanings of the children, each of which has to be a number for `user`'s sake.
std::vector<Meaning> Checker::numbers(Node& node, std::string_view user) {
    std::vector<Meaning> parts;
    for (Node& child : node.children) {
        Meaning meaning = check(child);
        if (meaning.unit == Unit::truth) {
            say(child.at, fmt::format("{}, but {} needs a number", is(child, Unit::truth), user));
            meaning = {};
        }
        parts.push_back(meaning);
    }
    return parts;
}

Meaning Checker::condition(Node& node, std::string_view user) {
    const Meaning meaning = check(node);
    if (meaning.unit == Unit::truth) return meaning;
    if (meaning.unit) {
        say(node.at, fmt::format("{}, but {} needs a condition: compare it with `<` or `>`",
                                 is(node, *meaning.unit), user));
    }
    return {Unit::truth, Interval{0, 1}};
}

/// The unit of all the parts. A part with a unit is the measure for numbers written without one.
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

Meaning Checker::inversion(Node& node) {
    Meaning meaning = condition(node.children.front(), "`not`");
    if (meaning.bounds && node.repeats % 2 == 1) meaning.bounds = Interval{1, 1} - *meaning.bounds;
    return meaning;
}

/// One step of a product: `left` becomes `left * right` or `left / right`, which is written at `at`.
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

Meaning Checker::logic(Node& node) {
    const bool all = node.form == Form::conjunction;
    Meaning meaning{Unit::truth, all ? Interval{1, 1} : Interval{0, 0}};
    for (Node& child : node.children) {
        const Meaning part = condition(child, all ? "`and`" : "`or`");
        meaning.bounds = both(meaning, part, all ? minimum : maximum);
    }
    return meaning;
}

}  // namespace

Checked check(Node& tree, std::string_view text, const SymbolTable& symbols, Unit expected) {
    return Checker{text, symbols}.whole(tree, expected);
}

}  // namespace flinch::organism::steering

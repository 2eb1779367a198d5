#include "organism/steering/circuit_language/checker.hpp"

#include <algorithm>
#include <charconv>

#include "organism/steering/circuit_language/characters.hpp"
#include "organism/steering/circuit_language/checking.hpp"
#include "organism/steering/circuit_language/complaints.hpp"

namespace flinch::organism::steering {

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
    node.value = node.value * found->factor / found->divisor;
    Meaning meaning{found->unit, Interval{node.value, node.value}};
    finite(meaning, node.at);
    return meaning;
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

/// The bounds of a part that has to be a condition because `user` requires it.
Interval Checker::condition(Node& node, std::string_view user) {
    const Meaning meaning = check(node);
    if (meaning.unit && *meaning.unit != Unit::truth) {
        say(node.at, fmt::format("{}, but {} needs a condition: compare it with `<` or `>`",
                                 is(node, *meaning.unit), user));
    }
    return meaning.unit == Unit::truth && meaning.bounds ? *meaning.bounds : Interval{0, 1};
}

Meaning Checker::inversion(Node& node) {
    const Interval bounds = condition(node.children.front(), "`not`");
    return {Unit::truth, node.repeats % 2 == 1 ? Interval{1, 1} - bounds : bounds};
}

Meaning Checker::logic(Node& node) {
    const bool all = node.form == Form::conjunction;
    Interval bounds = all ? Interval{1, 1} : Interval{0, 0};
    for (Node& child : node.children) {
        const Interval part = condition(child, all ? "`and`" : "`or`");
        bounds = all ? minimum(bounds, part) : maximum(bounds, part);
    }
    return {Unit::truth, bounds};
}

Checked check(Node& tree, std::string_view text, const SymbolTable& symbols, Unit expected) {
    return Checker{text, symbols}.whole(tree, expected);
}

}  // namespace flinch::organism::steering

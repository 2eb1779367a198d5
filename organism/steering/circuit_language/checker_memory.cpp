#include <cmath>

#include "organism/steering/circuit_language/checking.hpp"
#include "organism/steering/circuit_language/complaints.hpp"

namespace flinch::organism::steering {

namespace {

constexpr double shortest_time = 1e-6;  // s; the tick of the simulator's clock
constexpr double longest_time = 3600;   // s

}  // namespace

/// Checks a call of a function with a memory. Its first value varies, and the others are constants.
Meaning Checker::remembering(Node& node, const FunctionEntry& entry) {
    const bool condition = entry.function == Function::hysteresis || entry.function == Function::held;
    if (node.children.size() < entry.fewest || node.children.size() > entry.most) {
        for (Node& child : node.children) check(child);
        say(node.at, fmt::format("`{}` takes {}, not {}", entry.name, entry.takes, node.children.size()));
        return condition ? Meaning{Unit::truth, {}} : Meaning{};
    }
    switch (entry.function) {
        case Function::hysteresis:
            return hysteresis(node);
        case Function::held:
            return held(node);
        case Function::limit:
            return limit(node);
        default:
            return following(node, entry);
    }
}

/// Checks `rise`, `fall` and `smooth`.
Meaning Checker::following(Node& node, const FunctionEntry& entry) {
    const Meaning followed = number_for(node.children[0], quote(entry.name));
    node.parameter = time(node.children[1], entry.name);
    return follower(node, followed, entry.function != Function::smooth);
}

Meaning Checker::limit(Node& node) {
    const Meaning followed = number_for(node.children[0], "`limit`");
    const std::optional<Unit> wanted = followed.unit ? change(*followed.unit) : std::nullopt;
    if (wanted) {
        node.parameter = fastest(node.children[1], *wanted);
        return follower(node, followed, false);
    }
    check(node.children[1]);
    if (followed.unit) {
        say(node.children[0].at, fmt::format("{}, but `limit` follows only a ratio, an angle or a length",
                                             is(node.children[0], *followed.unit)));
    }
    return {followed.unit, {}};
}

/// The meaning of a value that follows another within the other's bounds, or of the distance between the two.
Meaning Checker::follower(Node& node, const Meaning& followed, bool distance) {
    Meaning meaning{followed.unit, {}};
    if (!followed.bounds) return meaning;
    node.low = followed.bounds->low;
    node.high = followed.bounds->high;
    meaning.bounds = Interval{0, node.high - node.low};
    finite(meaning, node.at);
    if (meaning.bounds && !distance) meaning.bounds = followed.bounds;
    return meaning;
}

Meaning Checker::hysteresis(Node& node) {
    const std::vector<Meaning> parts = numbers(node, "`hysteresis`");
    const auto unit = common_unit(node, parts, "`hysteresis` takes values of one unit");
    const auto low = fixed(node.children[1], parts[1], unit.value_or(Unit::ratio), "hysteresis");
    const auto high = fixed(node.children[2], parts[2], unit.value_or(Unit::ratio), "hysteresis");
    const Meaning meaning{Unit::truth, Interval{0, 1}};
    if (!low || !high) return meaning;
    if (parts[1].unit == parts[2].unit && !(*low < *high)) {
        say(node.children[1].at,
            fmt::format("the limits of `hysteresis` are the wrong way round: {} is not below {}",
                        quote(source(node.children[1])), quote(source(node.children[2]))));
    }
    node.low = *low;
    node.high = *high;
    if (!parts[0].bounds) return meaning;
    return {Unit::truth, less(Interval{*high, *high}, *parts[0].bounds)};
}

Meaning Checker::held(Node& node) {
    const Interval bounds = condition(node.children[0], "`held`");
    node.parameter = time(node.children[1], "held");
    return {Unit::truth, Interval{0, bounds.high}};
}

/// The time that a function takes, in seconds.
double Checker::time(Node& node, std::string_view user) {
    const std::optional<double> given = constant(node, Unit::time, user);
    if (!given) return shortest_time;
    if (*given >= shortest_time && *given <= longest_time) return *given;
    say(node.at,
        fmt::format("{} is out of range: `{}` takes a time from 1 us to 1 h", quote(source(node)), user));
    return shortest_time;
}

/// The fastest change that `limit` lets through, per second.
double Checker::fastest(Node& node, Unit wanted) {
    const std::optional<double> given = constant(node, wanted, "limit");
    if (!given || *given > 0) return given.value_or(1);
    say(node.at,
        fmt::format("{} is out of range: `limit` takes {} above 0", quote(source(node)), kind(wanted)));
    return 1;
}

/// The value of a part that has to be a constant of the unit because `user` requires it.
std::optional<double> Checker::constant(Node& node, Unit wanted, std::string_view user) {
    const Meaning meaning = check(node);
    if (!meaning.unit) return std::nullopt;
    if (*meaning.unit == wanted) return fixed(node, meaning, wanted, user);
    if (is_bare_number(node)) {
        const std::string why = fmt::format("`{}` takes {} here", user, kind(wanted));
        say(node.at, bare_number(source(node), wanted, why));
    } else {
        say(node.at,
            fmt::format("{}, but `{}` takes {} here", is(node, *meaning.unit), user, describe(wanted)));
    }
    return std::nullopt;
}

/// The value of a part that can have only one value.
std::optional<double> Checker::fixed(const Node& node, const Meaning& meaning, Unit unit,
                                     std::string_view user) {
    if (!meaning.bounds) return std::nullopt;
    if (meaning.bounds->low == meaning.bounds->high) return meaning.bounds->low;
    say(node.at, not_constant(source(node), unit, user));
    return std::nullopt;
}

}  // namespace flinch::organism::steering

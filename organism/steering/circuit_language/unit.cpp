#include "organism/steering/circuit_language/unit.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace flinch::organism::steering {

namespace {

/// The powers of the degree, the second and the cell in a unit.
struct Dimension {
    int angle = 0, time = 0, length = 0;
    bool operator==(const Dimension&) const = default;
};

struct Measure {
    Unit unit;
    std::string_view kind, description, suffix;
    Dimension dimension;
};

constexpr std::array<Measure, 8> measures{{
    {Unit::ratio, "a ratio", "a ratio (no unit)", "", {}},
    {Unit::truth, "a condition", "a condition (true or false)", "", {}},
    {Unit::angle, "an angle", "an angle (deg)", "deg", {1, 0, 0}},
    {Unit::time, "a time", "a time (s)", "s", {0, 1, 0}},
    {Unit::length, "a length", "a length (cells)", "cells", {0, 0, 1}},
    {Unit::rate, "a rate", "a rate (/s)", "/s", {0, -1, 0}},
    {Unit::speed, "a speed", "a speed (cells/s)", "cells/s", {0, -1, 1}},
    {Unit::angular_speed, "an angular speed", "an angular speed (deg/s)", "deg/s", {1, -1, 0}},
}};

constexpr std::array<UnitSuffix, 13> suffixes{{
    {"deg", Unit::angle, 1},
    {"s", Unit::time, 1},
    {"ms", Unit::time, 1e3},
    {"us", Unit::time, 1e6},
    {"h", Unit::time, 1, 3600},
    {"minutes", Unit::time, 1, 60},
    {"minute", Unit::time, 1, 60},
    {"cells", Unit::length, 1},
    {"cell", Unit::length, 1},
    {"/s", Unit::rate, 1},
    {"bpm", Unit::rate, 60},
    {"cells/s", Unit::speed, 1},
    {"deg/s", Unit::angular_speed, 1},
}};

constexpr const Measure& measure(Unit unit) noexcept {
    return measures[static_cast<std::size_t>(unit)];
}

std::optional<Unit> combine(Unit left, Unit right, int sign) noexcept {
    if (left == Unit::truth || right == Unit::truth) return std::nullopt;
    const Dimension a = measure(left).dimension;
    const Dimension b = measure(right).dimension;
    const Dimension both{a.angle + sign * b.angle, a.time + sign * b.time, a.length + sign * b.length};
    const auto* found = std::ranges::find(measures, both, &Measure::dimension);
    if (found == measures.end()) return std::nullopt;
    // The ratio is found first; the truth, which has the same dimension, comes later in the list.
    return found->unit;
}

}  // namespace

std::string_view describe(Unit unit) noexcept {
    return measure(unit).description;
}
std::string_view kind(Unit unit) noexcept {
    return measure(unit).kind;
}
std::string_view suffix(Unit unit) noexcept {
    return measure(unit).suffix;
}

std::optional<UnitSuffix> find_suffix(std::string_view text) noexcept {
    const auto* found = std::ranges::find(suffixes, text, &UnitSuffix::text);
    if (found == suffixes.end()) return std::nullopt;
    return *found;
}

std::string_view all_suffixes() noexcept {
    return "deg, s, ms, us, minutes, h, cells, /s, bpm, cells/s, deg/s";
}

std::optional<Unit> times(Unit left, Unit right) noexcept {
    return combine(left, right, 1);
}
std::optional<Unit> over(Unit left, Unit right) noexcept {
    return combine(left, right, -1);
}
std::optional<Unit> change(Unit unit) noexcept {
    if (unit != Unit::ratio && unit != Unit::angle && unit != Unit::length) return std::nullopt;
    return over(unit, Unit::time);
}

}  // namespace flinch::organism::steering

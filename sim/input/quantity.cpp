#include "sim/input/quantity.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include <fmt/format.h>

namespace flinch::sim {
namespace {

constexpr std::array<std::pair<std::string_view, double>, 10> time_units{{{"us", 1.0},
                                                                          {"ms", 1e3},
                                                                          {"s", 1e6},
                                                                          {"min", 6e7},
                                                                          {"h", 3.6e9},
                                                                          {"hour", 3.6e9},
                                                                          {"hours", 3.6e9},
                                                                          {"day", 8.64e10},
                                                                          {"days", 8.64e10},
                                                                          {"d", 8.64e10}}};
constexpr double longest = 9e18;  // microseconds that fit into 64 bits

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
    return text;
}

}  // namespace

std::optional<Quantity> parse_quantity(std::string_view text) {
    text = trimmed(text);
    if (!text.empty() && text.front() == '+') text.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || !std::isfinite(number)) return std::nullopt;
    return Quantity{number, std::string(trimmed(text.substr(static_cast<std::size_t>(end - text.data()))))};
}

namespace {

std::optional<Time> parse_span(std::string_view text) {
    const auto quantity = parse_quantity(text);
    if (!quantity) return std::nullopt;
    for (const auto& [unit, length] : time_units) {
        if (unit != quantity->unit) continue;
        const double microseconds = quantity->number * length;
        if (std::abs(microseconds) >= longest) return std::nullopt;
        return Time{static_cast<std::int64_t>(std::llround(microseconds))};
    }
    return std::nullopt;
}

}  // namespace

std::optional<Time> parse_duration(std::string_view text) {
    Time sum{0};
    for (;;) {
        const auto plus = text.find(" + ");
        const auto span = parse_span(text.substr(0, plus));
        if (!span) return std::nullopt;
        if (std::abs(static_cast<double>(sum.count()) + static_cast<double>(span->count())) >= longest)
            return std::nullopt;
        sum += *span;
        if (plus == std::string_view::npos) return sum;
        text.remove_prefix(plus + 3);
    }
}

std::optional<std::uint64_t> parse_whole(std::string_view text) noexcept {
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole ? std::optional(number) : std::nullopt;
}

std::string duration_text(Time span) {
    const auto us = static_cast<double>(span.count());
    if (span == Time::max()) return "any length";
    if (std::abs(us) > 8.64e10) return fmt::format("{:g} days", us / 8.64e10);
    if (std::abs(us) >= 3.6e9) return fmt::format("{:g} h", us / 3.6e9);
    if (std::abs(us) >= 6e7) return fmt::format("{:g} min", us / 6e7);
    if (std::abs(us) >= 1e6 || us == 0) return fmt::format("{:g} s", us / 1e6);
    if (std::abs(us) >= 1e3) return fmt::format("{:g} ms", us / 1e3);
    return fmt::format("{:g} us", us);
}

}  // namespace flinch::sim

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "sim/time.hpp"

namespace flinch::sim {

/// A number with a unit as people write it: "40 ms", "20 deg", "3 cells".
struct Quantity {
    double number = 0;
    std::string unit;
};

/// Splits a quantity. It returns nothing if the text does not start with a finite number.
[[nodiscard]] std::optional<Quantity> parse_quantity(std::string_view text);

/// A duration: a number with a unit of time (us, ms, s, min, h, day), or a sum of these, as in "1 s + 300
/// ms".
[[nodiscard]] std::optional<Time> parse_duration(std::string_view text);

/// A whole number in decimal digits alone: no sign, no blank, no other base. Nothing if it is none, or too
/// large.
[[nodiscard]] std::optional<std::uint64_t> parse_whole(std::string_view text) noexcept;

/// A duration in the largest unit that leaves a short number: "1.5 s", "40 ms".
[[nodiscard]] std::string duration_text(Time span);

}  // namespace flinch::sim

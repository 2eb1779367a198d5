#pragma once

#include <algorithm>
#include <cmath>

namespace flinch::organism::steering {

/// The interval of values that a number can take, both ends included. The ends are rounded as the program
/// rounds. Rounding preserves order, so no rounded result can leave its interval.
struct Interval {
    double low = 0, high = 0;

    [[nodiscard]] bool finite() const noexcept { return std::isfinite(low) && std::isfinite(high); }
    [[nodiscard]] bool has_zero() const noexcept { return low <= 0 && high >= 0; }
};

[[nodiscard]] inline Interval corners(double a, double b, double c, double d) noexcept {
    return {std::min(std::min(a, b), std::min(c, d)), std::max(std::max(a, b), std::max(c, d))};
}

[[nodiscard]] inline Interval operator+(Interval a, Interval b) noexcept {
    return {a.low + b.low, a.high + b.high};
}
[[nodiscard]] inline Interval operator-(Interval a, Interval b) noexcept {
    return {a.low - b.high, a.high - b.low};
}
[[nodiscard]] inline Interval operator-(Interval a) noexcept {
    return {-a.high, -a.low};
}
[[nodiscard]] inline Interval operator*(Interval a, Interval b) noexcept {
    return corners(a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high);
}
/// The quotient. Precondition: the divisor's interval does not contain zero.
[[nodiscard]] inline Interval operator/(Interval a, Interval b) noexcept {
    return corners(a.low / b.low, a.low / b.high, a.high / b.low, a.high / b.high);
}
[[nodiscard]] inline Interval minimum(Interval a, Interval b) noexcept {
    return {std::min(a.low, b.low), std::min(a.high, b.high)};
}
[[nodiscard]] inline Interval maximum(Interval a, Interval b) noexcept {
    return {std::max(a.low, b.low), std::max(a.high, b.high)};
}
[[nodiscard]] inline Interval absolute(Interval a) noexcept {
    const Interval ends{std::abs(a.low), std::abs(a.high)};
    return {a.has_zero() ? 0 : std::min(ends.low, ends.high), std::max(ends.low, ends.high)};
}
/// The result is [1, 1] if a < b for all values, [0, 0] if for none, and [0, 1] otherwise.
[[nodiscard]] inline Interval less(Interval a, Interval b) noexcept {
    return {a.high < b.low ? 1.0 : 0.0, a.low < b.high ? 1.0 : 0.0};
}
[[nodiscard]] inline Interval less_equal(Interval a, Interval b) noexcept {
    return {a.high <= b.low ? 1.0 : 0.0, a.low <= b.high ? 1.0 : 0.0};
}

}  // namespace flinch::organism::steering

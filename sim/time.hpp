#pragma once

#include <chrono>
#include <cstdint>

namespace flinch::sim {

/// Simulated time since the life began, or a span of it. It is counted in whole microseconds, so that equal
/// inputs give equal runs.
using Time = std::chrono::duration<std::int64_t, std::micro>;

using namespace std::chrono_literals;

/// The span in seconds, as decays and discounts need it.
[[nodiscard]] constexpr double seconds(Time span) noexcept {
    return static_cast<double>(span.count()) * 1e-6;
}

[[nodiscard]] constexpr Time from_seconds(double s) noexcept {
    return Time{static_cast<std::int64_t>(s * 1e6 + (s < 0 ? -0.5 : 0.5))};
}

}  // namespace flinch::sim

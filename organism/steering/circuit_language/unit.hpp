#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace flinch::organism::steering {

/// What a value of the circuit language measures. Numbers of different units never mix.
enum class Unit : std::uint8_t {
    ratio,          ///< a bare number
    truth,          ///< a condition: 0 or 1
    angle,          ///< degrees
    time,           ///< seconds
    length,         ///< cells
    rate,           ///< 1/s
    speed,          ///< cells/s
    angular_speed,  ///< deg/s
};

/// A way to write a unit after a number: `40 ms` is 40 / 1000 of the unit's own measure, `2 h` is 2 * 3600.
struct UnitSuffix {
    std::string_view text;
    Unit unit;
    double divisor = 1, factor = 1;
};

/// "an angle (deg)", for messages.
[[nodiscard]] std::string_view describe(Unit unit) noexcept;
/// "an angle", for messages.
[[nodiscard]] std::string_view kind(Unit unit) noexcept;
/// "deg": what is written after a number; empty for a ratio and for a truth.
[[nodiscard]] std::string_view suffix(Unit unit) noexcept;
/// The unit that a suffix without blanks stands for.
[[nodiscard]] std::optional<UnitSuffix> find_suffix(std::string_view text) noexcept;
/// All suffixes, for messages.
[[nodiscard]] std::string_view all_suffixes() noexcept;

/// The unit of a product or a quotient; nothing for a truth, or if the language has no such unit.
[[nodiscard]] std::optional<Unit> times(Unit left, Unit right) noexcept;
[[nodiscard]] std::optional<Unit> over(Unit left, Unit right) noexcept;
/// The unit of how fast a ratio, an angle or a length changes; nothing for the others.
[[nodiscard]] std::optional<Unit> change(Unit unit) noexcept;

}  // namespace flinch::organism::steering

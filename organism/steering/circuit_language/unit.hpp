#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace flinch::organism::steering {

/// The unit of a value of the circuit language. Numbers of different units never mix.
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

/// The description of a unit for messages, such as "an angle (deg)".
[[nodiscard]] std::string_view describe(Unit unit) noexcept;
/// The kind of a unit for messages, such as "an angle".
[[nodiscard]] std::string_view kind(Unit unit) noexcept;
/// The suffix that is written after a number, such as "deg". It is empty for a ratio and for a truth.
[[nodiscard]] std::string_view suffix(Unit unit) noexcept;
/// The unit that a suffix without blanks stands for.
[[nodiscard]] std::optional<UnitSuffix> find_suffix(std::string_view text) noexcept;
/// All suffixes, for messages.
[[nodiscard]] std::string_view all_suffixes() noexcept;

/// The unit of a product or a quotient, or nothing for a truth or if the language has no such unit.
[[nodiscard]] std::optional<Unit> times(Unit left, Unit right) noexcept;
[[nodiscard]] std::optional<Unit> over(Unit left, Unit right) noexcept;
/// The unit of the rate of change of a ratio, an angle or a length, or nothing for the other units.
[[nodiscard]] std::optional<Unit> change(Unit unit) noexcept;

}  // namespace flinch::organism::steering

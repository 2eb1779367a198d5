#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace flinch::organism::steering {

enum class Function : std::uint8_t {
    minimum,
    maximum,
    clamp,
    absolute,
    // with a memory:
    rise,
    fall,
    smooth,
    limit,
    hysteresis,
    held
};

[[nodiscard]] constexpr bool has_memory(Function function) noexcept {
    return function >= Function::rise;
}

/// A function that an expression can call, and how many values it takes.
struct FunctionEntry {
    std::string_view name;
    Function function;
    std::size_t fewest, most;
    std::string_view takes;    ///< for messages
    std::string_view written;  ///< as a line says it: `rise(x, 500 ms)`
    std::string_view about;    ///< what it gives, in one line
};

/// All of them.
[[nodiscard]] std::span<const FunctionEntry> all_function_entries() noexcept;

/// The function of that name, or null.
[[nodiscard]] const FunctionEntry* find_function(std::string_view name) noexcept;
/// The function most like that name; empty if none is near.
[[nodiscard]] std::string_view nearest_function(std::string_view name);
/// All of them in backquotes, for messages.
[[nodiscard]] std::string all_functions();

}  // namespace flinch::organism::steering

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
    // These functions have a memory.
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

/// A function that an expression can call, and the number of values that it takes.
struct FunctionEntry {
    std::string_view name;
    Function function;
    std::size_t fewest, most;
    std::string_view takes;    ///< for messages
    std::string_view written;  ///< as a line writes it: `rise(x, 500 ms)`
    std::string_view about;    ///< its value, in one line
};

/// All functions of the circuit language.
[[nodiscard]] std::span<const FunctionEntry> all_function_entries() noexcept;

/// The function of that name, or null.
[[nodiscard]] const FunctionEntry* find_function(std::string_view name) noexcept;
/// The function whose name is most like that name, or empty if none is near.
[[nodiscard]] std::string_view nearest_function(std::string_view name);
/// The names of all functions in backquotes, for messages.
[[nodiscard]] std::string all_functions();

}  // namespace flinch::organism::steering

#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace flinch::organism::steering {

enum class Function : std::uint8_t { minimum, maximum, clamp, absolute };

/// A function that an expression can call, and how many values it takes. All take values of one unit and give
/// one.
struct FunctionEntry {
    std::string_view name;
    Function function;
    std::size_t fewest, most;
    std::string_view takes;  ///< for messages
};

/// The function of that name, or null.
[[nodiscard]] const FunctionEntry* find_function(std::string_view name) noexcept;
/// The function most like that name; empty if none is near.
[[nodiscard]] std::string_view nearest_function(std::string_view name);

}  // namespace flinch::organism::steering

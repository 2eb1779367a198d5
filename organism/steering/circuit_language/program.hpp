#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace flinch::organism::steering {

/// The most values that a program may hold at once.
inline constexpr std::size_t stack_size = 32;

enum class Step : std::uint8_t {
    constant,  ///< pushes `low`
    signal,    ///< pushes the signal `index`, kept within `low` and `high`
    truth,     ///< pushes 1 if the signal `index` is above one half, else 0
    // These steps replace the top of the stack.
    negate,
    absolute,
    invert,  ///< 1 for 0, 0 for 1
    // These steps replace the top with the help of the memory at `index` (remember.hpp).
    rise,        ///< `parameter`: time constant; `low`, `high`: bounds of the top
    fall,        ///< the same
    smooth,      ///< the same
    limit,       ///< `parameter`: the fastest change per second; `low`, `high`: bounds of the top
    hysteresis,  ///< off below `low`, on above `high`
    held,        ///< `parameter`: the time for which the condition must have been true
    // These steps replace the two topmost values. `and` compiles to a minimum, `or` to a maximum.
    add,
    subtract,
    multiply,
    divide,
    minimum,
    maximum,
    less,
    less_equal,
    greater,
    greater_equal,
};

struct Instruction {
    Step step = Step::constant;
    std::uint32_t index = 0;
    double low = 0, high = 0;
    double parameter = 0;
};

/// A program for a stack machine. The compiler ensures that it ends with one value and never holds too many.
using Program = std::vector<Instruction>;

[[nodiscard]] constexpr bool is_unary(Step step) noexcept {
    return step >= Step::negate && step <= Step::invert;
}
[[nodiscard]] constexpr bool is_remembering(Step step) noexcept {
    return step >= Step::rise && step <= Step::held;
}
[[nodiscard]] constexpr bool is_binary(Step step) noexcept {
    return step >= Step::add;
}

/// Clamps a value to the bounds. NaN becomes the lower bound.
[[nodiscard]] constexpr double within(double value, double low, double high) noexcept {
    return value >= low ? (value <= high ? value : high) : low;
}

[[nodiscard]] constexpr double apply(Step step, double top) noexcept {
    switch (step) {
        case Step::negate:
            return -top;
        case Step::absolute:
            return top < 0 ? -top : top;
        default:
            return 1.0 - top;
    }
}

[[nodiscard]] constexpr double apply(Step step, double left, double right) noexcept {
    switch (step) {
        case Step::add:
            return left + right;
        case Step::subtract:
            return left - right;
        case Step::multiply:
            return left * right;
        case Step::divide:
            return left / right;
        case Step::minimum:
            return right < left ? right : left;
        case Step::maximum:
            return left < right ? right : left;
        case Step::less:
            return left < right ? 1.0 : 0.0;
        case Step::less_equal:
            return left <= right ? 1.0 : 0.0;
        case Step::greater:
            return left > right ? 1.0 : 0.0;
        default:
            return left >= right ? 1.0 : 0.0;
    }
}

}  // namespace flinch::organism::steering

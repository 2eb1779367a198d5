#pragma once

#include <cstddef>
#include <span>

#include "organism/steering/circuit_language/program.hpp"

// The functions with a memory. A signal counts as unchanged from one evaluation to the next, as it is in a
// simulation of events: what a function makes of it is exact however the time between is cut, and a jump
// after a long quiet time is felt as a jump.
namespace flinch::organism::steering {

/// How many doubles an instruction claims: what it follows the signal with and the signal when last seen, or
/// one.
[[nodiscard]] constexpr std::size_t places(Step step) noexcept {
    return step == Step::hysteresis || step == Step::held ? 1 : 2;
}

/// The value of a remembering instruction for `x`, and its memory brought up to date: `elapsed` seconds (at
/// least 0) after the last time. Memory that is not a number is settled at x.
[[nodiscard]] double remember(const Instruction& step, double x, std::span<double> memory,
                              double elapsed) noexcept;

/// The program's value. Signals are indexed as in the symbol table, and there is one for each symbol that it
/// reads. Without memory each remembering instruction is settled at what it now sees.
[[nodiscard]] double run(const Program& program, std::span<const double> signals, std::span<double> memory,
                         double elapsed) noexcept;

}  // namespace flinch::organism::steering

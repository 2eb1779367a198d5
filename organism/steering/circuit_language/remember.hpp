#pragma once

#include <cstddef>
#include <span>

#include "organism/steering/circuit_language/program.hpp"

// This header has the functions with a memory. A signal counts as unchanged from one evaluation to the next,
// as it is in an event-driven simulation. A function's value is therefore exact however the time in between
// is divided, and a jump after a long quiet time acts as a jump.
namespace flinch::organism::steering {

/// The number of doubles that an instruction needs: two for the value that follows the signal and the signal
/// as last seen, or one.
[[nodiscard]] constexpr std::size_t places(Step step) noexcept {
    return step == Step::hysteresis || step == Step::held ? 1 : 2;
}

/// Returns the value of a remembering instruction for `x`, `elapsed` seconds (at least 0) after the last
/// time, and brings its memory up to date. Memory that is NaN is settled at x.
[[nodiscard]] double remember(const Instruction& step, double x, std::span<double> memory,
                              double elapsed) noexcept;

/// Runs a program and returns its value. Signals are indexed as in the symbol table, and there must be one
/// for each symbol that the program reads. Without memory each remembering instruction is settled at its
/// present input.
[[nodiscard]] double run(const Program& program, std::span<const double> signals, std::span<double> memory,
                         double elapsed) noexcept;

}  // namespace flinch::organism::steering

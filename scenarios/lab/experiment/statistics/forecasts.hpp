#pragma once

#include <functional>

#include "scenarios/lab/experiment/calibration.hpp"
#include "scenarios/lab/experiment/statistic.hpp"

namespace flinch::lab {

/// Seconds from a moment to the circuit's next firing after it; infinity if none comes.
[[nodiscard]] double next_firing(const CircuitReading& phase, double time) noexcept;

/// Whether a moment lies within the second from a firing on: what is said then foretells nothing.
[[nodiscard]] bool just_fired(const CircuitReading& phase, double time) noexcept;

/// A statistic of how far what was said in a phase can be taken at its word, with the keys `event`, `within`
/// and `against`. No value where nothing was said.
[[nodiscard]] Statistic of_forecasts(ProbeKeys& keys,
                                     std::function<std::vector<PhaseValue>(const Calibration&)> values);

}  // namespace flinch::lab

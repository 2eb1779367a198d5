#pragma once

#include <functional>

#include "scenarios/lab/experiment/calibration.hpp"
#include "scenarios/lab/experiment/statistic.hpp"

namespace flinch::lab {

/// The seconds from a moment to the circuit's next firing; infinity if none comes.
[[nodiscard]] double next_firing(const CircuitReading& phase, double time) noexcept;

/// Whether a moment lies within one second after a firing. A prediction made then says nothing about the next
/// firing.
[[nodiscard]] bool just_fired(const CircuitReading& phase, double time) noexcept;

/// Makes a statistic of how far the predictions of a phase can be trusted as probabilities, with the keys
/// `event`, `within` and `against`. It has no value where nothing was predicted.
[[nodiscard]] Statistic of_forecasts(ProbeKeys& keys,
                                     std::function<std::vector<PhaseValue>(const Calibration&)> values);

}  // namespace flinch::lab

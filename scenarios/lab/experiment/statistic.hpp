#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace flinch::lab {

class ProbeKeys;

/// A value of a probe's variable, as it was read.
struct Sample {
    double time = 0;  ///< seconds: from the opening of the window, or (throughout a phase) from birth
    double value = 0;
    double lasted = 0;  ///< seconds since the reading before, or since the trial began
};

/// What a probe read within its window of one trial, in order of time. Some of it lasted.
struct WindowReading {
    std::vector<Sample> samples;
    double length = 0;         ///< seconds: of the window, or of as much of it as the trial had
    std::string stimulus;      ///< the trial's label
    std::uint64_t frames = 0;  ///< frames of the phase that were lived when the trial ended

    /// Weighed by how long each sample lasted.
    [[nodiscard]] double mean() const noexcept;
    /// Without what was read at the very moment when the trial began, which did not last.
    [[nodiscard]] std::span<const Sample> lasting() const noexcept;
};

/// What a probe read in the windows of all trials of a phase.
struct PhaseReading {
    std::vector<WindowReading> trials;
    std::uint64_t frames = 0;  ///< of the whole phase
};

/// What a probe read throughout a phase, in its trials and between them, and when a circuit fired meanwhile.
struct CircuitReading {
    struct Firing {
        double time = 0;  ///< seconds from birth
        std::size_t trial = 0;
    };
    std::vector<Sample> samples;
    std::vector<Firing> firings;
    std::vector<double> trial_starts;  ///< seconds from birth
};

/// A value that is not of one trial alone.
struct PhaseValue {
    double value = 0;
    std::string stimulus;  ///< what it is told apart by, if by anything
    int trial = -1;        ///< -1: of the whole phase
    double time_s = 0;     ///< the moment measured, if it is one
};

/// A statistic of each trial: nothing where it is not defined.
using OfTrial = std::function<std::optional<double>(const WindowReading&)>;
/// A statistic of all trials of a phase.
using OfPhase = std::function<std::vector<PhaseValue>(const PhaseReading&)>;
/// A statistic of a phase, of how well the value foretold that a circuit would fire.
struct OfCircuit {
    std::string circuit;
    std::function<std::vector<PhaseValue>(const CircuitReading&)> values;
};

/// What is made of a probe's readings, with the values of its keys bound. Immutable, shared by all lives.
using Statistic = std::variant<OfTrial, OfPhase, OfCircuit>;

/// A statistic as scenario files name it, in the registry under that name.
struct StatisticKind {
    std::string about;  ///< one line for people
    Statistic (*read)(
        ProbeKeys& keys);  ///< asks for every key of the statistic's own, whatever the others say
};

/// The circuit that a statistic foretells; empty if it foretells none.
[[nodiscard]] std::string foretold(const Statistic& statistic);

}  // namespace flinch::lab

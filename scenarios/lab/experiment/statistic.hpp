#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "sim/archive.hpp"

namespace flinch::lab {

class ProbeKeys;

/// One value of a probe's variable, with the time at which it was read.
struct Sample {
    double time = 0;  ///< seconds from the window's opening, or (if read throughout a phase) from birth
    double value = 0;
    double lasted = 0;  ///< seconds since the previous reading, or since the trial began
};

/// What a probe read within its window of one trial, in order of time. At least one sample lasted longer than
/// 0 s.
struct WindowReading {
    std::vector<Sample> samples;
    double length = 0;         ///< seconds: the length of the window, or of as much of it as the trial had
    std::string stimulus;      ///< the trial's label
    std::uint64_t frames = 0;  ///< the number of frames of the phase that had passed when the trial ended

    void fields(sim::Archive& archive) { archive(samples, length, stimulus, frames); }

    /// The mean of the samples, weighted by how long each lasted.
    [[nodiscard]] double mean() const noexcept;
    /// All samples but the one that was read at the very moment when the trial began, which did not last.
    [[nodiscard]] std::span<const Sample> lasting() const noexcept;
};

/// What a probe read in the windows of all trials of a phase.
struct PhaseReading {
    std::vector<WindowReading> trials;
    std::uint64_t frames = 0;  ///< the number of frames of the whole phase

    void fields(sim::Archive& archive) { archive(trials, frames); }
};

/// What a probe read throughout a phase, both in its trials and between them, and when a circuit fired in
/// that time.
struct CircuitReading {
    struct Firing {
        double time = 0;  ///< seconds from birth
        std::size_t trial = 0;
    };
    std::vector<Sample> samples;
    std::vector<Firing> firings;
    std::vector<double> trial_starts;  ///< seconds from birth
};

/// A value that does not belong to one trial alone.
struct PhaseValue {
    double value = 0;
    std::string stimulus;  ///< the label by which it is told apart, if it has one
    int trial = -1;        ///< -1: the value is of the whole phase
    double time_s = 0;     ///< the moment that was measured, if it is one moment
};

/// A statistic of each trial. It gives nothing for a trial in which it is not defined.
using OfTrial = std::function<std::optional<double>(const WindowReading&)>;
/// A statistic of all trials of a phase together.
using OfPhase = std::function<std::vector<PhaseValue>(const PhaseReading&)>;
/// A statistic of how well the values of a phase predicted that a circuit would fire.
struct OfCircuit {
    std::string circuit;
    std::function<std::vector<PhaseValue>(const CircuitReading&)> values;
};

/// The function that makes measures of a probe's readings, with the values of its keys bound. It is immutable
/// and shared by all lives.
using Statistic = std::variant<OfTrial, OfPhase, OfCircuit>;

/// A statistic as scenario files name it; it stands in the registry under that name.
struct StatisticKind {
    std::string about;  ///< one line for people
    Statistic (*read)(
        ProbeKeys& keys);  ///< must ask for every key of the statistic, whatever values the other keys have
};

/// The circuit whose firing a statistic predicts; empty if it predicts none.
[[nodiscard]] std::string foretold(const Statistic& statistic);

}  // namespace flinch::lab

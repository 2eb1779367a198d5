#pragma once

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

#include "scenarios/lab/experiment/probe_keys.hpp"
#include "scenarios/lab/experiment/statistic.hpp"
#include "sim/registry.hpp"

namespace flinch::lab::test {

/// A statistic that was read from the keys of a probe that has no other keys, with the error messages.
struct Read {
    Statistic statistic;
    std::string complaints;
};
inline Read read(const std::string& name, const std::string& keys) {
    sim::Diagnostics problems;
    const auto document = sim::Document::from_text(keys, "F", problems);
    REQUIRE(document);
    sim::Section section = document->root(problems);
    ProbeKeys asked(section, {"flinch", "pain"});
    Read read{sim::registry<StatisticKind>().at(name).read(asked), ""};
    section.finish();
    std::ostringstream said;
    problems.print(said);
    read.complaints = said.str();
    return read;
}

inline Statistic statistic(const std::string& name, const std::string& keys) {
    const Read made = read(name, keys);
    REQUIRE(made.complaints == "");
    return made.statistic;
}

/// The statistic of a window of two seconds.
inline std::optional<double> of_trial(const std::string& name, const std::string& keys,
                                      const std::vector<Sample>& samples) {
    return std::get<OfTrial>(statistic(name, keys))({samples, 2, "A", 0});
}

/// The statistic of a trial in which the value was read every tenth of a second.
inline std::optional<double> of_course(const std::string& name, const std::string& keys,
                                       const std::vector<double>& values) {
    std::vector<Sample> samples;
    for (const double value : values)
        samples.push_back({0.1 * static_cast<double>(samples.size() + 1), value, 0.1});
    return of_trial(name, keys, samples);
}

/// The statistic of a phase with one trial, which began at birth; the circuit fires at the given times.
inline std::vector<PhaseValue> of_circuit(const std::string& name, const std::string& keys,
                                          const std::vector<Sample>& samples,
                                          const std::vector<double>& firings) {
    CircuitReading phase{samples, {}, {0}};
    for (const double time : firings) phase.firings.push_back({time, 0});
    return std::get<OfCircuit>(statistic(name, "event = \"flinch\"\n" + keys)).values(phase);
}

}  // namespace flinch::lab::test

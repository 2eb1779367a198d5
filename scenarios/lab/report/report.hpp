#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "scenarios/lab/experiment/experiment.hpp"
#include "scenarios/lab/experiment/judge.hpp"
#include "scenarios/lab/report/verdict.hpp"
#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// Everything that a run reports, ready to be printed.
struct RunReport {
    std::string fingerprint;
    std::string short_fingerprint;  ///< fingerprint of the first seed's lives alone
    double sim_seconds = 0;
    double wall_seconds = 0;
    std::uint64_t events = 0;
    std::uint64_t frames = 0;
    Record record;
    std::vector<FindingResult> findings;
    bool confirmation = false;  ///< whether the seeds are the scenario's confirmation seeds
};

[[nodiscard]] RunReport make_report(const Scenario& scenario, Record record, double wall_seconds);

/// Writes each table (group x stimulus: mean and 95% bootstrap interval over seeds) as text for people.
[[nodiscard]] std::vector<std::string> tables_of(const Scenario& scenario, const RunReport& report);
/// Writes the tables and the findings as text for people.
[[nodiscard]] std::string as_text(const Scenario& scenario, const RunReport& report);
/// Writes the whole report for programs.
[[nodiscard]] nlohmann::ordered_json as_json(const Scenario& scenario, const RunReport& report);

}  // namespace flinch::lab

#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "scenarios/lab/experiment/experiment.hpp"
#include "scenarios/lab/experiment/judge.hpp"
#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// What a run has to tell, ready to be printed.
struct RunReport {
    std::string fingerprint;
    std::string short_fingerprint;  ///< of the first seed's lives alone
    double sim_seconds = 0;
    double wall_seconds = 0;
    std::uint64_t events = 0;
    std::uint64_t frames = 0;
    Record record;
    std::vector<FindingResult> findings;
};

[[nodiscard]] RunReport make_report(const Scenario& scenario, Record record, double wall_seconds);

/// Each table (group x stimulus: mean and 95% interval over seeds), for people.
[[nodiscard]] std::vector<std::string> tables_of(const Scenario& scenario, const RunReport& report);
/// The tables and the findings, for people.
[[nodiscard]] std::string as_text(const Scenario& scenario, const RunReport& report);
/// Everything, for programs.
[[nodiscard]] nlohmann::ordered_json as_json(const Scenario& scenario, const RunReport& report);

}  // namespace flinch::lab

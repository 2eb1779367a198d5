#pragma once

#include <string>

#include "scenarios/lab/report/report.hpp"

namespace flinch::lab {

/// One row for each observation, in the order in which they were made: `seed, group, phase, stimulus, nth,
/// trial, time_s, probe, value`. `nth` counts the observations of its kind in its life, from 1, and `trial`
/// is the place within the phase, from 0; -1 if the value is of the whole phase. Values are exact. Fields
/// with a comma, a quote or a line break are quoted as RFC 4180 says.
[[nodiscard]] std::string measures_csv(const Record& record);
/// One row for each finding.
[[nodiscard]] std::string findings_csv(const RunReport& report);
/// One row for each run.
[[nodiscard]] std::string runs_csv(const Record& record);

}  // namespace flinch::lab

#pragma once

#include <string>
#include <vector>

#include "scenarios/lab/experiment/judge.hpp"
#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// A table as text: for each group and kind of trial the mean over seeds and its 95% interval, of the probe
/// or, if the table says against which trials, of the area under the ROC curve that tells its trials from
/// those.
[[nodiscard]] std::string table_text(const Scenario& scenario, const Table& table, const Measures& measures);

}  // namespace flinch::lab

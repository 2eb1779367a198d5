#pragma once

#include <string>
#include <vector>

#include "scenarios/lab/experiment/judge.hpp"
#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// Writes a table as text. For each group and kind of trial, it gives the mean over seeds and its 95%
/// bootstrap interval. What is averaged is the probe or, if the table names trials to compare `against`, the
/// area under the ROC curve that separates the trials of this kind from those.
[[nodiscard]] std::string table_text(const Scenario& scenario, const Table& table, const Measures& measures);

}  // namespace flinch::lab

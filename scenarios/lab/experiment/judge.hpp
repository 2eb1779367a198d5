#pragma once

#include <optional>
#include <vector>

#include "scenarios/lab/finding_result.hpp"
#include "scenarios/lab/measures.hpp"
#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// Judges each finding over runs, one a seed: for each comparison the mean of (high - low), paired seed by
/// seed, with a 95% bootstrap interval. It holds if the lower bound of every comparison lies above the
/// margin; effect and interval reported are those of the weakest comparison.
[[nodiscard]] std::vector<FindingResult> judge(const std::vector<Finding>& findings,
                                               const Measures& measures);

/// The mean of a term in each run; nothing where it has no measure. A constant has its value in all.
[[nodiscard]] std::vector<std::optional<double>> means_of(const Term& term, const Measures& measures);

/// Mean over seeds of a term, with its interval; `seeds` is the number of seeds that had any such measure.
struct Estimate {
    double mean = 0, low = 0, high = 0;
    std::size_t seeds = 0;
};
[[nodiscard]] Estimate estimate(const Term& term, const Measures& measures);
/// Mean over seeds of the area under the ROC curve that tells a term's trials from those of others, taken
/// together: 1 all told apart, 0.5 none.
[[nodiscard]] Estimate estimate_roc(const Term& term, const std::vector<Term>& others,
                                    const Measures& measures);

}  // namespace flinch::lab

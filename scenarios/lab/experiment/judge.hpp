#pragma once

#include <optional>
#include <vector>

#include "scenarios/lab/finding_result.hpp"
#include "scenarios/lab/measures.hpp"
#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// Judges each finding over runs, of which there is one for each seed. For each comparison, it takes the mean
/// of (high - low), paired seed by seed, with a 95% bootstrap interval. A finding holds if the lower bound of
/// every comparison lies above the margin, and is refuted if the interval of one lies below zero; the numbers
/// that are reported are those of the weakest comparison.
[[nodiscard]] std::vector<FindingResult> judge(const std::vector<Finding>& findings,
                                               const Measures& measures);

/// By how much one mean is to be above the other: the margin of the finding, or else its share of the larger.
[[nodiscard]] double margin_of(const Finding& finding, double high, double low) noexcept;

/// The mean of a term in each run, or nothing where the term has no measure. A constant has its value in
/// every run.
[[nodiscard]] std::vector<std::optional<double>> means_of(const Term& term, const Measures& measures);

/// The mean of a term over seeds, with its bootstrap interval; `seeds` is the number of seeds that had any
/// such measure.
struct Estimate {
    double mean = 0, low = 0, high = 0;
    std::size_t seeds = 0;
};
[[nodiscard]] Estimate estimate(const Term& term, const Measures& measures);
/// The mean over seeds of the area under the ROC curve that separates a term's trials from those of the
/// others, taken together: 1 means that all can be told apart, 0.5 that none can.
[[nodiscard]] Estimate estimate_roc(const Term& term, const std::vector<Term>& others,
                                    const Measures& measures);

}  // namespace flinch::lab

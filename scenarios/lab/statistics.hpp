#pragma once

#include <span>
#include <vector>

namespace flinch::lab {

/// Mean; 0 of nothing.
[[nodiscard]] double mean(std::span<const double> values);

/// Standard deviation with n - 1; 0 of fewer than two values.
[[nodiscard]] double deviation(std::span<const double> values);

struct Interval {
    double low = 0;
    double high = 0;
};

/// 95% percentile bootstrap interval of the mean (Efron & Tibshirani 1993, ch. 13), 10,000 resamples drawn
/// from a stream of their own: the same values always give the same interval. One value gives itself.
[[nodiscard]] Interval bootstrap_mean(std::span<const double> values);

/// Cohen's d of one sample (or of paired differences): mean over deviation, bounded to +-1000 where all are
/// alike.
[[nodiscard]] double standardised_mean(std::span<const double> values);

/// Area under the ROC curve: the chance that a value of `positive` is above one of `negative`, ties half
/// (Hanley & McNeil 1982). 0.5 if either is empty.
[[nodiscard]] double roc_area(std::span<const double> positive, std::span<const double> negative);

}  // namespace flinch::lab

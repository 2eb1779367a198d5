#pragma once

#include <span>
#include <vector>

namespace flinch::lab {

/// The mean; 0 if there are no values.
[[nodiscard]] double mean(std::span<const double> values);

/// The standard deviation with n - 1; 0 if there are fewer than two values.
[[nodiscard]] double deviation(std::span<const double> values);

struct Interval {
    double low = 0;
    double high = 0;
};

/// The 95% percentile bootstrap interval of the mean (Efron & Tibshirani 1993, ch. 13). Its 10,000 resamples
/// are drawn from a random stream of its own, so the same values always give the same interval. The interval
/// of a single value is that value.
[[nodiscard]] Interval bootstrap_mean(std::span<const double> values);

/// Cohen's d of one sample (or of paired differences): the mean over the standard deviation. It is bounded to
/// +-1000 where all values are alike.
[[nodiscard]] double standardised_mean(std::span<const double> values);

/// The power of a two-sided paired test at 5 %: the probability that `pairs` pairs show a true difference of
/// `effect` standard deviations, by the normal approximation (Cohen 1988, ch. 2).
[[nodiscard]] double power(double effect, std::size_t pairs) noexcept;

/// The area under the ROC curve: the probability that a value of `positive` is above one of `negative`, with
/// ties counted half (Hanley & McNeil 1982). It is 0.5 if either list is empty.
[[nodiscard]] double roc_area(std::span<const double> positive, std::span<const double> negative);

}  // namespace flinch::lab

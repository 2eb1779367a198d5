#pragma once

#include <string>

#include "scenarios/lab/finding_result.hpp"

namespace flinch::lab {

/// Writes what a comparison came to: the two means, the effect with its interval, as a share of the larger
/// mean, and Cohen's d; the margin; and how many seeds, if they are few.
[[nodiscard]] std::string contrast_text(const Contrast& contrast);

/// Writes Cohen's d. If all seeds are alike, there is no spread to measure an effect by; a single seed has
/// none.
[[nodiscard]] std::string effect_size(const Contrast& contrast);
/// Writes the 95% interval; a single seed has none.
[[nodiscard]] std::string interval_text(const Contrast& contrast);
/// Marks a number of seeds at which an interval is not to be trusted: " (few)", or nothing.
[[nodiscard]] std::string few_seeds_mark(const Contrast& contrast);

}  // namespace flinch::lab

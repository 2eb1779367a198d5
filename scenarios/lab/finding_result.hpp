#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

namespace flinch::lab {

/// Two terms compared over seeds, seed by seed.
struct Contrast {
    double high = 0;  ///< mean of the term that is claimed to be higher, over the seeds that have both
    double low = 0;
    double effect = 0;        ///< mean of their differences
    double margin = 0;        ///< by which the effect is to be above zero
    double ci_low = 0;        ///< 95% bootstrap interval of the effect; means nothing without an interval
    double ci_high = 0;       ///< the same
    double standardised = 0;  ///< Cohen's d of the paired differences; means nothing without an interval
    std::size_t seeds = 0;

    /// Whether there is a spread over seeds at all: a single seed has no interval and no d.
    [[nodiscard]] bool has_interval() const noexcept { return seeds >= 2; }
    /// Whether the seeds are so few that the interval itself is not to be trusted.
    [[nodiscard]] bool has_few_seeds() const noexcept { return seeds < 8; }
    /// The effect as a share of the larger of the two means; 0 if both are 0.
    [[nodiscard]] double share() const noexcept {
        const double larger = std::max(std::abs(high), std::abs(low));
        return larger > 0 ? effect / larger : 0;
    }
    /// Whether the interval lies above the margin.
    [[nodiscard]] bool clear() const noexcept { return has_interval() && ci_low > margin; }
    /// Whether the interval lies below zero: the opposite of the claim.
    [[nodiscard]] bool reversed() const noexcept { return has_interval() && ci_high < 0; }
};

/// One comparison of a finding, judged over seeds.
struct ComparisonResult : Contrast {
    std::string against;  ///< the parts of the lower term that differ from the higher one
};

/// A finding that has been judged. Its numbers are those of its weakest comparison.
struct FindingResult : Contrast {
    std::string name;
    bool holds = false;                         ///< every comparison is clear
    bool refuted = false;                       ///< some comparison is reversed
    std::string detail;                         ///< which comparison was the weakest
    std::vector<ComparisonResult> comparisons;  ///< all of them, in the order of the file
};

}  // namespace flinch::lab

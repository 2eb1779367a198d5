#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace flinch::lab {

/// One comparison of a finding, judged over seeds.
struct ComparisonResult {
    std::string against;  ///< the parts of the lower term that differ from the higher one
    double effect = 0;    ///< mean difference over seeds
    double ci_low = 0;    ///< 95% bootstrap interval
    double ci_high = 0;
    double standardised = 0;  ///< Cohen's d of the paired differences
    std::size_t seeds = 0;
};

/// A finding that has been judged. Its effect and interval are those of its weakest comparison.
struct FindingResult {
    std::string name;
    bool holds = false;
    double effect = 0;  ///< mean difference over seeds
    double ci_low = 0;  ///< 95% bootstrap interval
    double ci_high = 0;
    double standardised = 0;  ///< Cohen's d of the paired differences
    std::size_t seeds = 0;
    std::string detail;                         ///< which comparison was the weakest
    std::vector<ComparisonResult> comparisons;  ///< all of them, in the order of the file
};

}  // namespace flinch::lab

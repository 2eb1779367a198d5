#pragma once

#include <cstddef>
#include <string>

namespace flinch::lab {

/// A finding, judged. Effect and interval are those of its weakest comparison.
struct FindingResult {
    std::string name;
    bool holds = false;
    double effect = 0;  ///< mean difference over seeds
    double ci_low = 0;  ///< 95% bootstrap interval
    double ci_high = 0;
    double standardised = 0;  ///< Cohen's d of the paired differences
    std::size_t seeds = 0;
    std::string detail;  ///< which comparison was the weakest
};

}  // namespace flinch::lab

#pragma once

#include <string>
#include <vector>

#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// What is wrong with the times of a stimulus within a step of a trial: what can never happen is an error,
/// what may be meant is a warning.
struct TimingProblem {
    bool error = false;
    std::string message;
};

/// Checks a stimulus in a step of a trial. `after` is the time from the end of that step to the earliest
/// moment at which the next trial can begin.
[[nodiscard]] std::vector<TimingProblem> timing_problems(const Stimulus& stimulus, const Phase& phase,
                                                         sim::Time after);

/// The time from the start of a trial to its end.
[[nodiscard]] sim::Time length_of(const TrialKind& trial, const Phase& phase);

/// The moment at which a life with these phases ends, whatever its seed.
[[nodiscard]] sim::Time end_of_life(const std::vector<Phase>& phases);

}  // namespace flinch::lab

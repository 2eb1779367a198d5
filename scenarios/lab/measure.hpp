#pragma once

#include <string>

namespace flinch::lab {

/// One measured value of one trial (or, with trial -1, of a whole phase).
struct Measure {
    std::string group, phase;
    int trial = 0;      ///< within the phase, from 0
    double time_s = 0;  ///< start of the trial, or the moment measured
    std::string probe;
    std::string stimulus;  ///< the trial's label
    double value = 0;
};

}  // namespace flinch::lab

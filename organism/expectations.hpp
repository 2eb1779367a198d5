#pragma once

#include <span>

namespace flinch::organism {

/// The only signals that the learning subsystem sends to steering: the outputs of its assessors at one
/// moment.
struct Expectations {
    std::span<const float> of_circuits;  ///< by each assessor, for each circuit that teaches, 0 to 1
    float of_reward = 0;                 ///< by the critic: the reward that no circuit accounts for
};

/// Steering's answer to the expectations: the value of merely having them.
struct Anticipation {
    float worth = 0;
};

}  // namespace flinch::organism

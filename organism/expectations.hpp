#pragma once

#include <span>

namespace flinch::organism {

/// What the learning subsystem tells steering at one moment: of all that it has learned, this alone.
struct Expectations {
    std::span<const float> of_circuits;  ///< by each circuit that teaches, 0 to 1
    float of_reward = 0;                 ///< by the critic: what no circuit stands for
};

/// And what steering answers: what merely expecting that is worth.
struct Anticipation {
    float worth = 0;
};

}  // namespace flinch::organism

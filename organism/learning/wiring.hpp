#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "organism/learning/baseline.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// An assessor to be: one for each steering circuit that teaches.
struct AssessorTarget {
    std::string name;
    sim::Time lead{};
    bool timed = false;  ///< the cerebellum learns when, too
    std::optional<InputRange>
        of_body;  ///< only these values of the body are blamed, if there is an insula to tell
};

/// What one can attend to: the modalities that come in through one gate, bit i for modality i. What no
/// channel names (skin, mouth, feelings) always passes.
struct Channel {
    std::string name;
    std::uint32_t modalities = 0;
};

/// What a brain is connected to below.
struct Wiring {
    std::vector<AssessorTarget> targets;
    std::vector<Channel> channels;
};

}  // namespace flinch::organism::learning

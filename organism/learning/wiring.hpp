#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "organism/learning/baseline.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// An assessor target asks for one assessor. There is one for each steering circuit that teaches.
struct AssessorTarget {
    std::string name;
    sim::Time lead{};
    bool timed = false;                 ///< the cerebellum also learns when the circuit fires
    std::optional<InputRange> of_body;  ///< if there is an insula, only these values of the body are blamed
};

/// A channel is what one can attend to: the modalities that come in through one gate, bit i for modality i. A
/// modality that no channel names (skin, mouth, feelings) always passes.
struct Channel {
    std::string name;
    std::uint32_t modalities = 0;
};

/// The wiring says to what a brain is connected below.
struct Wiring {
    std::vector<AssessorTarget> targets;
    std::vector<Channel> channels;
};

}  // namespace flinch::organism::learning

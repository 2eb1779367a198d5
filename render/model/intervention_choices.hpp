#pragma once

#include <optional>
#include <string>
#include <vector>

#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::render {

/// One thing that a person can do to a life by hand.
struct InterventionChoice {
    std::string label;
    std::string group;                ///< things, words, skin, mouth, body, world, brain
    lab::Intervention intervention;   ///< without its time
    bool placed = false;              ///< it can be laid at a place
    std::optional<std::size_t> part;  ///< cut it out, or put it back: its number among the parts
};

/// Everything that a person can do in a scenario: with its things and words, with air, taste and needle.
[[nodiscard]] std::vector<InterventionChoice> intervention_choices(const lab::Scenario& scenario);

}  // namespace flinch::render

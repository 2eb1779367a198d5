#pragma once

#include <optional>
#include <string>
#include <vector>

#include "organism/learning/part.hpp"
#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::render {

/// Something that can be done to a life by hand.
struct PokeChoice {
    std::string label;
    std::string group;                             ///< things, words, skin, mouth, body, world, brain
    lab::Poke poke;                                ///< without its time
    bool placed = false;                           ///< it can be laid at a place
    std::optional<organism::learning::Part> part;  ///< cut it out, or put it back
};

/// All that can be done in a scenario: its things and words, air, taste and needle.
[[nodiscard]] std::vector<PokeChoice> poke_choices(const lab::Scenario& scenario);

}  // namespace flinch::render

#include <fmt/format.h>

#include "scenarios/lab/describe/learning_part.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

PartDescription describe(const organism::Species& species, const organism::Creature& newborn) {
    const auto& nature = species.brain.cognition;
    std::string actions;
    for (const auto& action : newborn.brain().cognition().actions())
        actions += (actions.empty() ? "" : ", ") + action.name;
    return {fmt::format("an actor over {}; chooses every {}, softmax, temperature {:g}", actions,
                        sim::duration_text(nature.pace), nature.striatum.temperature),
            fmt::format("policy gradient by dopamine, rate {:g}, trace {}", nature.striatum.learning_rate,
                        sim::duration_text(nature.striatum.trace)),
            "",
            fmt::format("preferences 0, for attending to all {:g}", nature.openness),
            0,  // the cell of the motor loop again
            5};
}

[[maybe_unused]] const bool registered = register_part({65, "cognitive-striatum", describe});

}  // namespace
}  // namespace flinch::lab

#include <fmt/format.h>

#include "scenarios/lab/describe/learning_part.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

PartDescription describe(const organism::Species& species, const organism::Creature&) {
    const auto& nature = species.brain.striatum;
    return {fmt::format("an actor over {} actions, softmax, temperature {:g}", organism::body::actions.size(),
                        nature.temperature),
            fmt::format("policy gradient by dopamine, rate {:g}, trace {}", nature.learning_rate,
                        sim::duration_text(nature.trace)),
            "",
            "preferences 0",
            1,
            3};
}

[[maybe_unused]] const bool registered = register_part({60, "striatum", describe});

}  // namespace
}  // namespace flinch::lab

#include <fmt/format.h>

#include "scenarios/lab/describe/learning_part.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

PartDescription describe(const organism::Species& species, const organism::Creature&) {
    const auto& nature = species.brain.dopamine;
    return {"a linear critic of the latent code, and steering's anticipation",
            fmt::format("TD(lambda), horizon {}, rate {:g}, trace {}", sim::duration_text(nature.horizon),
                        nature.learning_rate, sim::duration_text(nature.trace)),
            "squared temporal-difference error of value",
            "weights 0",
            1,
            3};
}

[[maybe_unused]] const bool registered = register_part({50, "dopamine", describe});

}  // namespace
}  // namespace flinch::lab

#include <fmt/format.h>

#include "scenarios/lab/describe/learning_part.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

PartDescription describe(const organism::Species& species, const organism::Creature& newborn) {
    const auto& nature = species.brain.cortex;
    std::string variables;
    for (const auto& modality : newborn.brain().layout().modalities)
        variables += fmt::format("{}{} {}", variables.empty() ? "" : ", ", modality.name, modality.size);
    const bool forward = nature.algorithm == "next-step";
    return {fmt::format("{}: {} | {} latent; {} sweeps of inference", nature.algorithm, variables,
                        nature.latent, nature.sweeps),
            fmt::format("{}, rate {:g}, momentum {:g}, decay {:g}",
                        forward ? "backpropagation" : "contrastive divergence, one step",
                        nature.learning_rate, nature.momentum, nature.weight_decay),
            forward ? "cross entropy of the next frame" : "contrastive divergence of the known variables",
            fmt::format("weights N(0, {:g})", nature.initial_spread),
            1,
            7};
}

[[maybe_unused]] const bool registered = register_part({20, "cortex", describe});

}  // namespace
}  // namespace flinch::lab

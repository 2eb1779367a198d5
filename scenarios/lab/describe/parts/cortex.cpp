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
    const auto& algorithm = sim::registry<organism::learning::CortexAlgorithm>().at(nature.algorithm);
    std::string rule = fmt::format("{}, rate {:g}", algorithm.learning_rule, nature.learning_rate);
    if (nature.algorithm == "boltzmann") {
        rule +=
            fmt::format(", momentum {:g}, decay {:g}, {}", nature.momentum, nature.weight_decay,
                        nature.chains == 0 ? "one step" : fmt::format("{} persistent chains", nature.chains));
    }
    return {fmt::format("{}: {} | {} latent; {} sweeps of inference", nature.algorithm, variables,
                        nature.latent, nature.sweeps),
            rule,
            std::string(algorithm.loss),
            fmt::format("weights N(0, {:g})", nature.initial_spread),
            1,
            7};
}

[[maybe_unused]] const bool registered = register_part({20, "cortex", describe});

}  // namespace
}  // namespace flinch::lab

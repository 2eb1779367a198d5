#include <fmt/format.h>

#include "organism/learning/brain.hpp"
#include "sim/input/quantity.hpp"
#include "sim/registry.hpp"

namespace flinch::organism::learning {
namespace {

[[maybe_unused]] const bool cortex_registered = register_part(
    {.order = 10,
     .name = std::string(Cortex::part),
     .about = "the world model: infers the thought of a moment, and fills in what is not sensed",
     .lesionable = false,
     .in = [](const Brain& brain) -> const Part& { return brain.cortex(); },
     .readouts = {
         readout<Cortex>("surprise", "", "mean squared error of the cortex at the last frame it learned",
                         [](const Cortex& c, sim::Time) { return static_cast<double>(c.surprise()); })}});

[[maybe_unused]] const bool transition_registered =
    register_part({.order = 20,
                   .name = std::string(Transition::part),
                   .about = "predicts the next thought from this one and an action",
                   .lesionable = false,
                   .in = [](const Brain& brain) -> const Part& { return brain.transition(); },
                   .readouts = {}});

}  // namespace

PartDescription Cortex::describe() const {
    std::string variables;
    for (const Modality& modality : layout_.modalities)
        variables += fmt::format("{}{} {}", variables.empty() ? "" : ", ", modality.name, modality.size);
    const CortexAlgorithm& algorithm = sim::registry<CortexAlgorithm>().at(params_.algorithm);
    std::string rule = fmt::format("{}, rate {:g}", algorithm.learning_rule, params_.learning_rate);
    if (params_.algorithm == "boltzmann") {
        rule += fmt::format(
            ", momentum {:g}, decay {:g}, {}", params_.momentum, params_.weight_decay,
            params_.chains == 0 ? "one step" : fmt::format("{} persistent chains", params_.chains));
    }
    return {fmt::format("{}: {} | {} latent; {} sweeps of inference", params_.algorithm, variables,
                        params_.latent, params_.sweeps),
            rule, std::string(algorithm.loss), fmt::format("weights N(0, {:g})", params_.initial_spread), 1};
}

PartDescription Transition::describe() const {
    return {fmt::format("a linear model of the latent code for each of {} actions", actions()),
            fmt::format("normalised delta rule in real time, rate {:g}, outcome approached over {}",
                        params_.learning_rate, sim::duration_text(params_.approach)),
            "squared error of the next latent code",
            fmt::format("weights N(0, {:g})", params_.initial_spread),
            0};  // its cells are those of the cortex, which are counted there
}

}  // namespace flinch::organism::learning

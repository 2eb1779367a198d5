#include "organism/species/sections.hpp"

namespace flinch::organism {

/// Each algorithm has its own defaults, and uses what is meant for it.
learning::CortexNature read_cortex(sim::Section section) {
    std::vector<std::pair<std::string, std::string>> algorithms;
    for (const std::string& name : sim::registry<learning::CortexAlgorithm>().names())
        algorithms.emplace_back(name, name);
    const auto algorithm = section.choice("algorithm", algorithms, std::string("boltzmann"));
    learning::CortexNature cortex = sim::registry<learning::CortexAlgorithm>().at(algorithm).defaults;
    const auto number = [&](const char* key, float& value, double low, double high) {
        value = static_cast<float>(section.number(key, static_cast<double>(value), low, high));
    };
    cortex.latent = static_cast<std::size_t>(section.integer("latent", 96, 1, 4096));
    cortex.sweeps = static_cast<unsigned>(section.integer("sweeps", cortex.sweeps, 0, 1000));
    number("learning_rate", cortex.learning_rate, 0, 1);
    number("momentum", cortex.momentum, 0, 0.99);
    number("weight_decay", cortex.weight_decay, 0, 0.1);
    number("initial_spread", cortex.initial_spread, 0, 1);
    number("centring", cortex.centring, 0, 1);
    cortex.chains = static_cast<std::size_t>(section.integer("chains", 0, 0, 1000));
    cortex.gibbs = section.choice("inference", {{"mean-field", false}, {"gibbs", true}}, cortex.gibbs);
    cortex.hidden =
        static_cast<std::size_t>(section.integer("hidden", static_cast<long long>(cortex.hidden), 1, 4096));
    number("relaxation", cortex.relaxation, 0, 1);
    number("mask", cortex.mask, 0, 1);
    number("adaptation", cortex.adaptation, 0, 1);
    cortex.feels = section.flag("feels", true);
    section.finish();
    return cortex;
}

}  // namespace flinch::organism

#include "organism/species/sections.hpp"

namespace flinch::organism {

learning::CortexNature read_cortex(sim::Section section) {
    learning::CortexNature cortex;
    std::vector<std::pair<std::string, std::string>> algorithms;
    for (const std::string& name : learning::cortex_algorithms()) algorithms.emplace_back(name, name);
    cortex.algorithm = section.choice("algorithm", algorithms, std::string("boltzmann"));
    cortex.latent = static_cast<std::size_t>(section.integer("latent", 96, 1, 4096));
    cortex.sweeps = static_cast<unsigned>(section.integer("sweeps", 10, 0, 1000));
    cortex.learning_rate = static_cast<float>(section.number("learning_rate", 0.004, 0, 1));
    cortex.momentum = static_cast<float>(section.number("momentum", 0.5, 0, 0.99));
    cortex.weight_decay = static_cast<float>(section.number("weight_decay", 1e-4, 0, 0.1));
    cortex.initial_spread = static_cast<float>(section.number("initial_spread", 0.05, 0, 1));
    cortex.centring = static_cast<float>(section.number("centring", 0.002, 0, 1));
    section.finish();
    return cortex;
}

}  // namespace flinch::organism

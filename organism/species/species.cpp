#include "organism/species/species.hpp"

#include <algorithm>

#include "organism/species/circuit_reader.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism {

bool Species::lesion(std::string_view part) {
    if (learning::is_lesionable(part)) {
        brain.lesions.set(part, true);
        return true;
    }
    if (part == "assessed-worth") {
        for (auto& circuit : circuits) circuit.anticipation.reset();
        return true;
    }
    const auto found =
        std::find_if(circuits.begin(), circuits.end(), [&](const auto& c) { return c.name == part; });
    if (found == circuits.end()) return false;
    return found->lesioned = true;
}

std::vector<std::string> Species::parts() const {
    std::vector<std::string> names = learning::lesionable_parts();
    names.emplace_back("assessed-worth");
    for (const auto& circuit : circuits) names.push_back(circuit.name);
    return names;
}

Species read_species(sim::Document& document, sim::Diagnostics& problems) {
    sim::Section root = document.root(problems);
    Species species;
    Species::parameters().read(root, species);
    for (const SpeciesSection& section : species_sections()) section.read(root, species);
    species.colliculus.field_degrees = species.eye.width_degrees;
    species.stages = read_stages(root.sections("stage"));
    species.circuits = read_circuits(root.sections("circuit"), species.stages);
    root.finish();
    return species;
}

}  // namespace flinch::organism

#include "organism/species/species.hpp"

#include <algorithm>

#include "organism/species/circuit_reader.hpp"
#include "organism/species/sections.hpp"
#include "sim/input/document.hpp"

namespace flinch::organism {

using namespace std::chrono_literals;

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

const std::vector<std::string>& species_sections() {
    static const std::vector<std::string> names{
        "name",       "eye",         "ear",       "muscles",  "interoception", "colliculus",
        "stage",      "circuit",     "cortex",    "amygdala", "dopamine",      "striatum",
        "cerebellum", "trace",       "cognition", "thalamus", "frame",         "quiet_frame",
        "vestibule",  "hippocampus", "planner",   "habits",   "insula"};
    return names;
}

Species read_species(sim::Document& document, sim::Diagnostics& problems) {
    sim::Section root = document.root(problems);
    Species species;
    species.name = root.text("name", "unnamed");
    species.frame = root.duration("frame", 100ms, 10ms, 10s);
    species.quiet_frame = root.duration("quiet_frame", 500ms, 10ms, 1min);
    species.eye = read_eye(root.section("eye"));
    species.ear = read_ear(root.section("ear"));
    species.muscles = read_muscles(root.section("muscles"));
    species.interoception = read_interoception(root.section("interoception"));
    species.colliculus = read_colliculus(root.section("colliculus"), species.eye);
    species.vestibule = read_vestibule(root.section("vestibule"));
    species.brain.cortex = read_cortex(root.section("cortex"));
    species.brain.insula = read_insula(root.section("insula"));
    species.brain.amygdala = read_amygdala(root.section("amygdala"));
    species.brain.dopamine = read_dopamine(root.section("dopamine"));
    species.brain.striatum = read_striatum(root.section("striatum"));
    species.brain.cerebellum = read_cerebellum(root.section("cerebellum"));
    species.brain.trace = read_trace(root.section("trace"));
    species.brain.cognition = read_cognition(root.section("cognition"));
    species.brain.thalamus = read_thalamus(root.section("thalamus"));
    species.brain.hippocampus = read_hippocampus(root.section("hippocampus"));
    species.brain.planner = read_planner(root.section("planner"));
    species.brain.planner.habits = read_habits(root.section("habits"));
    species.stages = read_stages(root.sections("stage"));
    species.circuits = read_circuits(root.sections("circuit"), species.stages);
    root.finish();
    return species;
}

}  // namespace flinch::organism

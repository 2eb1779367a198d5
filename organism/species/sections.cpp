#include <type_traits>

#include "organism/species/claim_reader.hpp"
#include "organism/species/species.hpp"
#include "sim/input/parameters.hpp"
#include "sim/registry.hpp"

namespace flinch::organism {
namespace {

using namespace std::chrono_literals;
using learning::BrainParams;
using sim::within;

/// Sets the defaults of the algorithm that the file chooses, because each algorithm has its own. Each uses
/// only the parameters that are meant for it.
void begin(sim::Section& section, learning::CortexParams& cortex) {
    sim::one_of(sim::registry<learning::CortexAlgorithm>().names())
        .read(section, "algorithm", cortex.algorithm);
    cortex = sim::registry<learning::CortexAlgorithm>().at(cortex.algorithm).defaults;
}

template <class Struct>
void begin(sim::Section&, Struct&) {}

template <class Field>
SpeciesSection section(std::string name, Subsystem subsystem, std::string about, Field field) {
    using Struct = std::remove_reference_t<std::invoke_result_t<Field&, Species&>>;
    return {name, subsystem,
            [name, field](sim::Section& root, Species& species) {
                sim::Section table = root.section(name);
                begin(table, std::invoke(field, species));
                sim::read(std::move(table), std::invoke(field, species));
            },
            [name, about] { return Struct::parameters().sections(name, about); }};
}

std::vector<sim::KeySection> keys() {
    auto all = Species::parameters().sections("", "the top of a species file");
    const auto add = [&all](std::vector<sim::KeySection> sections) {
        for (auto& one : sections) all.push_back(std::move(one));
    };
    for (const SpeciesSection& one : species_sections()) add(one.keys());
    add(steering::Stage::parameters().sections("stage.NAME", "a stretch of development", true));
    add(steering::circuit_keys());
    add(claim_keys());
    return all;
}

[[maybe_unused]] const bool announced = sim::register_keys("species", keys);

}  // namespace

const sim::ParameterTable<Species>& Species::parameters() {
    static const sim::ParameterTable<Species> table{
        {"name", &Species::name, sim::Text{}, "of the species"},
        {"frame", &Species::frame, sim::Duration{10ms, 10s},
         "between cortical frames while something changes"},
        {"quiet_frame", &Species::quiet_frame, sim::Duration{10ms, 1min}, "and while nothing does"},
        {"dozing_frame", &Species::dozing_frame, sim::Duration{10ms, 1min}, "and asleep"},
    };
    return table;
}

const std::vector<SpeciesSection>& species_sections() {
    constexpr auto body = Subsystem::body;
    constexpr auto learning = Subsystem::learning;
    const auto brain = [](auto member) { return within(&Species::brain, member); };
    static const std::vector<SpeciesSection> all{
        section("eye", body, "a coarse retina, and a fine fovea where the gaze rests", &Species::eye),
        section("ear", body, "what it hears, and for how long", &Species::ear),
        section("muscles", body, "how it moves", &Species::muscles),
        section("interoception", body, "the inner body; stores run from 0 to 1", &Species::interoception),
        section("vestibule", body, "the sense of its own movement", &Species::vestibule),
        section("colliculus", Subsystem::steering, "innate detectors on the retina", &Species::colliculus),
        section("steering", Subsystem::steering, "what all circuits share", &Species::steering),
        section("cortex", learning, "the world model", brain(&BrainParams::cortex)),
        section("transition", learning, "what an action leads the latent code to",
                brain(&BrainParams::transition)),
        section("insula", learning, "the body, beside the latent code", brain(&BrainParams::insula)),
        section("amygdala", learning, "the assessors", brain(&BrainParams::amygdala)),
        section("dopamine", learning, "the critic, and the scalar signal", brain(&BrainParams::dopamine)),
        section("striatum", learning, "the actor", brain(&BrainParams::striatum)),
        section("cerebellum", learning, "learns when", brain(&BrainParams::cerebellum)),
        section("trace", learning, "cells that hold a stimulus that has ended", brain(&BrainParams::trace)),
        section("cognition", learning, "the striatum's second loop, whose actions are thoughts",
                brain(&BrainParams::cognition)),
        section("thalamus", learning, "what may move its gates", brain(&BrainParams::thalamus)),
        section("hippocampus", learning, "places, episodes and their replay",
                brain(&BrainParams::hippocampus)),
        section("planner", learning, "goes where it is worth going, over a map of places",
                brain(&BrainParams::planner)),
        section(
            "localiser", learning, "how the planner finds out where it is",
            [](Species& species) -> learning::LocaliserParams& { return species.brain.planner.localiser; }),
        section("sight", learning, "what the planner makes of the walls in sight",
                [](Species& species) -> learning::SightParams& { return species.brain.planner.sight; }),
        section("habits", learning, "the cached worth of each way, the planner's rival",
                [](Species& species) -> learning::HabitsParams& { return species.brain.planner.habits; }),
    };
    return all;
}

}  // namespace flinch::organism

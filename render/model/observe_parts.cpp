#include "render/model/observer.hpp"

namespace flinch::render {
namespace {

void observe_cortex(const organism::Creature& creature, CortexView& view) {
    const auto& cortex = creature.brain().cortex();
    const auto& algorithm =
        sim::registry<organism::learning::CortexAlgorithm>().at(cortex.params().algorithm);
    view.algorithm = cortex.params().algorithm;
    view.learning_rule = algorithm.learning_rule;
    view.loss_name = algorithm.loss;
    view.loss = creature.frames() > 0 ? cortex.loss(creature.frame()) : 0;
    view.weights = cortex.weights();
    view.sweeps = cortex.params().sweeps;
}

/// Names what may move the gates, as the species' nature says.
std::string movers(const organism::learning::ThalamusParams& params) {
    std::string names;
    const auto add = [&names](bool may, const char* name) {
        if (may) names += (names.empty() ? "" : ", ") + std::string(name);
    };
    add(params.reflex, "reflexes");
    add(params.content, "news");
    add(params.cognition, "choice");
    add(params.random, "chance");
    return names.empty() ? "nothing" : names;
}

void observe_attention(const organism::Creature& creature, const organism::learning::BrainParams& params,
                       AttentionView& view) {
    const auto& thalamus = creature.brain().thalamus();
    const auto& cognition = creature.brain().cognition();
    const auto& modalities = creature.brain().layout().modalities;
    view.gates.clear();
    for (std::size_t i = 0; i < thalamus.channels().size(); ++i) {
        const auto& channel = thalamus.channels()[i];
        bool sensed = false;
        for (std::size_t m = 0; m < modalities.size(); ++m)
            sensed = sensed || (((channel.modalities >> m) & 1U) != 0 && creature.frame().has(m));
        view.gates.push_back({channel.name, thalamus.open(i), sensed});
    }
    view.actions.clear();
    for (const auto& action : cognition.actions()) view.actions.push_back(action.name);
    view.action = static_cast<std::size_t>(&cognition.action() - cognition.actions().data());
    view.moved_by = movers(params.thalamus);
}

}  // namespace

void observe_parts(const lab::Life& life, std::size_t chosen, PartsView& view) {
    using namespace organism::learning;
    const auto& creature = life.creatures()[chosen];
    const auto& params = life.group().species.brain;
    view.parts.clear();
    for (const PartInfo& info : parts()) {
        if (!info.lesionable) continue;
        const Part& part = info.in(creature.brain());
        view.parts.push_back({info.name, part.lesioned(), part.exists()});
    }
    view.compartments = params.amygdala.dopamine == AssessorDopamine::compartments;
    observe_cortex(creature, view.cortex);
    observe_attention(creature, params, view.attention);
    observe_hippocampus(life, chosen, view.hippocampus);
    observe_cerebellum(life, chosen, view.cerebellum);
    observe_planner(life, chosen, view.planner);
}

}  // namespace flinch::render

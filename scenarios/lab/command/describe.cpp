#include <iostream>

#include <fmt/format.h>

#include "organism/steering/steering.hpp"
#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/life/life.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

void describe_steering(const organism::Species& species) {
    std::cout << "steering subsystem (innate; never learns)\n";
    for (const auto& circuit : species.circuits) {
        std::cout << fmt::format("  {:<12} {:<14} when {}\n", circuit.name, circuit.cell,
                                 circuit.when.text());
        std::cout << fmt::format("  {:<27} reflex {}, reward {}, after {}", "",
                                 organism::steering::reflex_names[static_cast<std::size_t>(circuit.reflex)],
                                 circuit.reward.text(), sim::duration_text(circuit.latency));
        if (circuit.lead)
            std::cout << fmt::format(", teaches an assessor ({} ahead)", sim::duration_text(*circuit.lead));
        if (circuit.lesioned) std::cout << ", lesioned";
        std::cout << '\n';
    }
}

void describe_learning(const Group& group, const Life& life) {
    const auto& brain = group.species.brain;
    const auto& layout = life.creatures().front().brain().layout();
    std::cout << "learning subsystem (seeded noise at birth)\n  cortex       " << brain.cortex.algorithm
              << ": ";
    for (const auto& modality : layout.modalities) std::cout << modality.name << ' ' << modality.size << ", ";
    std::cout << fmt::format("{} latent; learning rate {:g}, momentum {:g}, weights N(0, {:g}), {} sweeps\n",
                             brain.cortex.latent, brain.cortex.learning_rate, brain.cortex.momentum,
                             brain.cortex.initial_spread, brain.cortex.sweeps);
    std::cout << fmt::format(
        "  amygdala     {} assessors reading {}{}: logistic, TD(lambda) in real time, rate {:g}, trace {}\n",
        life.creatures().front().brain().expectations().size(),
        brain.amygdala.raw_senses ? "raw senses" : "the latent code",
        brain.amygdala_lesioned ? " (lesioned)" : "", brain.amygdala.learning_rate,
        sim::duration_text(brain.amygdala.trace));
    std::cout << fmt::format("  dopamine     temporal-difference error of value, horizon {}\n",
                             sim::duration_text(brain.dopamine.horizon));
    std::cout << fmt::format("  striatum     actor over {} actions, softmax, temperature {:g}\n",
                             organism::body::action_names.size(), brain.striatum.temperature);
}

}  // namespace

int describe_scenario(const std::string& file) {
    const auto scenario = std::make_shared<const Scenario>(read_scenario(file));
    for (std::size_t i = 0; i < scenario->groups.size(); ++i) {
        const Group& group = scenario->groups[i];
        std::cout << (i == 0 ? "" : "\n") << "group " << group.name << ", species " << group.species.name
                  << '\n';
        describe_steering(group.species);
        describe_learning(group, Life(scenario, i, 1));
        std::cout << "curriculum";
        for (const Phase& phase : group.phases) {
            std::size_t trials = 0;
            for (const TrialKind& trial : phase.trials) trials += trial.count;
            std::cout << fmt::format(" > {} ({} trials{})", phase.name, trials,
                                     phase.learning ? "" : ", learning off");
        }
        std::cout << '\n';
    }
    return all_well;
}

}  // namespace flinch::lab

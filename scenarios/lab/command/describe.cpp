#include <iostream>
#include <set>

#include <fmt/format.h>

#include "organism/steering/steering.hpp"
#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/life/life.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

void describe_circuit(const organism::steering::Circuit& circuit) {
    std::cout << fmt::format("  {:<14} {:<20} {}{}\n", circuit.name, circuit.cell, circuit.about,
                             circuit.lesioned ? " (lesioned)" : "");
    const auto line = [](std::string_view what, const std::string& text) {
        std::cout << fmt::format("  {:<14} {:<10} {}\n", "", what, text);
    };
    if (!circuit.when.text().empty()) line("when", circuit.when.text());
    std::string does = fmt::format("after {}", sim::duration_text(circuit.latency));
    if (circuit.reflex != organism::steering::Reflex::none)
        does +=
            fmt::format(", {}", organism::steering::reflex_names[static_cast<std::size_t>(circuit.reflex)]);
    if (circuit.call) does += ", calls";
    if (circuit.attend) does += ", asks for attention";
    for (std::size_t i = 0; i < circuit.autonomic.size(); ++i) {
        if (circuit.autonomic[i]) does += fmt::format(", {}", organism::steering::autonomic_names[i]);
    }
    line("does", does);
    if (circuit.reward.text() != "0") line("reward", circuit.reward.text());
    if (circuit.anticipation) line("expecting", circuit.anticipation->text());
    if (circuit.lead) {
        line("teaches", fmt::format("an assessor, {} ahead{}", sim::duration_text(*circuit.lead),
                                    circuit.deny ? "; knows better when " + circuit.deny->text() : ""));
    }
    if (circuit.active_until != sim::Time::max() || circuit.active_from > sim::Time{0}) {
        line("active", fmt::format("from {}{}", sim::duration_text(circuit.active_from),
                                   circuit.active_until == sim::Time::max()
                                       ? ""
                                       : " until " + sim::duration_text(circuit.active_until)));
    }
}

void describe_steering(const organism::Species& species) {
    std::cout << "steering subsystem (innate; never learns)\n";
    for (const auto& circuit : species.circuits) describe_circuit(circuit);
}

/// Letters it takes to write a circuit down.
std::size_t genome_bytes(const organism::steering::Circuit& circuit) {
    std::size_t bytes =
        circuit.name.size() + circuit.cell.size() + circuit.when.text().size() + circuit.reward.text().size();
    for (const auto* line : {&circuit.anticipation, &circuit.amount, &circuit.deny}) {
        if (*line) bytes += (*line)->text().size();
    }
    for (const auto& line : circuit.autonomic) {
        if (line) bytes += line->text().size();
    }
    constexpr std::size_t times_and_reflex = 16;
    return bytes + times_and_reflex;
}

/// The theory foretells many bespoke cell types in steering, and few in learning, repeated everywhere.
void describe_genome(const organism::Species& species) {
    std::set<std::string> types;
    std::size_t steering = 0;
    for (const auto& circuit : species.circuits) {
        types.insert(circuit.cell);
        steering += genome_bytes(circuit);
    }
    // Cortex: one latent unit, repeated; assessors: one; dopamine: one; striatum: one.
    constexpr std::size_t learning_types = 4;
    constexpr std::size_t learning_numbers = 21;  // rates, sizes and time constants in a species file
    std::cout << fmt::format("genome         steering: {} cell types, {} bytes in {} circuits\n",
                             types.size(), steering, species.circuits.size());
    std::cout << fmt::format("               learning: {} cell types, {} bytes ({} numbers)\n",
                             learning_types, learning_numbers * sizeof(float), learning_numbers);
}

void describe_learning(const organism::Species& species) {
    const auto& brain = species.brain;
    const organism::Creature newborn(species, 1, 0, 0);
    const auto& layout = newborn.brain().layout();
    std::cout << "learning subsystem (seeded noise at birth)\n  cortex       " << brain.cortex.algorithm
              << ": ";
    for (const auto& modality : layout.modalities) std::cout << modality.name << ' ' << modality.size << ", ";
    std::cout << fmt::format("{} latent; learning rate {:g}, momentum {:g}, weights N(0, {:g}), {} sweeps\n",
                             brain.cortex.latent, brain.cortex.learning_rate, brain.cortex.momentum,
                             brain.cortex.initial_spread, brain.cortex.sweeps);
    std::cout << fmt::format(
        "  amygdala     {} assessors reading {}{}: logistic, TD(lambda) in real time, rate {:g}, trace {}\n",
        newborn.brain().expectations().size(), brain.amygdala.raw_senses ? "raw senses" : "the latent code",
        brain.amygdala_lesioned ? " (lesioned)" : "", brain.amygdala.learning_rate,
        sim::duration_text(brain.amygdala.trace));
    std::cout << fmt::format("  dopamine     temporal-difference error of value, horizon {}\n",
                             sim::duration_text(brain.dopamine.horizon));
    std::cout << fmt::format("  striatum     actor over {} actions, softmax, temperature {:g}\n",
                             organism::body::action_names.size(), brain.striatum.temperature);
}

}  // namespace

int describe_scenario(const std::string& file) {
    if (const auto species = read_species_file(file)) {
        std::cout << "species " << species->name << '\n';
        describe_steering(*species);
        describe_learning(*species);
        describe_genome(*species);
        return all_well;
    }
    const auto scenario = std::make_shared<const Scenario>(read_scenario(file));
    for (std::size_t i = 0; i < scenario->groups.size(); ++i) {
        const Group& group = scenario->groups[i];
        std::cout << (i == 0 ? "" : "\n") << "group " << group.name << ", species " << group.species.name
                  << '\n';
        describe_steering(group.species);
        describe_learning(group.species);
        describe_genome(group.species);
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

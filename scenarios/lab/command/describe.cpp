#include <iostream>

#include <fmt/format.h>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/describe/describe.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::lab {
namespace {

void describe_nature(const organism::Species& species) {
    describe_steering(species, std::cout);
    describe_learning(species, std::cout);
    describe_genome(species, std::cout);
}

}  // namespace

int describe_scenario(const std::string& file) {
    if (const auto species = read_species_file(file)) {
        std::cout << "species " << species->name << '\n';
        describe_nature(*species);
        return all_well;
    }
    const auto scenario = std::make_shared<const Scenario>(open_scenario(file));
    for (std::size_t i = 0; i < scenario->groups.size(); ++i) {
        const Group& group = scenario->groups[i];
        std::cout << (i == 0 ? "" : "\n") << "group " << group.name << ", species " << group.species.name
                  << '\n';
        describe_nature(group.species);
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

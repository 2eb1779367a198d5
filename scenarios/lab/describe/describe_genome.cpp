#include <set>

#include <fmt/format.h>

#include "organism/creature.hpp"
#include "scenarios/lab/describe/describe.hpp"

namespace flinch::lab {
namespace {

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

}  // namespace

/// The theory foretells many bespoke cell types in steering, and few in learning, repeated everywhere.
void describe_genome(const organism::Species& species, std::ostream& out) {
    std::set<std::string> types;
    std::size_t steering = 0;
    for (const auto& circuit : species.circuits) {
        types.insert(circuit.cell);
        steering += genome_bytes(circuit);
    }
    unsigned learning_types = 0;
    unsigned learning_numbers = 0;
    const organism::Creature newborn(species, 1, 0, 0);
    for (const auto& part : organism::learning::parts()) {
        const auto said = part.in(newborn.brain()).describe();
        learning_types += said.cell_types;
        learning_numbers += said.numbers;
    }
    out << fmt::format("genome         steering: {} cell types, {} bytes in {} circuits\n", types.size(),
                       steering, species.circuits.size());
    out << fmt::format("               learning: {} cell types, {} bytes ({} numbers)\n", learning_types,
                       learning_numbers * sizeof(float), learning_numbers);
}

}  // namespace flinch::lab

#include <set>

#include <fmt/format.h>

#include "organism/creature.hpp"
#include "scenarios/lab/describe/describe.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::lab {
namespace {

/// The size of a set of parameters when it is written down.
struct Size {
    std::size_t bytes = 0;
    std::size_t numbers = 0;

    void operator+=(Size other) noexcept {
        bytes += other.bytes;
        numbers += other.numbers;
    }
};

/// Computes the size of some keys. A number takes four bytes, a flag or a choice one. Texts are counted where
/// they are known.
Size size_of(const std::vector<sim::KeyInfo>& keys) {
    Size size;
    for (const sim::KeyInfo& key : keys) {
        const bool number = key.type == "number" || key.type == "whole" || key.type == "duration" ||
                            key.type == "angle" || key.type == "length";
        if (number) size += {sizeof(float), 1};
        if (key.type == "flag" || key.type == "choice") size += {1, 1};
    }
    return size;
}

Size size_of(const organism::steering::Circuit& circuit) {
    using organism::steering::Circuit;
    Size size = size_of(Circuit::parameters().keys());
    if (circuit.lead) size += size_of(Circuit::teaching_parameters().keys());
    if (circuit.call) size += size_of(world::Voice::parameters().keys());
    if (circuit.active_from > sim::Time{} || circuit.active_until != sim::Time::max())
        size += size_of(Circuit::window_parameters().keys());
    size.bytes +=
        circuit.name.size() + circuit.cell.size() + circuit.when.text().size() + circuit.reward.text().size();
    for (const auto* line : {&circuit.anticipation, &circuit.amount, &circuit.deny}) {
        if (*line) size.bytes += (*line)->text().size();
    }
    for (const auto& line : circuit.autonomic) {
        if (line) size.bytes += line->text().size();
    }
    return size;
}

Size size_of(organism::Subsystem subsystem) {
    Size size;
    for (const organism::SpeciesSection& section : organism::species_sections()) {
        if (section.subsystem != subsystem) continue;
        for (const sim::KeySection& table : section.keys()) size += size_of(table.keys);
    }
    return size;
}

}  // namespace

/// The theory predicts many bespoke cell types in steering, and few in learning, which are repeated
/// everywhere. Bytes are counted from the tables of parameters: everything that a species file may contain
/// counts, whether or not this file contains it.
void describe_genome(const organism::Species& species, std::ostream& out) {
    std::set<std::string> types;
    Size circuits;
    for (const auto& circuit : species.circuits) {
        types.insert(circuit.cell);
        circuits += size_of(circuit);
    }
    unsigned learning_types = 0;
    const organism::Creature newborn(species, 1, 0, 0);
    for (const auto& part : organism::learning::parts())
        learning_types += part.in(newborn.brain()).describe().cell_types;
    const Size detectors = size_of(organism::Subsystem::steering);
    const Size learning = size_of(organism::Subsystem::learning);
    const Size body = size_of(organism::Subsystem::body);
    out << fmt::format(
        "genome         steering: {} cell types, {} bytes in {} circuits, {} in {} numbers of "
        "the colliculus\n",
        types.size(), circuits.bytes, species.circuits.size(), detectors.bytes, detectors.numbers);
    out << fmt::format("               learning: {} cell types, {} bytes ({} numbers)\n", learning_types,
                       learning.bytes, learning.numbers);
    out << fmt::format("               body: {} bytes ({} numbers)\n", body.bytes, body.numbers);
}

}  // namespace flinch::lab

#include <algorithm>

#include <fmt/format.h>

#include "scenarios/lab/describe/describe.hpp"
#include "scenarios/lab/describe/learning_part.hpp"

namespace flinch::lab {
namespace {

bool lesioned(const organism::Species& species, const std::string& part) {
    using namespace organism::learning;
    const auto found = std::find(part_names.begin(), part_names.end(), part);
    return found != part_names.end() &&
           species.brain.lesions.has(static_cast<Part>(found - part_names.begin()));
}

}  // namespace

void describe_learning(const organism::Species& species, std::ostream& out) {
    const organism::Creature newborn(species, 1, 0, 0);
    out << "learning subsystem (seeded noise at birth)\n";
    for (const LearningPart& part : learning_parts()) {
        const PartDescription said = part.describe(species, newborn);
        std::string name = part.name + (lesioned(species, part.name) ? " (lesioned)" : "");
        const auto line = [&](std::string_view what, const std::string& text) {
            if (text.empty()) return;
            out << fmt::format("  {:<14} {:<15} {}\n", name, what, text);
            name.clear();
        };
        line("architecture", said.architecture);
        line("learning rule", said.learning_rule);
        line("loss", said.loss);
        line("at birth", said.initialisation);
    }
}

}  // namespace flinch::lab

#include <fmt/format.h>

#include "organism/creature.hpp"
#include "scenarios/lab/describe/describe.hpp"

namespace flinch::lab {

void describe_learning(const organism::Species& species, std::ostream& out) {
    const organism::Creature newborn(species, 1, 0, 0);
    out << "learning subsystem (seeded noise at birth)\n";
    for (const auto& info : organism::learning::parts()) {
        const auto& part = info.in(newborn.brain());
        const auto said = part.describe();
        std::string name = info.name + (part.lesioned() ? " (lesioned)" : "");
        const auto line = [&](std::string_view what, const std::string& text) {
            if (text.empty()) return;
            out << fmt::format("  {:<14} {:<15} {}\n", name, what, text);
            name.clear();
        };
        line("function", info.about);
        line("architecture", said.architecture);
        line("learning rule", said.learning_rule);
        line("loss", said.loss);
        line("at birth", said.initialisation);
    }
}

}  // namespace flinch::lab

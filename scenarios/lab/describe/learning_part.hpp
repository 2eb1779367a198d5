#pragma once

#include <string>
#include <vector>

#include "organism/creature.hpp"
#include "organism/species/species.hpp"

namespace flinch::lab {

/// One part of the learning subsystem in the field's words. What does not apply is empty.
struct PartDescription {
    std::string architecture;
    std::string learning_rule;
    std::string loss;
    std::string initialisation;
    unsigned cell_types = 1;  ///< however often they are repeated
    unsigned numbers = 0;     ///< rates, sizes and time constants in a species file: its genome
};

/// A part that `flinch describe` knows.
struct LearningPart {
    int order = 0;  ///< smaller ones are told first
    std::string name;
    PartDescription (*describe)(const organism::Species&, const organism::Creature& newborn);
};

/// Announces a part. Meant for a static object in the part's file.
bool register_part(LearningPart part);
/// All of them, in their order.
[[nodiscard]] const std::vector<LearningPart>& learning_parts();

}  // namespace flinch::lab

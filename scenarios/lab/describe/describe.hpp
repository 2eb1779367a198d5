#pragma once

#include <ostream>

#include "organism/species/species.hpp"

namespace flinch::lab {

/// Prints the innate circuits, each with its lines.
void describe_steering(const organism::Species& species, std::ostream& out);
/// Prints the learning parts, each with its architecture, learning rule, loss and initialisation.
void describe_learning(const organism::Species& species, std::ostream& out);
/// Prints the cell types and the bytes of genome that steering needs, beside those that learning needs.
void describe_genome(const organism::Species& species, std::ostream& out);

}  // namespace flinch::lab

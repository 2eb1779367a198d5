#pragma once

#include <ostream>

#include "organism/species/species.hpp"

namespace flinch::lab {

/// The innate circuits, each with its lines.
void describe_steering(const organism::Species& species, std::ostream& out);
/// The learning parts: architecture, learning rule, loss, initialisation.
void describe_learning(const organism::Species& species, std::ostream& out);
/// Cell types and bytes of genome, steering against learning.
void describe_genome(const organism::Species& species, std::ostream& out);

}  // namespace flinch::lab

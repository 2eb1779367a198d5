#pragma once

#include <ostream>

#include "scenarios/lab/prove/decide.hpp"

namespace flinch::lab::prove {

/// Claims that hold of a species and are not said, the more telling ones first, each as it would stand in
/// the species file.
void suggest(const organism::Species& species, const DecideOptions& options, bool json, std::ostream& out);

}  // namespace flinch::lab::prove

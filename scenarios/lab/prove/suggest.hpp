#pragma once

#include <ostream>

#include "scenarios/lab/prove/decide.hpp"

namespace flinch::lab::prove {

/// Prints claims that hold of a species but are not written in its file, the more informative ones first,
/// each in the text that the species file would need.
void suggest(const organism::Species& species, const DecideOptions& options, bool json, std::ostream& out);

}  // namespace flinch::lab::prove

#pragma once

#include <string>

#include "scenarios/lab/prove/induction.hpp"

namespace flinch::lab::prove {

/// The tightest bounds under which a proved claim can still be proved in the same way, found by bisection to
/// a thousandth: of every number that its conclusion bounds, or of its deadline. Empty if it has none.
[[nodiscard]] std::string tightest(Question& question, const organism::steering::Claim& claim,
                                   Induction& proof, const organism::Species& species);

}  // namespace flinch::lab::prove

#pragma once

#include <string>

#include "scenarios/lab/prove/induction.hpp"

namespace flinch::lab::prove {

/// Finds the tightest bounds under which a proved claim can still be proved in the same way, by bisection to
/// a thousandth. It tightens every number that the claim's conclusion bounds, or its deadline. The text is
/// empty if the claim has neither.
[[nodiscard]] std::string tightest(Question& question, const organism::steering::Claim& claim,
                                   Induction& proof, const organism::Species& species);

}  // namespace flinch::lab::prove

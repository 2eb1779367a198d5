#pragma once

#include <filesystem>
#include <string>

#include "organism/species/species.hpp"
#include "scenarios/lab/prove/decide.hpp"

namespace flinch::lab::prove {

/// Writes a life that breaks a claim as a scenario that `flinch watch` and `flinch run` can read. In it,
/// electrodes give steering the senses and expectations of the counterexample. A claim on two lives gives two
/// scenarios: one of the first life and, in a file beside it, one of the second. Throws lab::MachineFailure
/// if a file cannot be written.
std::filesystem::path write_scenario(const organism::Species& species, const organism::steering::Claim& claim,
                                     const Counterexample& life, const std::string& file,
                                     const std::string& folder);

}  // namespace flinch::lab::prove

#pragma once

#include <span>
#include <vector>

#include "organism/steering/circuit.hpp"
#include "organism/steering/claim.hpp"
#include "organism/steering/stage.hpp"
#include "sim/input/document.hpp"
#include "sim/input/key_listing.hpp"

namespace flinch::organism {

/// Reads the `[[claim]]` tables of a species file. It returns none if the circuits have problems, because
/// claims name circuits and cannot be checked then.
[[nodiscard]] std::vector<steering::Claim> read_claims(std::vector<sim::Section> sections,
                                                       std::span<const steering::Circuit> circuits,
                                                       std::span<const steering::Stage> stages,
                                                       const sim::Diagnostics& problems);

/// The keys that a `[[claim]]` table may have.
[[nodiscard]] std::vector<sim::KeySection> claim_keys();

}  // namespace flinch::organism

#pragma once

#include <span>
#include <vector>

#include "organism/steering/circuit.hpp"
#include "organism/steering/claim.hpp"
#include "organism/steering/stage.hpp"
#include "sim/input/document.hpp"
#include "sim/input/key_listing.hpp"

namespace flinch::organism {

/// Reads the `[[claim]]` tables of a species file. They name circuits, so that nothing can be said of them
/// while the circuits have problems: then there are none.
[[nodiscard]] std::vector<steering::Claim> read_claims(std::vector<sim::Section> sections,
                                                       std::span<const steering::Circuit> circuits,
                                                       std::span<const steering::Stage> stages,
                                                       const sim::Diagnostics& problems);

/// What a `[[claim]]` table may say.
[[nodiscard]] std::vector<sim::KeySection> claim_keys();

}  // namespace flinch::organism

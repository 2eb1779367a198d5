#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "scenarios/lab/scenario/scenario.hpp"

namespace flinch::lab {

/// Confirmation: a finding is judged on seeds that nobody can have chosen for their outcome. They are drawn
/// from the hash of what the scenario, its species and its pictures say (`Scenario::content_hash`), so that
/// whoever changes the experiment gets other seeds.
///
/// The number of seeds is fixed beforehand. A finding claims a difference of at least `claimed_effect`
/// standard deviations (of the differences over seeds) above its margin; there are seeds enough to see that
/// with a power of at least 0.9 in a two-sided test at 5 % (Cohen 1988, ch. 2).
inline constexpr std::size_t fewest_confirmation_seeds = 32;
inline constexpr double claimed_effect = 0.6;

/// The number of confirmation seeds of a scenario: its own number of seeds, but no fewer than the fewest.
[[nodiscard]] std::size_t confirmation_seed_count(const Scenario& scenario) noexcept;

/// The confirmation seeds of a content hash: all different, in an order that does not depend on their number.
[[nodiscard]] std::vector<std::uint64_t> confirmation_seeds(const std::string& content_hash,
                                                            std::size_t count);

}  // namespace flinch::lab

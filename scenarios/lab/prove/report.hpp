#pragma once

#include <string>
#include <vector>

#include <nlohmann/json_fwd.hpp>

#include "organism/species/species.hpp"
#include "scenarios/lab/prove/decide.hpp"

namespace flinch::lab::prove {

/// Writes one verdict for people: the claim, what was found out about it and, if it is broken, the life that
/// breaks it.
[[nodiscard]] std::string as_text(const Verdict& verdict, const organism::steering::Claim& claim,
                                  const organism::Species& species);
/// Writes the verdicts as `{"claims": [{"name", "verdict", "seconds", "bound", ...}]}`.
[[nodiscard]] nlohmann::json as_json(const std::vector<Verdict>& verdicts);

/// Writes what is sensed and expected at each moment of a life, one line for each.
[[nodiscard]] std::string moments_text(const std::vector<Moment>& moments, const organism::Species& species);

}  // namespace flinch::lab::prove

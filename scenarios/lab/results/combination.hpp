#pragma once

#include <compare>
#include <string>
#include <utility>
#include <vector>

namespace flinch::lab {

/// The runs that differ in nothing but their seed. Findings are judged over the runs of one combination.
struct Combination {
    std::string scenario;
    std::string content_hash;  ///< hash of all text that the scenario was read from, with its species
    std::string settings;      ///< the settings as text (see `canonical_settings`)

    friend auto operator<=>(const Combination&, const Combination&) = default;
};

/// Writes settings as one text, "k=v,k=v". Equal settings give the same text, in whatever order they were
/// given (if a key is given twice, the last value counts), and different settings give different texts: a key
/// or value with a comma, a quote or an equals sign is written in JSON quotes.
[[nodiscard]] std::string canonical_settings(
    const std::vector<std::pair<std::string, std::string>>& settings);

}  // namespace flinch::lab

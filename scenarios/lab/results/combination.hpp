#pragma once

#include <compare>
#include <string>
#include <utility>
#include <vector>

namespace flinch::lab {

/// Runs that differ by nothing but their seed: what findings are judged over.
struct Combination {
    std::string scenario;
    std::string content_hash;  ///< of all text the scenario was read from, its species too
    std::string settings;      ///< see `canonical_settings`

    friend auto operator<=>(const Combination&, const Combination&) = default;
};

/// Settings as one text, "k=v,k=v": equal for equal settings in whatever order they were given (of a key
/// given twice the last counts), different for different ones: a key or value with a comma, a quote or an
/// equals sign stands in JSON quotes.
[[nodiscard]] std::string canonical_settings(
    const std::vector<std::pair<std::string, std::string>>& settings);

}  // namespace flinch::lab

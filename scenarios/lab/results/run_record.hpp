#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "scenarios/lab/measure.hpp"

namespace flinch::lab {

/// Which run: of which scenario, with which settings (`canonical_settings`), under which seed.
struct RunKey {
    std::string scenario;
    std::string settings;
    std::uint64_t seed = 0;

    friend auto operator<=>(const RunKey&, const RunKey&) = default;
};

/// What came of one run.
struct RunRecord {
    RunKey key;
    std::string fingerprint;
    std::string content_hash;  ///< the scenario's
    double sim_seconds = 0;
    double wall_seconds = 0;
    std::uint64_t events = 0;
    std::uint64_t frames = 0;
    std::vector<Measure> measures;
};

/// Runs that differ by nothing but their seed: what findings are judged over.
struct Combination {
    std::string scenario;
    std::string content_hash;
    std::string settings;

    friend auto operator<=>(const Combination&, const Combination&) = default;
};

/// Settings as one text, "k=v,k=v": equal for equal settings in whatever order they were given (of a key
/// given twice the last counts), different for different ones: a key or value with a comma, a quote or an
/// equals sign stands in JSON quotes.
[[nodiscard]] std::string canonical_settings(
    const std::vector<std::pair<std::string, std::string>>& settings);

}  // namespace flinch::lab

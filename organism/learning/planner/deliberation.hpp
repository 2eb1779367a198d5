#pragma once

#include <string>
#include <vector>

#include "organism/learning/planner/place_graph.hpp"
#include "sim/random.hpp"
#include "sim/registry.hpp"

namespace flinch::organism::learning {

/// These are the parameters of deliberation: how far and how long a planner thinks ahead.
struct DeliberationParams {
    std::string method = "none";  ///< "none", or a name in the registry of `Deliberation`
    unsigned depth = 16;          ///< how far it thinks ahead, in steps
    unsigned rollouts = 64;       ///< walks imagined before a choice (imagine), rounds of inference (infer)
    float temperature = 0.02F;    ///< of the softmax choice, as a share of the best prospect
    float horizon = 30;           ///< seconds in which the worth of what is to come falls to 1/e
};

/// Returns the spread of prospects, in units of worth, within which a choice is a toss-up. It scales with the
/// best prospect because the worth of what lies far off is small, but it matters as much which way leads
/// there.
[[nodiscard]] constexpr float choice_spread(const DeliberationParams& params, float best) noexcept {
    constexpr float least = 0.01F;  // units of worth
    return params.temperature * (best > least ? best : least);
}

/// This is the prospect of an option that cannot be taken, in units of worth.
inline constexpr float hopeless = -1e6F;

/// A deliberation is a way to think ahead over a cognitive map. `worth` says of each place what being there
/// is worth now. It counts in `imagined` how often it came by each place in thought. The registry holds it
/// under the name that species files use.
using Deliberation = Prospects (*)(const PlaceGraph& map, PlaceId here, std::span<const float> worth,
                                   const DeliberationParams& params, sim::RandomStream& random,
                                   std::vector<std::uint32_t>& imagined);

/// Returns the deliberation of this name, or null if there is none.
[[nodiscard]] Deliberation find_deliberation(const std::string& name);

}  // namespace flinch::organism::learning

#pragma once

#include <string>
#include <vector>

#include "organism/learning/planner/place_graph.hpp"
#include "sim/random.hpp"
#include "sim/registry.hpp"

namespace flinch::organism::learning {

/// How far and how long a planner thinks ahead.
struct DeliberationParams {
    std::string method = "none";  ///< or one in the registry of `Deliberation`
    unsigned depth = 16;          ///< steps
    unsigned rollouts = 64;       ///< walks imagined before a choice (imagine), rounds of inference (infer)
    float temperature = 0.02F;    ///< of the choice, as a share of the best that is promised
    float horizon = 30;           ///< seconds in which the worth of what is to come falls to 1/e
};

/// Spread of prospects within which a choice is a toss-up, in units of worth. The worth of what lies far off
/// is small, but it matters as much which way leads there.
[[nodiscard]] constexpr float choice_spread(const DeliberationParams& params, float best) noexcept {
    constexpr float least = 0.01F;  // of worth
    return params.temperature * (best > least ? best : least);
}

/// What a thing that cannot be done promises.
inline constexpr float hopeless = -1e6F;

/// A way to think ahead over a cognitive map: `worth` says of each place what being there is worth now. What
/// it thinks through it writes to `imagined` (how often each place was come by). In the registry under the
/// name that species files use.
using Deliberation = Prospects (*)(const PlaceGraph& map, PlaceId here, std::span<const float> worth,
                                   const DeliberationParams& params, sim::RandomStream& random,
                                   std::vector<std::uint32_t>& imagined);

/// Null if there is none of this name.
[[nodiscard]] Deliberation find_deliberation(const std::string& name);

}  // namespace flinch::organism::learning

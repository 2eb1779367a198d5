#pragma once

#include <optional>

#include "scenarios/lab/prove/decide.hpp"
#include "scenarios/lab/prove/induction.hpp"

namespace flinch::lab::prove {

/// A shortest way to `bad` from the beginning of a life, in moments at each of which steering is consulted.
struct Found {
    Counterexample life;
    std::vector<double> pauses;  ///< s: the time before each moment
    std::size_t moments = 0;
};

/// Searches for a way to `bad` by bounded model checking (Biere et al. 1999) of up to `most_moments` moments.
/// Of the shortest ways, it takes one at plain times and, if it is to be `shown`, with everything left out
/// that can be.
[[nodiscard]] std::optional<Found> search(Question& question, std::size_t most_moments, Budget& budget,
                                          bool shown = true);

}  // namespace flinch::lab::prove

#pragma once

#include <optional>

#include "scenarios/lab/prove/decide.hpp"
#include "scenarios/lab/prove/induction.hpp"

namespace flinch::lab::prove {

/// A shortest way to `bad` from the beginning of a life, in moments each of which is a consultation.
struct Found {
    Counterexample life;
    std::vector<double> pauses;  ///< s: the time before each moment
    std::size_t moments = 0;
};

/// Bounded search (Biere et al. 1999) up to so many moments; of the shortest, one at plain times, and (if it
/// is to be `shown`) with as little in it as can be left out.
[[nodiscard]] std::optional<Found> search(Question& question, std::size_t most_moments, Budget& budget,
                                          bool shown = true);

}  // namespace flinch::lab::prove

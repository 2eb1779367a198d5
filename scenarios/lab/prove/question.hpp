#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "organism/species/species.hpp"
#include "organism/steering/claim.hpp"
#include "scenarios/lab/prove/nature.hpp"
#include "scenarios/lab/prove/system.hpp"

namespace flinch::lab::prove {

/// Numbers that are worked out are compared with this tolerance: a claim is broken only by more. Terms are
/// of real numbers, lives of doubles.
inline constexpr double margin = 1e-6;

/// A claim as a question to solvers: a system that goes wrong where the claim is broken.
struct Question {
    /// A number that the claim bounds, and whether from above.
    struct Bounded {
        Term number;
        bool above = true;
        double bound = 0;
    };

    Terms terms;
    System system;
    std::unique_ptr<Nature> life, twin;  ///< a twin: the claim compares two lives
    std::vector<Bounded> bounded;        ///< in the conclusion, all of which have to hold
    Term premise;                        ///< under which they do
    std::optional<Term> deadline;        ///< within: the time that has gone by
    Term given, line;                    ///< what the claim's lines come to (the first life's)

    Question() = default;
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;
};

[[nodiscard]] std::unique_ptr<Question> make_question(const organism::Species& species,
                                                      const organism::steering::Claim& claim,
                                                      const Scope& scope);
/// Whether a circuit ever fires, or (`silent`) is ever consulted in vain.
[[nodiscard]] std::unique_ptr<Question> make_reach(const organism::Species& species, std::uint32_t circuit,
                                                   bool silent, const Scope& scope);

}  // namespace flinch::lab::prove

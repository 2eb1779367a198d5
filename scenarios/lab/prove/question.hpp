#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "organism/species/species.hpp"
#include "organism/steering/claim.hpp"
#include "scenarios/lab/prove/nature.hpp"
#include "scenarios/lab/prove/system.hpp"

namespace flinch::lab::prove {

/// The tolerance with which computed numbers are compared: a claim is broken only by more than this. It is
/// needed because terms are of real numbers, and lives compute with doubles.
inline constexpr double margin = 1e-6;

/// A claim as a question to solvers: a system that reaches `bad` exactly where the claim is broken.
struct Question {
    /// A number that the claim bounds, and whether the bound is an upper one.
    struct Bounded {
        Term number;
        bool above = true;
        double bound = 0;
    };

    Terms terms;
    System system;
    std::unique_ptr<Nature> life, twin;  ///< the twin exists if the claim compares two lives
    std::vector<Bounded> bounded;        ///< numbers in the conclusion; all their bounds have to hold
    Term premise;                        ///< the condition under which the bounds hold
    std::optional<Term> deadline;        ///< for a claim with a deadline: the time that has gone by
    Term given, line;                    ///< the values of the claim's lines in the first life

    Question() = default;
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;
};

[[nodiscard]] std::unique_ptr<Question> make_question(const organism::Species& species,
                                                      const organism::steering::Claim& claim,
                                                      const Scope& scope);
/// Makes the question whether a circuit ever fires or, if `silent`, whether it is ever consulted in vain.
[[nodiscard]] std::unique_ptr<Question> make_reach(const organism::Species& species, std::uint32_t circuit,
                                                   bool silent, const Scope& scope);

}  // namespace flinch::lab::prove

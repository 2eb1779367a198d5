#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/lab/prove/question.hpp"
#include "scenarios/lab/prove/rehearsal.hpp"

namespace flinch::lab::prove {

enum class Outcome : std::uint8_t { proved, refuted, unknown };
inline constexpr std::string_view outcome_names[]{"proved", "refuted", "unknown"};

/// A life in which a claim is broken. For a claim on two lives, it has the second life, too.
struct Counterexample {
    std::vector<Moment> moments, others;
    sim::Time broken{};  ///< the time at which the claim is broken
};

struct Verdict {
    std::string name;
    Outcome outcome = Outcome::unknown;
    double seconds = 0;
    std::string bound;   ///< what was found out about numbers: "reward in [-7, 3.7]", "1.58 s"
    std::string reason;  ///< how it was proved, where it is broken, or why nothing is known
    std::optional<Counterexample> counterexample;
    bool expected = true;  ///< whether the claim declares this verdict of itself
};

struct DecideOptions {
    std::chrono::milliseconds timeout{60'000};  ///< the time limit for each claim
    std::string scripts;                        ///< a folder for every query in SMT-LIB, or empty
    bool bounds = true;                         ///< whether to look for the tightest bounds, too
};

/// Proves or refutes a claim of a species. The claim is proved if both solvers find that every step of an
/// induction holds, refuted if the real evaluator reproduces a counterexample, and otherwise unknown.
[[nodiscard]] Verdict decide(const organism::Species& species, const organism::steering::Claim& claim,
                             const DecideOptions& options);

/// Replays a counterexample in the real evaluator and returns the time at which it breaks the claim, if it
/// does.
[[nodiscard]] std::optional<sim::Time> rehearse(const organism::Species& species,
                                                const organism::steering::Claim& claim,
                                                const Counterexample& life);

}  // namespace flinch::lab::prove

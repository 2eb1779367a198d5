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

/// A life in which a claim is broken; of a claim on two lives, the second one too.
struct Counterexample {
    std::vector<Moment> moments, others;
    sim::Time broken{};  ///< when
};

struct Verdict {
    std::string name;
    Outcome outcome = Outcome::unknown;
    double seconds = 0;
    std::string bound;   ///< what was found of numbers: "reward in [-7, 3.7]", "1.58 s"
    std::string reason;  ///< how it was proved, where it is broken, why nothing is known
    std::optional<Counterexample> counterexample;
    bool expected = true;  ///< it is what the claim says of itself
};

struct DecideOptions {
    std::chrono::milliseconds timeout{60'000};  ///< for each claim
    std::string scripts;                        ///< a folder for every query as SMT-LIB, or empty
    bool bounds = true;                         ///< looks for the tightest bounds, too
};

/// Proves or refutes a claim of a species. It is proved if both solvers find every step of an induction to
/// hold, refuted if the real evaluator lives through a counterexample, and otherwise unknown.
[[nodiscard]] Verdict decide(const organism::Species& species, const organism::steering::Claim& claim,
                             const DecideOptions& options);

/// Lives through a counterexample: when the claim is broken in the real evaluator, if ever.
[[nodiscard]] std::optional<sim::Time> rehearse(const organism::Species& species,
                                                const organism::steering::Claim& claim,
                                                const Counterexample& life);

}  // namespace flinch::lab::prove

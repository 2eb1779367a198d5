#include "scenarios/lab/prove/decide.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "scenarios/lab/prove/bounds.hpp"
#include "scenarios/lab/prove/induction.hpp"
#include "scenarios/lab/prove/search.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab::prove {
namespace {

using organism::Species;
using organism::steering::Claim;
using organism::steering::ClaimForm;

constexpr std::size_t most_moments = 10;    // the most moments of a counterexample
constexpr std::size_t first_look = 4;       // moments that are searched before a longer proof is tried
constexpr std::size_t induction_depth = 2;  // moments
constexpr int refinements = 5;

/// Searches for a life that breaks a claim. The encoding is refined when the search finds a life that does
/// not break the claim in the real evaluator.
class Refuter {
  public:
    Refuter(const Species& species, const Claim& claim, Budget& budget)
        : species_(species), claim_(claim), budget_(budget) {}

    std::optional<Counterexample> refute(std::size_t moments) {
        for (int i = 0; i <= refinements && !budget_.over(); ++i) {
            const auto question = make_question(species_, claim_, scope_);
            const auto found = search(*question, moments, budget_);
            if (!found) {
                // While the body and the surprise are free but could be bound, they may hide a shorter way.
                return std::nullopt;
            }
            Counterexample life = found->life;
            if (const auto broken = rehearse(species_, claim_, life)) {
                life.broken = *broken;
                return life;
            }
            ++artefacts_;
            refine(*question, *found);
        }
        return std::nullopt;
    }
    [[nodiscard]] int artefacts() const noexcept { return artefacts_; }

  private:
    void refine(const Question& question, const Found& found) {
        scope_.muscles |= question.life->reads_body() || (question.twin && question.twin->reads_body());
        scope_.surprise |= question.life->reads_error() || (question.twin && question.twin->reads_error());
        scope_.exact_times.insert(scope_.exact_times.end(), found.pauses.begin(), found.pauses.end());
        std::ranges::sort(scope_.exact_times);
        auto& times = scope_.exact_times;  // clang++ 14 does not compile std::ranges::unique of libstdc++ 12
        times.erase(std::unique(times.begin(), times.end()), times.end());
    }

    const Species& species_;
    const Claim& claim_;
    Budget& budget_;
    Scope scope_;
    int artefacts_ = 0;
};

void say_broken(Verdict& verdict, Counterexample life) {
    verdict.outcome = Outcome::refuted;
    verdict.reason = fmt::format("broken {} into a life of {} moments", sim::duration_text(life.broken),
                                 life.moments.size());
    verdict.counterexample = std::move(life);
}

/// Tries a proof with the body free, then with it bound. A `quick` proof looks at single moments only.
bool prove(const Species& species, const Claim& claim, const DecideOptions& options, Budget& budget,
           bool quick, Verdict& verdict) {
    Scope scope;
    for (;;) {
        const auto question = make_question(species, claim, scope);
        Induction induction(*question, budget);
        const auto how = quick ? induction.at_once(question->system.bad)
                               : induction.never(question->system.bad, induction_depth);
        if (how) {
            verdict.outcome = Outcome::proved;
            verdict.reason = *how;
            if (options.bounds) verdict.bound = tightest(*question, claim, induction, species);
            return true;
        }
        verdict.reason = induction.trouble();
        const bool more = !scope.muscles && question->life->reads_body();
        if (!more && quick) return false;
        if (!more) {
            const std::vector<Term> rules{question->terms.all(question->system.rules), question->system.bad};
            if (budget.over() || !question->terms.linear(rules) || question->twin) return false;
            if (ask_spacer(question->terms, question->system, budget.left() / 2) != Answer::unsatisfiable)
                return false;
            verdict.reason = "Spacer proved it, but no induction that cvc5 could check was found";
            return false;
        }
        scope.muscles = true;
    }
}

void decide_safety(const Species& species, const Claim& claim, const DecideOptions& options, Budget& budget,
                   Verdict& verdict) {
    Refuter refuter(species, claim, budget);
    if (!claim.fails && prove(species, claim, options, budget, true, verdict)) return;
    if (auto life = refuter.refute(first_look)) return say_broken(verdict, std::move(*life));
    if (prove(species, claim, options, budget, false, verdict)) return;
    const std::string trouble = verdict.reason;
    if (auto life = refuter.refute(most_moments)) return say_broken(verdict, std::move(*life));
    verdict.outcome = Outcome::unknown;
    if (budget.over()) {
        verdict.reason = "the time is up";
    } else if (refuter.artefacts() > 0) {
        verdict.reason = fmt::format(
            "{} counterexamples of the encoding are none of the real evaluator (the decays of `smooth`, "
            "`rise`, "
            "`fall` and `error` are over-approximated), and no induction was found",
            refuter.artefacts());
    } else {
        verdict.reason =
            fmt::format("no counterexample of up to {} moments, and no induction was found", most_moments);
    }
    if (!trouble.empty()) verdict.reason += "; " + trouble;
}

/// Decides whether each circuit fires in some life, and whether it is consulted in vain in some life.
void decide_reach(const Species& species, const Claim& claim, Budget& budget, Verdict& verdict) {
    const auto lives = [&](std::uint32_t circuit, bool silent) {
        Claim never;
        never.form = ClaimForm::never;
        Scope scope;
        for (int i = 0; i <= refinements && !budget.over(); ++i) {
            const auto question = make_reach(species, circuit, silent, scope);
            const auto found = search(*question, most_moments, budget, false);
            if (!found) {
                Induction induction(*question, budget);
                if (induction.never(question->system.bad, induction_depth))
                    verdict.outcome = Outcome::refuted;
                return false;
            }
            bool fired = false;
            Rehearsal life(species);
            const auto& symbols = organism::steering::claim_table(species.circuits, species.stages);
            const auto symbol = *symbols.find("fires." + species.circuits[circuit].name);
            const auto witness = [&](sim::Time, std::span<const double> values) {
                fired |= values[symbol] != 0;
            };
            for (std::size_t m = 0; m < found->life.moments.size(); ++m) {
                Moment each = found->life.moments[m];
                if (m > 0) life.look_on(found->life.moments[m - 1], each.at, witness);
                life.moment(each, witness);
            }
            if (silent ? !fired : fired) return true;
            scope.muscles |= question->life->reads_body();
            scope.surprise |= question->life->reads_error();
            scope.exact_times.insert(scope.exact_times.end(), found->pauses.begin(), found->pauses.end());
        }
        return false;
    };
    std::size_t shown = 0;
    for (const std::uint32_t circuit : claim.circuits) {
        for (const bool silent : {false, true}) {
            if (lives(circuit, silent)) {
                ++shown;
                continue;
            }
            verdict.reason = fmt::format(
                "{} {}: {}", species.circuits[circuit].name, silent ? "is never silent" : "never fires",
                verdict.outcome == Outcome::refuted ? "proved" : "no life was found");
            return;
        }
    }
    verdict.outcome = Outcome::proved;
    verdict.reason = fmt::format("{} lives, each lived through by the real evaluator", shown);
}

}  // namespace

Verdict decide(const Species& species, const Claim& claim, const DecideOptions& options) {
    const auto begun = std::chrono::steady_clock::now();
    Verdict verdict;
    verdict.name = claim.name;
    Budget budget(options.timeout, options.scripts, claim.name);
    if (claim.form == ClaimForm::reachable) {
        decide_reach(species, claim, budget, verdict);
    } else {
        decide_safety(species, claim, options, budget, verdict);
    }
    verdict.expected = verdict.outcome == (claim.fails ? Outcome::refuted : Outcome::proved);
    verdict.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return verdict;
}

}  // namespace flinch::lab::prove

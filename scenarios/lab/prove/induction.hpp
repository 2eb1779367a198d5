#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/lab/prove/question.hpp"
#include "scenarios/lab/prove/solver.hpp"

namespace flinch::lab::prove {

/// Time that is left for a claim, and where its queries are written.
class Budget {
  public:
    Budget(std::chrono::milliseconds all, std::string folder, std::string name)
        : until_(std::chrono::steady_clock::now() + all),
          folder_(std::move(folder)),
          name_(std::move(name)) {}

    [[nodiscard]] std::chrono::milliseconds left() const;
    [[nodiscard]] bool over() const { return left() <= std::chrono::milliseconds{1}; }
    /// Writes a query as a script, if that was asked for. Throws lab::MachineFailure if it cannot.
    void note(const Terms& terms, const std::vector<Term>& asserted, std::string_view what);

  private:
    std::chrono::steady_clock::time_point until_;
    std::string folder_, name_;
    unsigned scripts_ = 0;
};

/// Proofs about the system of a question by k-induction (Sheeran, Singh & Stalmarck 2000), strengthened by
/// those of its lemmas that are inductive together (Houdini: Flanagan & Leino 2001). Z3 looks for what holds,
/// and everything a proof rests on is then asked of cvc5, too.
class Induction {
  public:
    Induction(Question& question, Budget& budget) : question_(question), budget_(budget) {}

    /// Whether `bad` never comes about, by an induction over at most `depth` moments; how, if so.
    [[nodiscard]] std::optional<std::string> never(Term bad, std::size_t depth);
    /// The same of a single moment, whatever was before it.
    [[nodiscard]] std::optional<std::string> at_once(Term bad);
    /// Of a bound that is looked for: Z3 alone, and with the depth that a proof has taken before.
    [[nodiscard]] bool never_by_one(Term bad, bool lemmas, std::size_t depth);
    /// The lemmas that were proved.
    [[nodiscard]] std::size_t lemmas() const noexcept { return kept_.size(); }
    /// Why the last `never` did not prove it, where that is not for want of an induction.
    [[nodiscard]] const std::string& trouble() const noexcept { return trouble_; }
    /// How the last proof was found: with lemmas, and how deep.
    [[nodiscard]] bool used_lemmas() const noexcept { return used_lemmas_; }
    [[nodiscard]] std::size_t used_depth() const noexcept { return used_depth_; }

  private:
    [[nodiscard]] Answer ask(const std::vector<Term>& asserted, std::string_view what, bool both);
    [[nodiscard]] std::vector<Term> step(Term bad, std::size_t depth, bool lemmas);
    [[nodiscard]] std::vector<Term> base(Term bad, std::size_t depth);
    void filter_lemmas();
    [[nodiscard]] bool lemmas_hold_for_both();

    Question& question_;
    Budget& budget_;
    std::vector<Term> kept_;
    bool filtered_ = false, confirmed_ = false;
    std::string trouble_;
    bool used_lemmas_ = false;
    std::size_t used_depth_ = 0;
};

}  // namespace flinch::lab::prove

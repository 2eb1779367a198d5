#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "scenarios/lab/prove/question.hpp"
#include "scenarios/lab/prove/solver.hpp"

namespace flinch::lab::prove {

/// The time that is left for a claim, and the folder to which its queries are written.
class Budget {
  public:
    Budget(std::chrono::milliseconds all, std::string folder, std::string name)
        : until_(std::chrono::steady_clock::now() + all),
          folder_(std::move(folder)),
          name_(std::move(name)) {}

    [[nodiscard]] std::chrono::milliseconds left() const;
    [[nodiscard]] bool over() const { return left() <= std::chrono::milliseconds{1}; }
    /// Writes a query as a script, if scripts were asked for. Throws lab::MachineFailure if it cannot be
    /// written.
    void note(const Terms& terms, const std::vector<Term>& asserted, std::string_view what);

  private:
    std::chrono::steady_clock::time_point until_;
    std::string folder_, name_;
    unsigned scripts_ = 0;
};

/// Proves statements about the system of a question by k-induction (Sheeran, Singh & Stalmarck 2000),
/// strengthened by those of its lemmas that are inductive together (Houdini: Flanagan & Leino 2001). Z3
/// searches for a proof, and cvc5 then checks every step that the proof rests on.
class Induction {
  public:
    Induction(Question& question, Budget& budget) : question_(question), budget_(budget) {}

    /// Tries to prove that `bad` never comes about, by an induction over at most `depth` moments. Returns how
    /// it was proved, or nothing.
    [[nodiscard]] std::optional<std::string> never(Term bad, std::size_t depth);
    /// Tries to prove the same of a single moment, whatever happened before it.
    [[nodiscard]] std::optional<std::string> at_once(Term bad);
    /// Tries to prove a bound that is being searched for: with Z3 alone, and with the depth that an earlier
    /// proof took.
    [[nodiscard]] bool never_by_one(Term bad, bool lemmas, std::size_t depth);
    /// The number of lemmas that were proved.
    [[nodiscard]] std::size_t lemmas() const noexcept { return kept_.size(); }
    /// Why the last `never` failed, if the reason is another than that no induction was found.
    [[nodiscard]] const std::string& trouble() const noexcept { return trouble_; }
    /// How the last proof was found: whether it used lemmas, and over how many moments.
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

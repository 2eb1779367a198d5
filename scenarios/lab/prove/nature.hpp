#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "organism/species/species.hpp"
#include "organism/steering/claim.hpp"
#include "organism/steering/signals.hpp"
#include "scenarios/lab/prove/system.hpp"

namespace flinch::lab::prove {

/// How a nature is to be encoded. Whatever is left out is free, so that what is proved without it holds with
/// it, too.
struct Scope {
    bool muscles = false;   ///< postures and sleep follow from reflexes; otherwise they are free senses
    bool surprise = false;  ///< `error` follows from what fires; otherwise it is free
    /// Times (s) at which the decays of `smooth`, `rise`, `fall` and `error` are known exactly, beside those
    /// that are fractions of their constants.
    std::vector<double> exact_times;
};

/// A nature as a system of terms, made from the programs of its lines: steering as it goes from moment to
/// moment, only as much of it as is asked for. A moment is any instant: time goes on by `elapsed` (0 or
/// more), the lines may be consulted (senses and expectations, free in their ranges, are read then), and
/// whatever is due fires. Each of `steering::Steering`'s states has one here under a name of its own.
class Nature {
  public:
    /// `twin`: a second life with the same moments and senses but for the signals that `differ`.
    Nature(Terms& terms, System& system, const organism::Species& species, Scope scope,
           std::string prefix = "", Nature* twin = nullptr, std::vector<std::uint32_t> differ = {});

    /// A symbol of `steering::claim_table` at the moment.
    [[nodiscard]] Term symbol(std::uint32_t index);
    /// A line over those symbols; its memory, if it has one, is kept from moment to moment.
    [[nodiscard]] Term line(const organism::steering::Expression& line, const std::string& name);
    /// Works out what is still open: how every state that was asked for goes on.
    void finish();

    [[nodiscard]] Term elapsed() const noexcept { return elapsed_; }
    [[nodiscard]] Term consulted() const noexcept { return consulted_; }
    /// The longest time from one consultation to the next.
    [[nodiscard]] Term pause();
    [[nodiscard]] bool asked_for(std::uint32_t circuit) const { return wired_[circuit].has_value(); }
    /// Whether something was left free that `Scope` can bind.
    [[nodiscard]] bool reads_body() const noexcept { return free_body_; }
    [[nodiscard]] bool reads_error() const noexcept { return free_error_; }
    /// The free signals that were asked for: their symbols and inputs.
    [[nodiscard]] const std::map<std::uint32_t, Term>& senses() const noexcept { return senses_; }

    /// A circuit's states and what becomes of them at the moment.
    struct Wired {
        Term pending, wait, since, wants;  // states
        Term rested;                       // since it last fired, now
        std::optional<Term> when, fires;
    };
    [[nodiscard]] const Wired& wired(std::uint32_t circuit);
    [[nodiscard]] Term fires(std::uint32_t circuit);
    /// What goes toward something for a moment, of which solvers know bounds only: `after` is an input.
    struct Approach {
        Term before, toward, after, span;
        double constant = 1;  ///< s
    };
    [[nodiscard]] const std::vector<Approach>& approaches() const noexcept { return approaches_; }
    /// Terms that are no comparisons of a line's own: what symbols and memories come to.
    [[nodiscard]] bool is_given(Term term) const { return given_.contains(term.index); }
    /// What holds of a time since a condition became true and a circuit that waits, for lemmas.
    [[nodiscard]] const std::vector<Term>& held_cells() const noexcept { return held_cells_; }
    [[nodiscard]] const organism::Species& species() const noexcept { return species_; }

  private:
    using Signals = std::vector<std::optional<Term>>;

    [[nodiscard]] Term sense(std::uint32_t signal);
    [[nodiscard]] Term observable(const organism::steering::Observable& which);
    [[nodiscard]] Term run(std::span<const organism::steering::Instruction> program, const std::string& name,
                           bool settled);
    [[nodiscard]] Term remembering(const organism::steering::Instruction& step, Term x,
                                   const std::string& name, bool settled);
    [[nodiscard]] Term follow(const organism::steering::Instruction& step, Term x, const std::string& name);
    [[nodiscard]] Term hysteresis(const organism::steering::Instruction& step, Term x,
                                  const std::string& name);
    [[nodiscard]] Term held(const organism::steering::Instruction& step, Term condition,
                            const std::string& name);
    void decay(const Approach& approach);
    [[nodiscard]] Term age();
    [[nodiscard]] Term active(std::uint32_t circuit);
    [[nodiscard]] Term strength(std::uint32_t circuit);
    [[nodiscard]] Term pays(std::uint32_t circuit);
    [[nodiscard]] Term anticipates(std::uint32_t circuit, bool imagined);
    [[nodiscard]] Term anticipation(bool imagined);
    [[nodiscard]] Term valence();
    [[nodiscard]] Term error();
    [[nodiscard]] Term begun();
    void settle_dozing();
    void wire_muscles();
    [[nodiscard]] Term posture_before();
    [[nodiscard]] Term posture_after();
    void go_on(std::uint32_t circuit);
    [[nodiscard]] Term number(double value) { return terms_.number(value); }
    [[nodiscard]] Term state(const std::string& name, Term first) {
        return system_.state(terms_, prefix_ + name, first);
    }

    Terms& terms_;
    System& system_;
    const organism::Species& species_;
    Scope scope_;
    std::string prefix_;
    Nature* twin_;
    std::vector<std::uint32_t> differ_;
    organism::steering::SymbolTable table_;
    std::vector<organism::steering::Observable> observables_;
    organism::steering::SignalLayout layout_;
    Term elapsed_, consulted_;
    std::map<std::uint32_t, Term> known_;   // symbols already made
    std::set<std::uint32_t> given_;         // what symbols and memories come to
    std::map<std::uint32_t, Term> senses_;  // of them, those that are free
    std::map<std::pair<const void*, bool>, Term> lines_;
    std::vector<std::optional<Wired>> wired_;
    std::vector<std::uint32_t> open_;  // circuits whose next states are still to be said
    std::vector<Term> held_cells_;
    std::vector<Approach> approaches_;
    std::map<std::string, std::size_t> followers_;  // of them, those of lines
    std::optional<Term> age_, begun_, wrong_, error_, posture_, held_, dozing_, body_;
    bool free_body_ = false, free_error_ = false;
};

}  // namespace flinch::lab::prove

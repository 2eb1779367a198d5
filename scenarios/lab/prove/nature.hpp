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

/// How much of a species is to be encoded. Whatever is not encoded is left free, so that everything that is
/// proved without it holds with it, too.
struct Scope {
    bool muscles = false;   ///< whether postures and sleep follow from reflexes or are free senses
    bool surprise = false;  ///< whether `error` follows from what fires or is free
    /// Times (s) at which the decays of `smooth`, `rise`, `fall` and `error` are known exactly, in addition
    /// to those at fractions of their time constants.
    std::vector<double> exact_times;
};

/// The innate circuits of a species as a system of terms, made from the programs of their lines: steering as
/// it goes on from moment to moment, with only as many of its parts as are asked for. A moment is any
/// instant: time goes on by `elapsed` (0 or more), the lines may be consulted (then the senses and
/// expectations are read, which are free within their ranges), and whatever is due fires. Each state of
/// `steering::Steering` has its counterpart here, under a name of its own.
class Nature {
  public:
    /// `twin` is another life with the same moments, and with the same senses but for the signals in
    /// `differ`.
    Nature(Terms& terms, System& system, const organism::Species& species, Scope scope,
           std::string prefix = "", Nature* twin = nullptr, std::vector<std::uint32_t> differ = {});

    /// The term of a symbol of `steering::claim_table` at the moment.
    [[nodiscard]] Term symbol(std::uint32_t index);
    /// The term of a line over those symbols. If the line has a memory, the memory is kept from moment to
    /// moment.
    [[nodiscard]] Term line(const organism::steering::Expression& line, const std::string& name);
    /// Completes the system: sets the next value of every state that was asked for.
    void finish();

    [[nodiscard]] Term elapsed() const noexcept { return elapsed_; }
    [[nodiscard]] Term consulted() const noexcept { return consulted_; }
    /// The longest time from one consultation to the next.
    [[nodiscard]] Term pause();
    [[nodiscard]] bool asked_for(std::uint32_t circuit) const { return wired_[circuit].has_value(); }
    /// Whether something was left free that `Scope` can bind.
    [[nodiscard]] bool reads_body() const noexcept { return free_body_; }
    [[nodiscard]] bool reads_error() const noexcept { return free_error_; }
    /// The free signals that were asked for: the index of each symbol with its input.
    [[nodiscard]] const std::map<std::uint32_t, Term>& senses() const noexcept { return senses_; }

    /// The states of a circuit, and what becomes of them at the moment.
    struct Wired {
        Term pending, wait, since, wants;  // states
        Term rested;                       // the time since its last firing, at this moment
        std::optional<Term> when, fires;
    };
    [[nodiscard]] const Wired& wired(std::uint32_t circuit);
    [[nodiscard]] Term fires(std::uint32_t circuit);
    /// An exponential approach of a value to another one over some time, of which solvers know bounds only:
    /// `after` is an input.
    struct Approach {
        Term before, toward, after, span;
        double constant = 1;  ///< s
    };
    [[nodiscard]] const std::vector<Approach>& approaches() const noexcept { return approaches_; }
    /// Whether a term is the value of a symbol or a memory, and so is not a comparison that a line makes
    /// itself.
    [[nodiscard]] bool is_given(Term term) const { return given_.contains(term.index); }
    /// The states with the time since the condition of a `held` became true, for lemmas about circuits that
    /// wait.
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
    std::map<std::uint32_t, Term> known_;   // the terms of symbols that were already made
    std::set<std::uint32_t> given_;         // indices of the terms of symbols and memories
    std::map<std::uint32_t, Term> senses_;  // those of the symbols that are free
    std::map<std::pair<const void*, bool>, Term> lines_;
    std::vector<std::optional<Wired>> wired_;
    std::vector<std::uint32_t> open_;  // circuits whose next states are still to be set
    std::vector<Term> held_cells_;
    std::vector<Approach> approaches_;
    std::map<std::string, std::size_t> followers_;  // approaches of lines, by name
    std::optional<Term> age_, begun_, wrong_, error_, posture_, held_, dozing_, body_;
    bool free_body_ = false, free_error_ = false;
};

}  // namespace flinch::lab::prove

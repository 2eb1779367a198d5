#pragma once

#include <string>
#include <vector>

#include "scenarios/lab/prove/term.hpp"

namespace flinch::lab::prove {

/// A transition system that goes from moment to moment: its states, the inputs that are free at each moment,
/// and the rules that bind the two. Everything is a term over the `now` of the states and over the inputs.
struct System {
    struct State {
        Term now, next, first;
    };
    std::vector<State> states;
    std::vector<Term> inputs;
    std::vector<Term> rules;   ///< terms that hold at every moment
    std::vector<Term> lemmas;  ///< terms over states that may hold always; they must be proved before use
    Term bad;                  ///< is true if the claim is broken at this moment

    [[nodiscard]] Term state(Terms& terms, const std::string& name, Term first) {
        const Term now = terms.variable(name, terms[first].truth);
        states.push_back({now, now, first});
        return now;
    }
    void set_next(Term now, Term next) {
        for (State& each : states) {
            if (each.now == now) each.next = next;
        }
    }
    [[nodiscard]] Term input(Terms& terms, const std::string& name, bool truth) {
        inputs.push_back(terms.variable(name, truth));
        return inputs.back();
    }
    [[nodiscard]] Term input(Terms& terms, const std::string& name, double low, double high) {
        const Term made = input(terms, name, false);
        rules.push_back(terms.less_equal(terms.number(low), made));
        rules.push_back(terms.less_equal(made, terms.number(high)));
        return made;
    }
};

/// The moments of a system one after the other: the terms of moment `k` are those of the system, over
/// variables that belong to moment `k` alone.
class Unrolled {
  public:
    Unrolled(Terms& terms, const System& system) : terms_(terms), system_(system) {}

    /// The term of the system at moment k.
    [[nodiscard]] Term at(Term term, std::size_t k);
    /// All rules of moment k together.
    [[nodiscard]] Term rules(std::size_t k) { return at(terms_.all(system_.rules), k); }
    /// The term that the states at moment k + 1 follow from moment k.
    [[nodiscard]] Term follows(std::size_t k);
    /// The term that moment 0 is the first of a life.
    [[nodiscard]] Term begins();

  private:
    void reach(std::size_t k);

    Terms& terms_;
    const System& system_;
    std::vector<Terms::Replaced> moments_;
};

}  // namespace flinch::lab::prove

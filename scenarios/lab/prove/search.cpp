#include "scenarios/lab/prove/search.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include <fmt/format.h>

namespace flinch::lab::prove {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds a_moment{300};  // the limit for each wish
constexpr double first_moment = 1;     // s: the preferred time of a counterexample's first moment

/// Makes a counterexample plain by asking the solver for wishes: each wish is kept if the rest is still
/// satisfiable with it.
class Wishes {
  public:
    Wishes(Question& question, Solver& solver, Budget& budget)
        : terms_(question.terms), solver_(solver), budget_(budget) {}

    bool grant(Term wish) {
        if (budget_.over()) return false;
        solver_.push();
        solver_.add(wish);
        if (solver_.check(std::min(a_moment, budget_.left())) == Answer::satisfiable) return true;
        solver_.pop();
        return false;
    }
    bool equals(Term variable, double value) {
        if (terms_[variable].truth) return grant(value != 0 ? variable : terms_.invert(variable));
        return grant(terms_.equal(variable, terms_.number(value)));
    }
    /// Wishes for a number that a person would write, near the value in the model, in steps of `grain` at the
    /// finest.
    void round(Term variable, double value, std::initializer_list<double> favourites, double grain) {
        for (const double each : favourites) {
            if (equals(variable, each)) return;
        }
        for (const double step : {10 * grain, grain}) {
            if (equals(variable, std::ceil(value / step) * step)) return;
            if (equals(variable, std::floor(value / step) * step)) return;
        }
        (void)equals(variable, value);
    }

  private:
    Terms& terms_;
    Solver& solver_;
    Budget& budget_;
};

/// The variable's value in the present model. The solver is asked anew, since every granted wish changes the
/// model.
double value_now(Solver& solver, Term variable, Budget& budget) {
    if (solver.check(budget.left()) != Answer::satisfiable) return 0;
    return solver.value(variable);
}

using Inputs = std::map<std::uint32_t, Term>;

std::vector<std::pair<std::uint32_t, double>> senses_at(Unrolled& moments, const Inputs& inputs,
                                                        std::size_t k, Solver& solver) {
    std::vector<std::pair<std::uint32_t, double>> senses;
    for (const auto& [signal, input] : inputs)
        senses.emplace_back(signal, solver.value(moments.at(input, k)));
    return senses;
}

/// All senses of a life. Where a twin's senses differ, the twin's are added.
Inputs senses_of(const Nature& life, const Nature* twin) {
    Inputs all = life.senses();
    if (twin != nullptr) {
        for (const auto& [signal, input] : twin->senses()) all[signal] = input;
    }
    return all;
}

void simplify(Question& q, Unrolled& moments, std::size_t count, Solver& solver, Budget& budget, bool shown) {
    Wishes wishes(q, solver, budget);
    std::vector<Term> inputs;
    if (shown) {
        for (const auto& [signal, input] : q.life->senses()) inputs.push_back(input);
        if (q.twin) {
            for (const auto& [signal, input] : q.twin->senses()) inputs.push_back(input);
        }
    }
    std::vector<std::pair<Term, std::size_t>> open;
    for (std::size_t k = 0; k < count; ++k) {
        for (const Term input : inputs) {
            if (!wishes.equals(moments.at(input, k), 0)) open.emplace_back(input, k);
        }
    }
    for (std::size_t k = 0; k < count; ++k) {
        const Term pause = moments.at(q.life->elapsed(), k);
        const double value = value_now(solver, pause, budget);
        if (k > 0 || !wishes.equals(pause, first_moment)) wishes.round(pause, value, {}, 1e-3);
    }
    for (const auto& [input, k] : open) {
        const Term at = moments.at(input, k);
        if (q.terms[at].truth) continue;
        if (k > 0 && wishes.grant(q.terms.equal(at, moments.at(input, k - 1)))) continue;
        wishes.round(at, value_now(solver, at, budget), {1, 0.9, 0.5}, 1e-2);
    }
    (void)solver.check(budget.left());
}

Found read(Question& q, Unrolled& moments, std::size_t count, Solver& solver) {
    Found found;
    found.moments = count;
    double now = 0;
    for (std::size_t k = 0; k < count; ++k) {
        found.pauses.push_back(solver.value(moments.at(q.life->elapsed(), k)));
        now += found.pauses.back();
        const sim::Time at = sim::from_seconds(now);
        found.life.moments.push_back({at, senses_at(moments, senses_of(*q.life, nullptr), k, solver)});
        if (q.twin) {
            Inputs twins = senses_of(*q.life, q.twin.get());
            found.life.others.push_back({at, senses_at(moments, twins, k, solver)});
        }
    }
    return found;
}

}  // namespace

std::optional<Found> search(Question& q, std::size_t most_moments, Budget& budget, bool shown) {
    Unrolled moments(q.terms, q.system);
    const auto solver = make_z3(q.terms);
    std::vector<Term> asserted{moments.begins()};
    solver->add(asserted.back());
    for (std::size_t k = 0; k < most_moments && !budget.over(); ++k) {
        std::vector<Term> more{moments.rules(k), moments.at(q.life->consulted(), k)};
        if (k > 0) {
            more.push_back(moments.follows(k - 1));
            more.push_back(q.terms.less_equal(q.terms.number(1e-3), moments.at(q.life->elapsed(), k)));
        }
        for (const Term each : more) solver->add(each);
        asserted.insert(asserted.end(), more.begin(), more.end());
        const Term bad = moments.at(q.system.bad, k);
        std::vector<Term> script = asserted;
        script.push_back(bad);
        budget.note(q.terms, script, fmt::format("broken at moment {}", k));
        solver->push();
        solver->add(bad);
        if (solver->check(budget.left()) == Answer::satisfiable) {
            simplify(q, moments, k + 1, *solver, budget, shown);
            return read(q, moments, k + 1, *solver);
        }
        solver->pop();
    }
    return std::nullopt;
}

}  // namespace flinch::lab::prove

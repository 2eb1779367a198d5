#include "scenarios/lab/prove/question.hpp"

#include <array>

#include <fmt/format.h>

namespace flinch::lab::prove {
namespace {

using organism::steering::Claim;
using organism::steering::ClaimForm;

constexpr double rounding = 1e-9;     // s: the tolerance for rounded sums of times
constexpr double asleep_pause = 0.2;  // s: the longest time from one consultation to the next

/// Makes a term that holds (or, if `holds` is false, fails) by more than the margin wherever numbers are
/// computed. Values that are merely sensed are compared exactly.
class Firmly {
  public:
    Firmly(Terms& terms, const Nature& life) : terms_(terms), life_(life) {}

    Term operator()(Term term, bool holds) {
        if (life_.is_given(term)) return holds ? term : terms_.invert(term);
        const TermNode node = terms_[term];
        switch (node.operation) {
            case Operation::invert:
                return (*this)(node.a, !holds);
            case Operation::both:
                return holds ? terms_.both((*this)(node.a, true), (*this)(node.b, true))
                             : terms_.either((*this)(node.a, false), (*this)(node.b, false));
            case Operation::either:
                return holds ? terms_.either((*this)(node.a, true), (*this)(node.b, true))
                             : terms_.both((*this)(node.a, false), (*this)(node.b, false));
            case Operation::less:
            case Operation::less_equal:
                if (!worked_out(node.a) && !worked_out(node.b)) break;
                return holds ? below(node.a, node.b) : below(node.b, node.a);
            default:
                break;
        }
        return holds ? term : terms_.invert(term);
    }

  private:
    bool worked_out(Term term) const { return terms_[term].operation > Operation::variable; }
    Term below(Term a, Term b) { return terms_.less(terms_.add(a, terms_.number(margin)), b); }

    Terms& terms_;
    const Nature& life_;
};

/// Collects the comparisons of a conclusion with constants.
void note_bounds(Question& question, Term term) {
    const TermNode node = question.terms[term];
    if (node.operation == Operation::both) {
        note_bounds(question, node.a);
        note_bounds(question, node.b);
    } else if (node.operation == Operation::less || node.operation == Operation::less_equal) {
        const TermNode& a = question.terms[node.a];
        const TermNode& b = question.terms[node.b];
        if (b.operation == Operation::number) question.bounded.push_back({node.a, true, b.value});
        if (a.operation == Operation::number) question.bounded.push_back({node.b, false, a.value});
    }
}

void ask_always(Question& q, const Claim& claim) {
    Firmly firmly(q.terms, *q.life);
    const bool never = claim.form == ClaimForm::never;
    q.line = q.terms.as_truth(q.life->line(claim.lines[0], "claim"));
    q.premise = firmly(q.given, true);
    if (!never) note_bounds(q, q.line);
    q.system.bad = q.terms.both(q.premise, firmly(q.line, never));
}

/// Makes the question of a claim with a deadline. A state counts how long the premise has held while the line
/// has not come true; for each circuit that may make the line true, lemmas say that it is resting or on its
/// way in that time.
void ask_within(Question& q, const Claim& claim) {
    Terms& t = q.terms;
    Nature& life = *q.life;
    const Term zero = t.number(0);
    const Term none = t.number(-1);
    const Term elapsed = life.elapsed();
    q.line = t.as_truth(life.line(claim.lines[0], "claim"));
    const Term before = q.system.state(t, "claim.waits", none);
    const Term waits = t.less_equal(zero, before);
    const Term longer = t.add(before, elapsed);
    const Term now = t.choose(life.consulted(), t.choose(q.given, t.choose(waits, longer, zero), none),
                              t.choose(waits, longer, none));
    q.system.set_next(before, t.choose(q.line, t.choose(t.less(now, zero), none, zero), now));
    q.deadline = now;
    q.system.bad = t.less(t.number(sim::seconds(claim.time) + margin), now);

    const auto& species = life.species();
    const Term dozing_long = t.number(asleep_pause);
    const Term awake = t.number(sim::seconds(species.eye.period));
    (void)life.pause();
    for (const System::State& each : q.system.states) {
        if (t.name(each.now) == "dozing") q.system.lemmas.push_back(t.implies(waits, t.invert(each.now)));
    }
    for (const std::uint32_t i : claim.circuits) {
        if (!life.asked_for(i)) continue;
        const Nature::Wired it = life.wired(i);
        const auto& circuit = species.circuits[i];
        const double most = sim::seconds(circuit.refractory) + sim::seconds(circuit.latency) + rounding;
        q.system.lemmas.push_back(t.implies(waits, it.wants));
        q.system.lemmas.push_back(
            t.implies(t.both(waits, t.invert(it.pending)), t.less_equal(before, it.since)));
        for (const Term pause : {awake, dozing_long})
            q.system.lemmas.push_back(
                t.implies(t.both(waits, it.pending),
                          t.less_equal(t.add(before, it.wait), t.add(t.number(most), pause))));
        // A line with `held` wants the circuit only once its time is over.
        for (const Term cell : life.held_cells())
            q.system.lemmas.push_back(t.implies(waits, t.less_equal(before, cell)));
    }
}

void ask_independent(Question& q, const Claim& claim) {
    q.premise = q.given;
    Term differ = q.terms.truth(false);
    const Term other = claim.given.program().empty() ? q.terms.truth(true)
                                                     : q.terms.as_truth(q.twin->line(claim.given, "given"));
    for (std::size_t i = 0; i < claim.lines.size(); ++i) {
        const Term a = q.terms.as_truth(q.life->line(claim.lines[i], fmt::format("claim{}", i)));
        const Term b = q.terms.as_truth(q.twin->line(claim.lines[i], fmt::format("claim{}", i)));
        differ = q.terms.either(differ, q.terms.invert(q.terms.same(a, b)));
        if (i == 0) q.line = a;
    }
    q.system.bad = q.terms.all(std::array{q.given, other, differ});
}

/// Makes the question of a monotone claim: two lives are the same until a moment at which one signal is
/// higher in the second.
void ask_monotone(Question& q, const Claim& claim) {
    Terms& t = q.terms;
    const Term low = q.life->symbol(claim.signals[0]);
    const Term high = q.twin->symbol(claim.signals[0]);
    const Term a = q.life->line(claim.lines[0], "claim");
    const Term b = q.twin->line(claim.lines[0], "claim");
    const Term over = q.system.state(t, "parted", t.truth(false));
    const Term parts = q.system.input(t, "parts", true);
    q.system.set_next(over, t.either(over, parts));
    q.system.rules.push_back(t.either(parts, t.equal(low, high)));
    q.line = a;
    const Term less =
        claim.falling ? t.less(t.add(a, t.number(margin)), b) : t.less(t.add(b, t.number(margin)), a);
    q.system.bad = t.all(std::array{parts, t.invert(over), t.less_equal(low, high), q.given, less});
}

void ask_excludes(Question& q, const Claim& claim) {
    q.line = q.terms.as_truth(q.life->line(claim.lines[0], "claim0"));
    const Term other = q.terms.as_truth(q.life->line(claim.lines[1], "claim1"));
    q.system.bad = q.terms.all(std::array{q.life->consulted(), q.given, q.line, other});
}

/// Adds lemmas on two lives: each state of the one equals that of the other. They say nothing once the lives
/// have parted.
void note_likeness(Question& q) {
    std::vector<Term> like;
    Term parted = q.terms.truth(false);
    for (const System::State& each : q.system.states) {
        if (q.terms.name(each.now) == "parted") parted = each.now;
        for (const System::State& other : q.system.states) {
            if (q.terms.name(other.now) == "other." + q.terms.name(each.now))
                like.push_back(q.terms.same(each.now, other.now));
        }
    }
    for (const Term each : like) q.system.lemmas.push_back(q.terms.either(parted, each));
}

/// Adds lemmas on a condition that has been held: a circuit that is on its way became due before the
/// condition became true, and a circuit that has fired did so before that, or within its latency.
void note_holding(Question& q) {
    Terms& t = q.terms;
    const auto& species = q.life->species();
    for (std::uint32_t i = 0; i < species.circuits.size(); ++i) {
        if (!q.life->asked_for(i)) continue;
        const Nature::Wired it = q.life->wired(i);
        const Term latency = t.number(sim::seconds(species.circuits[i].latency));
        for (const Term cell : q.life->held_cells()) {
            if (!t.name(cell).starts_with("given") && !t.name(cell).starts_with("claim")) continue;
            q.system.lemmas.push_back(t.implies(t.both(it.pending, t.less_equal(t.number(0), cell)),
                                                t.less_equal(t.add(cell, it.wait), latency)));
            q.system.lemmas.push_back(
                t.implies(t.less_equal(t.number(0), cell), t.less_equal(cell, t.add(it.since, latency))));
        }
    }
}

}  // namespace

std::unique_ptr<Question> make_question(const organism::Species& species, const Claim& claim,
                                        const Scope& scope) {
    auto q = std::make_unique<Question>();
    q->life = std::make_unique<Nature>(q->terms, q->system, species, scope);
    if (claim.form == ClaimForm::independent || claim.form == ClaimForm::monotone)
        q->twin = std::make_unique<Nature>(q->terms, q->system, species, scope, "other.", q->life.get(),
                                           claim.signals);
    q->given = claim.given.program().empty() ? q->terms.truth(true)
                                             : q->terms.as_truth(q->life->line(claim.given, "given"));
    q->premise = q->given;
    switch (claim.form) {
        case ClaimForm::always:
        case ClaimForm::never:
            ask_always(*q, claim);
            break;
        case ClaimForm::within:
            ask_within(*q, claim);
            break;
        case ClaimForm::independent:
            ask_independent(*q, claim);
            break;
        case ClaimForm::monotone:
            ask_monotone(*q, claim);
            break;
        case ClaimForm::excludes:
            ask_excludes(*q, claim);
            break;
        case ClaimForm::reachable:
            break;
    }
    q->life->finish();
    if (q->twin) {
        q->twin->finish();
        q->life->finish();  // because the twin may have asked for more
        note_likeness(*q);
    }
    note_holding(*q);
    return q;
}

std::unique_ptr<Question> make_reach(const organism::Species& species, std::uint32_t circuit, bool silent,
                                     const Scope& scope) {
    auto q = std::make_unique<Question>();
    q->life = std::make_unique<Nature>(q->terms, q->system, species, scope);
    q->given = q->terms.truth(true);
    q->premise = q->given;
    const Term fires = q->life->fires(circuit);
    q->line = fires;
    const auto& it = q->life->wired(circuit);
    q->system.bad = silent ? q->terms.both(q->life->consulted(), q->terms.invert(*it.when)) : fires;
    q->life->finish();
    return q;
}

}  // namespace flinch::lab::prove

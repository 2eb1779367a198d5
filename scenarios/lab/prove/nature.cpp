// Writes circuits as terms: what `steering::Steering` does from one moment to the next.
#include "scenarios/lab/prove/nature.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "organism/steering/signals.hpp"

namespace flinch::lab::prove {

using organism::steering::Circuit;
using organism::steering::Observable;

namespace {

constexpr double never_fired = 1e6;     // s: the time since the last firing of a circuit that never fired
constexpr double surprise_fades = 1.5;  // s, the same constant as in steering.cpp

organism::steering::SignalLayout layout_of(const organism::Species& species) {
    std::size_t teaching = 0, timed = 0;
    for (const Circuit& circuit : species.circuits) {
        teaching += circuit.lead ? 1 : 0;
        timed += circuit.timed ? 1 : 0;
    }
    return organism::steering::SignalLayout(species.circuits.size(), teaching, species.stages.size(), timed);
}

bool in(const organism::steering::SignalBlock& block, std::uint32_t signal) {
    return signal >= block.first && signal < block.first + block.count;
}

}  // namespace

Nature::Nature(Terms& terms, System& system, const organism::Species& species, Scope scope,
               std::string prefix, Nature* twin, std::vector<std::uint32_t> differ)
    : terms_(terms),
      system_(system),
      species_(species),
      scope_(std::move(scope)),
      prefix_(std::move(prefix)),
      twin_(twin),
      differ_(std::move(differ)),
      table_(organism::steering::claim_table(species.circuits, species.stages)),
      observables_(organism::steering::observables(species.circuits.size())),
      layout_(layout_of(species)),
      wired_(species.circuits.size()) {
    if (twin_ != nullptr) {
        elapsed_ = twin_->elapsed_;
        consulted_ = twin_->consulted_;
        return;
    }
    elapsed_ = system_.input(terms_, "elapsed", false);
    system_.rules.push_back(terms_.less_equal(number(0), elapsed_));
    consulted_ = system_.input(terms_, "consulted", true);
}

Term Nature::symbol(std::uint32_t index) {
    if (const auto found = known_.find(index); found != known_.end()) return found->second;
    const Term made = index < layout_.size ? sense(index) : observable(observables_[index - layout_.size]);
    given_.insert(made.index);
    return known_.emplace(index, made).first->second;
}

/// The term of a signal. It follows from states, or it is free if the senses, the body or the assessors give
/// it.
Term Nature::sense(std::uint32_t signal) {
    const std::string& name = table_.names()[signal];
    if (signal == layout_.valence) return valence();
    if (signal == layout_.error) return error();
    if (name == "age") return age();
    if (in(layout_.circuits, signal)) {
        const auto circuit = static_cast<std::uint32_t>(signal - layout_.circuits.first);
        if (species_.circuits[circuit].lesioned) return terms_.truth(false);
        return terms_.less(wired(circuit).rested, number(sim::seconds(species_.circuits[circuit].hold)));
    }
    if (in(layout_.stages, signal)) {
        const auto& stage = species_.stages[signal - layout_.stages.first];
        const Term begun = terms_.less_equal(number(sim::seconds(stage.from)), age());
        if (stage.until == sim::Time::max()) return begun;
        return terms_.both(begun, terms_.less(age(), number(sim::seconds(stage.until))));
    }
    const bool posture = in(layout_.postures, signal);
    const bool body = posture || name == "asleep";
    if (body && scope_.muscles) {
        const auto which =
            posture ? signal - layout_.postures.first : static_cast<std::size_t>(organism::Posture::sleep);
        return terms_.equal(posture_before(), number(static_cast<double>(which)));
    }
    free_body_ |= body;
    if (twin_ != nullptr && std::ranges::find(differ_, signal) == differ_.end()) return twin_->symbol(signal);
    const bool truth = table_[signal].unit == organism::steering::Unit::truth;
    const Term made = truth ? system_.input(terms_, prefix_ + name, true)
                            : system_.input(terms_, prefix_ + name, table_[signal].low, table_[signal].high);
    if (!body) senses_.emplace(signal, made);
    return made;
}

Term Nature::observable(const Observable& which) {
    using What = Observable::What;
    switch (which.what) {
        case What::reward: {
            Term sum = number(0);
            for (std::uint32_t i = 0; i < wired_.size(); ++i) sum = terms_.add(sum, pays(i));
            return sum;
        }
        case What::anticipation:
            return anticipation(false);
        case What::worth:
            return anticipation(true);
        case What::fires:
            return fires(which.index);
        case What::pays:
            return pays(which.index);
        case What::anticipates:
            return anticipates(which.index, false);
        case What::since:
            return wired(which.index).rested;
        case What::reflex: {
            Term any = terms_.truth(false);
            for (std::uint32_t i = 0; i < wired_.size(); ++i) {
                if (species_.circuits[i].reflex == &organism::steering::reflexes()[which.index])
                    any = terms_.either(any, fires(i));
            }
            return any;
        }
        case What::body:
            break;
    }
    return terms_.equal(posture_after(), number(which.index));
}

const Nature::Wired& Nature::wired(std::uint32_t circuit) {
    if (!wired_[circuit]) {
        const std::string& name = species_.circuits[circuit].name;
        Wired made;
        made.pending = state(name + ".pending", terms_.truth(false));
        made.wait = state(name + ".wait", number(0));
        made.since = state(name + ".since", number(never_fired));
        made.wants = state(name + ".wants", terms_.truth(false));
        made.rested = terms_.add(made.since, elapsed_);
        wired_[circuit] = made;
        open_.push_back(circuit);
    }
    return *wired_[circuit];
}

Term Nature::fires(std::uint32_t circuit) {
    const Circuit& params = species_.circuits[circuit];
    if (params.lesioned) return terms_.truth(false);
    Wired it = wired(circuit);
    if (it.fires) return *it.fires;
    const Term when = terms_.as_truth(line(params.when, params.name + ".when"));
    const double refractory = sim::seconds(params.refractory);
    const Term free =
        terms_.both(terms_.invert(it.pending), terms_.less_equal(number(refractory), it.rested));
    const Term due = terms_.all(std::array{consulted_, free, active(circuit), when});
    const Term waits =
        terms_.choose(it.pending, terms_.subtract(it.wait, elapsed_), number(sim::seconds(params.latency)));
    wired_[circuit]->when = when;
    wired_[circuit]->fires = terms_.both(terms_.either(it.pending, due), terms_.less_equal(waits, number(0)));
    return *wired_[circuit]->fires;
}

/// Sets the next value of each of a circuit's states, and adds rules and lemmas about its times.
void Nature::go_on(std::uint32_t circuit) {
    const Circuit& params = species_.circuits[circuit];
    const Term fire = fires(circuit);
    const Wired it = *wired_[circuit];
    const double latency = sim::seconds(params.latency);
    const double refractory = sim::seconds(params.refractory);
    const Term free =
        terms_.both(terms_.invert(it.pending), terms_.less_equal(number(refractory), it.rested));
    const Term due = terms_.all(std::array{consulted_, free, active(circuit), *it.when});
    const Term waits = terms_.choose(it.pending, terms_.subtract(it.wait, elapsed_), number(latency));
    const Term on_its_way = terms_.both(terms_.either(it.pending, due), terms_.invert(fire));
    system_.set_next(it.pending, on_its_way);
    system_.set_next(it.wait, terms_.choose(on_its_way, waits, number(0)));
    system_.set_next(it.since, terms_.choose(fire, number(0), it.rested));
    system_.set_next(it.wants, terms_.choose(consulted_, *it.when, it.wants));

    // It fires exactly when its latency is over, and a circuit that still rests is consulted again soon after
    // its rest.
    system_.rules.push_back(terms_.implies(it.pending, terms_.less_equal(elapsed_, it.wait)));
    if (params.active_from <= sim::Time{0} && params.active_until == sim::Time::max() && !params.lesioned)
        system_.rules.push_back(
            terms_.implies(terms_.both(it.wants, terms_.invert(it.pending)),
                           terms_.less_equal(it.rested, terms_.add(number(refractory), pause()))));

    auto& lemmas = system_.lemmas;
    lemmas.push_back(terms_.less_equal(number(0), it.since));
    lemmas.push_back(terms_.less_equal(number(0), it.wait));
    lemmas.push_back(terms_.less_equal(it.wait, number(latency)));
    // The lemma is not written as a sum of the two, which a double would round.
    lemmas.push_back(terms_.implies(
        it.pending, terms_.less_equal(number(refractory),
                                      terms_.subtract(terms_.add(it.since, it.wait), number(latency)))));
    lemmas.push_back(terms_.invert(it.pending));  // holds for a circuit that can never fire
    lemmas.push_back(terms_.implies(terms_.both(it.wants, terms_.invert(it.pending)),
                                    terms_.less_equal(it.since, terms_.add(number(refractory), pause()))));
}

void Nature::finish() {
    while (!open_.empty()) {
        const std::uint32_t circuit = open_.back();
        open_.pop_back();
        go_on(circuit);  // this may add to the open ones
    }
    if (scope_.surprise && wrong_) {
        Term wrong = terms_.choose(consulted_, *error_, *wrong_);
        for (std::uint32_t i = 0; i < wired_.size(); ++i) {
            if (!species_.circuits[i].lead) continue;
            const auto expected = table_.find("expect." + species_.circuits[i].name);
            wrong = terms_.choose(
                fires(i), terms_.maximum(wrong, terms_.subtract(number(1), symbol(*expected))), wrong);
        }
        system_.set_next(*wrong_, wrong);
        wrong_.reset();
        return finish();
    }
    settle_dozing();
}

Term Nature::age() {
    if (!age_) {
        const Term before = state("age", number(0));
        age_ = terms_.add(before, elapsed_);
        system_.set_next(before, *age_);
        system_.lemmas.push_back(terms_.less_equal(number(0), before));
    }
    return *age_;
}

Term Nature::active(std::uint32_t circuit) {
    const Circuit& params = species_.circuits[circuit];
    Term in = terms_.truth(!params.lesioned);
    if (params.active_from > sim::Time{0})
        in = terms_.both(in, terms_.less_equal(number(sim::seconds(params.active_from)), age()));
    if (params.active_until != sim::Time::max())
        in = terms_.both(in, terms_.less(age(), number(sim::seconds(params.active_until))));
    return in;
}

Term Nature::strength(std::uint32_t circuit) {
    const Circuit& params = species_.circuits[circuit];
    if (params.ramp <= sim::Time{0}) return number(1);
    const Term grown = terms_.divide(terms_.subtract(age(), number(sim::seconds(params.active_from))),
                                     number(sim::seconds(params.ramp)));
    return terms_.minimum(number(1), terms_.maximum(number(0), grown));
}

Term Nature::pays(std::uint32_t circuit) {
    const Circuit& params = species_.circuits[circuit];
    if (params.reward.low() == 0 && params.reward.high() == 0) return number(0);
    // A firing reads a memory as of the last consultation, which may lie in the past, so what the memory then
    // says is left free.
    const Term amount = params.reward.memory() == 0
                            ? line(params.reward, params.name + ".reward")
                            : system_.input(terms_, prefix_ + params.name + ".paid", params.reward.low(),
                                            params.reward.high());
    return terms_.choose(fires(circuit), terms_.multiply(strength(circuit), amount), number(0));
}

Term Nature::anticipates(std::uint32_t circuit, bool imagined) {
    const Circuit& params = species_.circuits[circuit];
    if (!params.anticipation || params.lesioned) return number(0);
    const Term amount = imagined ? run(params.anticipation->program(), params.name + ".imagined", true)
                                 : line(*params.anticipation, params.name + ".anticipate");
    return terms_.choose(active(circuit), terms_.multiply(strength(circuit), amount), number(0));
}

Term Nature::anticipation(bool imagined) {
    Term sum = number(0);
    for (std::uint32_t i = 0; i < wired_.size(); ++i) sum = terms_.add(sum, anticipates(i, imagined));
    return sum;
}

Term Nature::valence() {
    const auto& symbol_of = table_[static_cast<std::uint32_t>(layout_.valence)];
    const Term sum =
        terms_.add(anticipation(false), symbol(static_cast<std::uint32_t>(layout_.expected_reward)));
    return terms_.maximum(number(symbol_of.low), terms_.minimum(number(symbol_of.high), sum));
}

/// The term of how wrong the assessors were: the error decays, and jumps up when a teaching circuit fires
/// unexpectedly. It differs between two lives whose expectations differ, so a twin has an error of its own.
Term Nature::error() {
    error_ = system_.input(terms_, prefix_ + "error", 0, 1);
    if (!scope_.surprise) {
        free_error_ = true;
        return *error_;
    }
    const Term shown = state("error.shown", number(0));  // until the next consultation
    const Term now = terms_.choose(consulted_, *error_, shown);
    system_.set_next(shown, now);
    // It is updated when the lines are consulted, and only then.
    const Term unread = state("unread", number(0));
    const Term span = terms_.add(unread, elapsed_);
    system_.set_next(unread, terms_.choose(consulted_, number(0), span));
    system_.lemmas.push_back(terms_.less_equal(number(0), unread));
    wrong_ = state("wrong", number(0));
    decay({*wrong_, number(0), *error_, span, surprise_fades});
    system_.lemmas.push_back(terms_.less_equal(number(0), *wrong_));
    system_.lemmas.push_back(terms_.less_equal(*wrong_, number(1)));
    return now;
}

}  // namespace flinch::lab::prove

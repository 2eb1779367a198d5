// Writes postures as terms: which reflex has the body, by the priorities of `body::Muscles`.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "organism/posture.hpp"
#include "organism/steering/signals.hpp"
#include "scenarios/lab/prove/nature.hpp"

namespace flinch::lab::prove {
namespace {

using organism::Posture;
using organism::steering::BodyAct;
using organism::steering::Circuit;

// s: from one look to the next while the eyes are shut (see creature.cpp)
constexpr double dozing = 0.2;

/// The posture that a circuit's reflex takes; 0 (`free`) if it takes none.
std::uint32_t posture_of(const Circuit& circuit) {
    if (circuit.reflex == nullptr || circuit.reflex->body == BodyAct::let_go) return 0;
    return circuit.reflex->body == BodyAct::none ? 0 : static_cast<std::uint32_t>(circuit.reflex->posture);
}

/// Whether the body walks in a posture. A walk that is asked for again begins anew.
bool walks(std::uint32_t posture) {
    const auto one = static_cast<Posture>(posture);
    return one == Posture::approach || one == Posture::avoid || one == Posture::withdraw;
}

/// Whether the circuit's reflex wakes the creature, so that it lets go of sleep.
bool wakes(const Circuit& circuit) {
    return circuit.reflex != nullptr && circuit.reflex->body == BodyAct::let_go &&
           circuit.reflex->posture == Posture::sleep;
}

}  // namespace

/// Steering is consulted at every look: once in every period of the eye, and more rarely while the creature
/// sleeps.
Term Nature::pause() {
    if (twin_ != nullptr) return twin_->pause();
    if (!dozing_) dozing_ = state("dozing", terms_.truth(false));
    return terms_.choose(*dozing_, number(dozing), number(sim::seconds(species_.eye.period)));
}

/// Sets whether the creature dozes until the next look. If `asleep` is asked for at all, dozing follows from
/// it; otherwise it is free.
void Nature::settle_dozing() {
    if (twin_ != nullptr || !dozing_) return;
    const auto asleep = known_.find(*table_.find("asleep"));
    const Term dozes =
        asleep != known_.end() ? asleep->second : system_.input(terms_, prefix_ + "dozes", true);
    system_.set_next(*dozing_, terms_.choose(consulted_, dozes, *dozing_));
}

Term Nature::posture_before() {
    wire_muscles();
    return terms_.choose(terms_.less(elapsed_, *held_), *posture_, number(0));
}

Term Nature::posture_after() {
    wire_muscles();
    return *body_;
}

void Nature::wire_muscles() {
    if (posture_) return;
    posture_ = state("posture", number(0));
    held_ = state("held", number(0));
    const Term before = posture_before();
    const Term rest = terms_.subtract(*held_, elapsed_);

    Term strongest = number(0);
    Term woken = terms_.truth(false);
    for (std::uint32_t i = 0; i < wired_.size(); ++i) {
        const Circuit& circuit = species_.circuits[i];
        if (wakes(circuit)) woken = terms_.either(woken, fires(i));
        if (const std::uint32_t posture = posture_of(circuit))
            strongest = terms_.maximum(strongest, terms_.choose(fires(i), number(posture), number(0)));
    }
    // Circuits that fire at the same moment fire in the order in which they became due, so the circuit that
    // wakes and the one that takes a posture may come in either order.
    const Term wakes_first = system_.input(terms_, prefix_ + "wakes_first", true);
    const Term sleep = number(static_cast<double>(Posture::sleep));
    const Term base = terms_.choose(terms_.all(std::array{woken, wakes_first, terms_.equal(before, sleep)}),
                                    number(0), before);
    const Term taken = terms_.maximum(base, strongest);
    const Term released =
        terms_.all(std::array{woken, terms_.invert(wakes_first), terms_.equal(taken, sleep)});
    body_ = terms_.choose(released, number(0), taken);

    // This decides how long the posture is held by the reflexes that take it. A walk that goes on begins
    // anew; any other posture lasts as long as the longest of them.
    const Term lasts = system_.input(terms_, prefix_ + "lasts", false);
    std::vector<Term> one_of;
    const Term takes = terms_.both(terms_.less(number(0), strongest), terms_.equal(strongest, taken));
    for (std::uint32_t i = 0; i < wired_.size(); ++i) {
        const std::uint32_t posture = posture_of(species_.circuits[i]);
        if (posture == 0) continue;
        const Term hold = number(sim::seconds(species_.circuits[i].hold));
        const Term wins = terms_.all(std::array{takes, fires(i), terms_.equal(strongest, number(posture))});
        one_of.push_back(terms_.both(wins, terms_.equal(lasts, hold)));
        if (!walks(posture)) system_.rules.push_back(terms_.implies(wins, terms_.less_equal(hold, lasts)));
    }
    system_.rules.push_back(terms_.choose(takes, terms_.any(one_of), terms_.equal(lasts, number(0))));
    std::vector<Term> walking_in;
    for (std::uint32_t posture = 0; posture < organism::postures.size(); ++posture) {
        if (walks(posture)) walking_in.push_back(terms_.equal(strongest, number(posture)));
    }
    const Term walking = terms_.any(walking_in);
    const Term again = terms_.both(terms_.equal(base, strongest), terms_.invert(walking));
    const Term until = terms_.choose(takes, terms_.choose(again, terms_.maximum(lasts, rest), lasts),
                                     terms_.maximum(number(0), rest));
    const Term idle = terms_.equal(*body_, number(0));
    system_.set_next(*posture_, *body_);
    system_.set_next(*held_, terms_.choose(idle, number(0), until));
    system_.lemmas.push_back(terms_.less_equal(number(0), *held_));
    system_.lemmas.push_back(terms_.less_equal(number(0), *posture_));
    system_.lemmas.push_back(
        terms_.less_equal(*posture_, number(static_cast<double>(organism::postures.size() - 1))));
}

}  // namespace flinch::lab::prove

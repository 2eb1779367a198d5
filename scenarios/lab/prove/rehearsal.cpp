#include "scenarios/lab/prove/rehearsal.hpp"

#include <algorithm>

#include "organism/steering/claim.hpp"
#include "organism/steering/signals.hpp"

namespace flinch::lab::prove {
namespace {

using organism::Posture;
using organism::steering::BodyAct;
using organism::steering::Observable;

constexpr double never_fired = -1e6;      // s: the time of the last firing, if there was none
constexpr sim::Time dozing{200'000};      // the same as in creature.cpp
constexpr std::size_t most_looks = 2000;  // the most looks between two moments

world::World room() {
    constexpr int side = 9;
    std::vector<std::uint16_t> cells(side * side, world::Map::wall);
    for (int y = 1; y < side - 1; ++y) {
        for (int x = 1; x < side - 1; ++x) cells[static_cast<std::size_t>(y * side + x)] = 0;
    }
    return {world::Map(side, side, cells, {{"room", {}, {}}}), {}, 1};
}

}  // namespace

Rehearsal::Rehearsal(const organism::Species& species)
    : species_(species),
      steering_(species.circuits, species.stages),
      world_(room()),
      muscles_(species.muscles, world_.add_body({{4.5F, 4.5F}, 0}, 0.2F, {}), {1, 0, sim::Purpose::muscles}),
      expectations_(steering_.targets().size(), 0.0F),
      pays_(species.circuits.size(), 0.0),
      fired_at_(species.circuits.size(), never_fired),
      fired_(species.circuits.size(), false) {}

std::optional<sim::Time> Rehearsal::next_firing() const {
    if (on_their_way_.empty()) return std::nullopt;
    return std::ranges::min(on_their_way_, {}, &OnItsWay::at).at;
}

void Rehearsal::sense(const Moment& moment) {
    const auto& layout = steering_.layout();
    for (std::size_t i = 0; i < layout.size; ++i) steering_.force(i, std::nullopt);
    std::ranges::fill(expectations_, 0.0F);
    for (const auto& [signal, value] : moment.senses) {
        steering_.force(signal, value);
        const std::size_t first = layout.expectations.first;
        if (signal >= first && signal < first + expectations_.size())
            expectations_[signal - first] = static_cast<float>(value);
    }
    organism::Senses senses;
    senses.posture = muscles_.posture(moment.at);
    senses.now = moment.at;
    steering_.sense(senses);
    const std::vector<float> nothing_due(steering_.timed().size(), 0.0F);
    steering_.time(nothing_due);
    steering_.expect({expectations_, 0.0F});
}

void Rehearsal::take(std::uint32_t circuit, sim::Time now) {
    const auto& params = species_.circuits[circuit];
    if (params.reflex == nullptr) return;
    const sim::Time until = now + params.hold;
    const Posture posture = params.reflex->posture;
    switch (params.reflex->body) {
        case BodyAct::none:
            break;
        case BodyAct::hold:
            return muscles_.hold(posture, until, world_, now);
        case BodyAct::walk_to:
            return muscles_.approach(0, until, world_, now);
        case BodyAct::back_away:
            return muscles_.back_away(posture, 0, until, world_, now);
        case BodyAct::let_go:
            if (muscles_.posture(now) == posture) muscles_.release();
    }
}

void Rehearsal::fire(sim::Time now) {
    std::vector<std::uint32_t> due;
    for (const OnItsWay& each : on_their_way_) {
        if (each.at <= now) due.push_back(each.circuit);
    }
    std::erase_if(on_their_way_, [now](const OnItsWay& each) { return each.at <= now; });
    for (const std::uint32_t circuit : due) {
        pays_[circuit] = static_cast<double>(steering_.fire(circuit, now));
        fired_[circuit] = true;
        take(circuit, now);
    }
}

/// Tells the witness the symbols of the moment: the signals, then the observables.
void Rehearsal::tell(sim::Time now, const Witness& witness) {
    using What = Observable::What;
    const auto signals = steering_.signals();
    symbols_.assign(signals.begin(), signals.end());
    const auto circuits = static_cast<std::uint32_t>(species_.circuits.size());
    double reward = 0, anticipation = 0;
    for (std::uint32_t i = 0; i < circuits; ++i) {
        reward += pays_[i];
        anticipation += steering_.anticipation(i, now_);
    }
    for (const Observable& each : organism::steering::observables(circuits)) {
        const std::uint32_t i = each.index;
        const auto value = [&]() -> double {
            switch (each.what) {
                case What::reward:
                    return reward;
                case What::anticipation:
                    return anticipation;
                case What::worth:
                    return static_cast<double>(steering_.worth(expectations_, imagined_));
                case What::fires:
                    return fired_[i] ? 1 : 0;
                case What::pays:
                    return pays_[i];
                case What::anticipates:
                    return steering_.anticipation(i, now_);
                case What::since:
                    return sim::seconds(now) - fired_at_[i];
                case What::reflex:
                    for (std::uint32_t c = 0; c < circuits; ++c) {
                        if (fired_[c] && species_.circuits[c].reflex == &organism::steering::reflexes()[i])
                            return 1;
                    }
                    return 0;
                case What::body:
                    break;
            }
            return static_cast<std::uint32_t>(muscles_.posture(now)) == i ? 1 : 0;
        };
        symbols_.push_back(value());
    }
    if (witness) witness(now, symbols_);
    for (std::uint32_t i = 0; i < circuits; ++i) {
        if (fired_[i]) fired_at_[i] = sim::seconds(now);
        fired_[i] = false;
        pays_[i] = 0;
    }
}

void Rehearsal::fire_until(sim::Time time, const Witness& witness) {
    while (const auto next = next_firing()) {
        if (*next > time) break;
        fire(*next);
        tell(*next, witness);
    }
}

void Rehearsal::moment(const Moment& moment, const Witness& witness) {
    fire_until(moment.at - sim::Time{1}, witness);
    now_ = moment.at;
    sense(moment);
    steering_.due(moment.at, due_);
    for (const std::uint32_t circuit : due_)
        on_their_way_.push_back({moment.at + species_.circuits[circuit].latency, circuit});
    fire(moment.at);
    tell(moment.at, witness);
}

void Rehearsal::look_on(Moment same, sim::Time until, const Witness& witness) {
    for (std::size_t n = 0; n < most_looks; ++n) {
        const bool asleep = muscles_.posture(same.at) == Posture::sleep;
        same.at += asleep ? dozing : species_.eye.period;
        if (same.at >= until) break;
        moment(same, witness);
    }
}

}  // namespace flinch::lab::prove

// The experimenter's apparatus: doors that stand as a phase requires, levers, and the ports that levers open.
#include <algorithm>

#include "scenarios/lab/life/experiment_event.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::lab {
namespace {

constexpr sim::Time try_again{100'000};  // the pause if a door would shut on somebody
constexpr sim::Time port_open{2'000'000};

}  // namespace

/// Sets every door to its usual state or to the one that the phase requires. A door in which somebody stands
/// is set as soon as it is free.
void Life::stand_doors() {
    if (!in_trial()) return;
    const auto& ever = scenario_->map.doors();
    const auto& wanted = group().phases[trial()->phase].doors;
    bool all = true;
    for (std::uint32_t i = 0; i < ever.size(); ++i) {
        const auto deed =
            std::find_if(wanted.begin(), wanted.end(), [i](const DoorChange& d) { return d.door == i; });
        all &= world_.set_door(i, deed == wanted.end() ? ever[i].open : deed->open, now_);
    }
    if (!all) schedule(queue_, ExperimentEvent::doors_stand, now_ + try_again);
}

/// Presses the lever that a creature touches. If the lever has a port, the port opens for a while.
void Life::press(std::uint32_t thing) {
    Lever& lever = levers_[thing];
    const bool touched = std::any_of(creatures_.begin(), creatures_.end(), [&](const auto& creature) {
        return world_.touches(creature.body(), thing, now_);
    });
    if (!touched || now_ < lever.ready) return;
    ++lever.presses;
    lever.ready = now_ + lever.every;
    if (!lever.press) return;
    treatments_.push_back(*lever.press);
    treat();
    const sim::Time open = scenario_->stimuli[*lever.press].lasts.value_or(port_open);
    schedule(queue_, ExperimentEvent::port_shuts, now_ + open, *lever.press);
}

}  // namespace flinch::lab

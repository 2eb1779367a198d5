// This file lets many creatures live at once. Between two deeds nobody changes the world, so whatever the
// creatures sense and think meanwhile may be done in any order, and side by side. A round is such a stretch
// of events. Its outcome is the same to the bit as that of its events one by one, for three reasons: a
// creature changes nobody but itself, what its events bring is put into the queue under a number of the
// creature's own, and all of that lies beyond the round.
#include <algorithm>
#include <stdexcept>

#include "scenarios/lab/life/life.hpp"

namespace flinch::lab {
namespace {

constexpr std::uint32_t measured = 0;  // this creature's events are seen by observers one by one

bool only_reads(const sim::Event& event) {
    return event.kind < organism::first_free_kind && organism::only_reads_world(event.kind);
}

}  // namespace

Life::Step Life::step(sim::Crew& crew) {
    if (queue_.empty() || queue_.next_time() > end_) return Step::over;
    gather_round();
    if (round_.empty()) return perform(queue_.pop());
    if (round_.size() == 1) return perform(round_.front());
    for (const sim::Event& event : round_) note(event);
    assign_round();
    const auto run = [this](std::size_t i) {
        Errand& errand = errands_[i];
        for (const sim::Event& event : errand.events)
            creatures_[errand.creature].on_reading(event, world_, errand.agenda);
    };
    crew.share(errands_used_, run);
    for (std::size_t i = 0; i < errands_used_; ++i) queue_.take(errands_[i].agenda);
    if (!queue_.empty() && queue_.next_time() < now_)
        throw std::logic_error("an event of a creature came sooner than its `least_delay`");
    const sim::Event& last = round_.back();
    const bool thought = last.creature() == measured &&
                         last.kind == static_cast<std::uint32_t>(organism::CreatureEvent::frame);
    return thought ? Step::frame : Step::other;
}

/// Takes the events of the next round out of the queue; none if the next one changes the world.
void Life::gather_round() {
    round_.clear();
    const sim::Time begin = queue_.next_time();
    while (!queue_.empty()) {
        const sim::Event& next = queue_.next();
        if (!only_reads(next) || next.time > end_ || next.time - begin >= round_limit_) return;
        round_.push_back(queue_.pop());
        if (round_.back().creature() == measured) return;
    }
}

/// Gives each creature its events of the round. Those who think come first, so that no thread begins the
/// longest errand last.
void Life::assign_round() {
    constexpr auto none = ~std::uint32_t{0};
    errand_of_.resize(creatures_.size(), none);
    errands_used_ = 0;
    for (const sim::Event& event : round_) {
        std::uint32_t& place = errand_of_[event.creature()];
        if (place == none) {
            place = static_cast<std::uint32_t>(errands_used_++);
            if (errands_.size() < errands_used_) errands_.emplace_back();
            errands_[place].creature = event.creature();
            errands_[place].thinks = false;
            errands_[place].events.clear();
        }
        Errand& errand = errands_[place];
        errand.events.push_back(event);
        errand.thinks =
            errand.thinks || event.kind == static_cast<std::uint32_t>(organism::CreatureEvent::frame);
    }
    for (const sim::Event& event : round_) errand_of_[event.creature()] = none;
    std::partition(errands_.begin(), errands_.begin() + static_cast<std::ptrdiff_t>(errands_used_),
                   [](const Errand& errand) { return errand.thinks; });
}

}  // namespace flinch::lab

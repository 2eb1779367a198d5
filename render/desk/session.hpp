#pragma once

#include <memory>
#include <vector>

#include "render/model/observer.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::render {

/// A life under observation, with snapshots of it to go back to: copies at even distances, thinned out
/// whenever there are too many, so that memory is bounded however long it lives. What was done to it by hand
/// is done again when it comes by there once more, until something else is done before.
class Session {
  public:
    explicit Session(lab::Life life);

    /// Lives on to a moment (or a little beyond, as events fall); false when the life is over.
    bool advance_to(sim::Time moment);
    bool step_event();
    bool step_frame();
    bool step_trial();
    void jump_to(sim::Time moment);
    /// Does something to the life at the next microsecond. What was done later, if it went back, is
    /// forgotten.
    void poke(lab::Poke poke, const std::string& what);
    void choose_creature(std::size_t creature);

    [[nodiscard]] const lab::Life& life() const noexcept { return life_; }
    [[nodiscard]] bool over() const noexcept { return over_; }
    [[nodiscard]] std::size_t snapshots() const noexcept { return snapshots_.size(); }
    /// What was done by hand, without what the scenario does.
    [[nodiscard]] std::vector<lab::Poke> pokes_by_hand() const;
    /// Up to date. `expected_places`: see `Observer::refresh`.
    [[nodiscard]] const ViewModel& model(std::size_t expected_places = 0);

  private:
    struct Snapshot {
        lab::Life life;
        Progress progress;
    };

    lab::Life::Step step();
    void keep();
    /// Back to the latest snapshot at or before a moment, with these of the pokes still to come.
    void restore(sim::Time moment, sim::Time pokes_until);
    void forget_later();

    lab::Life life_;
    std::unique_ptr<Observer> observer_;
    std::vector<Snapshot> snapshots_;
    std::size_t most_;
    sim::Time spacing_{5'000'000};
    bool over_ = false;
};

}  // namespace flinch::render

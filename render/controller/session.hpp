#pragma once

#include <memory>
#include <vector>

#include "render/model/observer.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::render {

/// Where a life that is watched is on its way to.
struct Journey {
    enum class To { moment, next_frame, next_trial };

    To to = To::moment;
    sim::Time moment{};  ///< if it goes to a moment; it may lie back
};

/// A life that is watched, with snapshots of it to go back to. Snapshots are copies at even distances; they
/// are thinned out when there are too many, so that memory is bounded for a life of any length. After going
/// back, what was done by hand later is done again at its time, unless something else is done before that.
class Session {
  public:
    explicit Session(lab::Life life);

    /// Goes on to a moment, or to the first event after it. False if the life is over.
    bool advance_to(sim::Time moment);
    bool step_event();
    /// Makes ready to go somewhere: if it lies back, takes the life from the last snapshot before it.
    void depart(Journey& journey);
    /// Takes one event on the way; true on arrival, or if the life is over. A journey may be as long as a
    /// life: whoever travels decides how much of it is made at a time.
    bool step_towards(const Journey& journey);
    /// Does something to the life at the next microsecond. If the life went back, whatever was done later is
    /// forgotten.
    void intervention(lab::Intervention intervention, const std::string& what);
    void choose_creature(std::size_t creature);

    [[nodiscard]] const lab::Life& life() const noexcept { return life_; }
    [[nodiscard]] bool over() const noexcept { return over_; }
    [[nodiscard]] std::size_t snapshots() const noexcept { return snapshots_.size(); }
    /// The interventions that were made by hand, without those of the scenario, at their times from the
    /// beginning of the life.
    [[nodiscard]] std::vector<lab::Intervention> interventions_by_hand() const;
    /// The view model, brought up to date. For `expected_places` see `Observer::refresh`.
    [[nodiscard]] const ViewModel& model(std::size_t expected_places = 0);

  private:
    struct Snapshot {
        lab::Life life;
        Progress progress;
    };

    lab::Life::Step step();
    [[nodiscard]] bool there(sim::Time moment) const noexcept;
    void keep();
    /// Goes back to the latest snapshot at or before a moment; interventions up to the given time are still
    /// to come.
    void restore(sim::Time moment, sim::Time interventions_until);
    void forget_later();

    lab::Life life_;
    std::unique_ptr<ModelBuilder> observer_;
    std::vector<Snapshot> snapshots_;
    std::size_t most_;
    sim::Time spacing_{5'000'000};
    bool over_ = false;
};

}  // namespace flinch::render

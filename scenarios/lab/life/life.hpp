#pragma once

#include <memory>
#include <vector>

#include "organism/creature.hpp"
#include "scenarios/lab/life/protocol.hpp"
#include "scenarios/lab/scenario/scenario.hpp"
#include "scenarios/lab/snapshot/life_file.hpp"
#include "sim/agenda.hpp"
#include "sim/archive.hpp"
#include "sim/crew.hpp"
#include "sim/event_queue.hpp"
#include "sim/fingerprint.hpp"
#include "world/world.hpp"

namespace flinch::lab {

/// One life of one group under one seed: a world, its creatures, and the experimenter who holds the trials. A
/// life is a value: a copy is a snapshot that can live on by itself. It advances event by event; an observer
/// reads it and changes nothing.
class Life {
  public:
    Life(std::shared_ptr<const Scenario> scenario, std::size_t group, std::uint64_t seed);

    /// What the last step was, for observers.
    enum class Step { over, other, frame, trial_begins, trial_ends };
    /// Performs the next event. Returns `over` when the plan is finished.
    Step step();
    /// The same, but if the next events only read the world, then all of them are performed at once, by as
    /// many threads as the crew has: up to the first that changes the world, and up to one of the first
    /// creature, which is the one that is measured. The state after it is that after as many single steps.
    Step step(sim::Crew& crew);

    /// Adds an intervention that is not in the plan, at its time or, if that is past, at the next
    /// microsecond. The same intervention read from a file has exactly the same effect.
    void intervention(Intervention intervention);
    /// All interventions so far, whether they were already performed or not.
    [[nodiscard]] const std::vector<Intervention>& interventions() const noexcept { return interventions_; }

    [[nodiscard]] sim::Time now() const noexcept { return now_; }
    /// The time at which the life begins: 0, or the age of creatures that have lived before.
    [[nodiscard]] sim::Time begin() const noexcept { return begin_; }
    [[nodiscard]] sim::Time end() const noexcept { return end_; }
    [[nodiscard]] const world::World& world() const noexcept { return world_; }
    [[nodiscard]] const std::vector<organism::Creature>& creatures() const noexcept { return creatures_; }
    [[nodiscard]] const Scenario& scenario() const noexcept { return *scenario_; }
    [[nodiscard]] const Group& group() const noexcept { return scenario_->groups[group_]; }
    [[nodiscard]] std::uint64_t seed() const noexcept { return seed_; }
    [[nodiscard]] const std::vector<Trial>& trials() const noexcept { return trials_; }
    /// The trial in progress, or the last one; null before the first.
    [[nodiscard]] const Trial* trial() const noexcept { return begun_ == 0 ? nullptr : &trials_[begun_ - 1]; }
    [[nodiscard]] bool in_trial() const noexcept { return begun_ > 0 && now_ < trials_[begun_ - 1].end; }
    [[nodiscard]] std::uint64_t events() const noexcept { return events_; }
    /// The creature that the last event was for.
    [[nodiscard]] std::uint32_t last_creature() const noexcept { return last_creature_; }

    /// How often a stationary thing of this kind was touched so far.
    [[nodiscard]] std::uint64_t presses(std::uint32_t kind) const noexcept { return levers_[kind].presses; }

    /// Goes on from what was written down of a life of the same scenario, group and seed. Throws
    /// `sim::BadArchive`.
    void restore(const LifeBytes& bytes);
    /// Lists what changes in a life, but for its creatures, which list it themselves. Precondition: it has no
    /// interventions but those of its scenario.
    void fields(sim::Archive& archive);
    /// Hashes every event so far and the present state. Names do not enter the hash.
    [[nodiscard]] sim::Fingerprint fingerprint() const;

  private:
    Step perform(const sim::Event& event);
    void note(const sim::Event& event);
    void gather_round();
    void assign_round();
    void begin_trial();
    void end_trial();
    void expect_finite() const;
    void cue_on(std::uint32_t cue);
    void cue_off(std::uint32_t cue);
    void lay(const Stimulus& stimulus, std::uint32_t creature, std::optional<world::Vector> place);
    [[nodiscard]] world::Pose place_before(const Stimulus& stimulus, std::uint32_t creature);
    bool again(std::uint32_t cue, sim::Time later);
    void say(const Stimulus& stimulus, std::uint32_t cue);
    void utter(const Stimulus& stimulus, std::uint32_t creature);
    void carry_sound(const world::Utterance& utterance);
    void do_intervention(std::uint32_t index);
    void end_intervention(std::uint32_t index);
    void stimulate(const std::vector<std::pair<std::uint32_t, double>>& electrodes,
                   std::optional<std::uint32_t> only);
    void cut(const std::string& part, bool out, std::optional<std::uint32_t> only);
    void treat();
    void inject(const Treatment& treatment, std::optional<std::uint32_t> creature);
    [[nodiscard]] float heading_for(const Facing& facing, world::Pose at) const;
    void face(std::uint32_t thing);
    void attend(std::uint32_t thing);
    void stand_doors();
    void press(std::uint32_t thing);
    void carry_to(std::uint16_t room);
    [[nodiscard]] bool gaze_rests_on_thing() const;
    void schedule_trial();

    /// A stationary thing that can be pressed like a lever.
    struct Lever {
        sim::Time every{};                   ///< the shortest time between two presses
        std::optional<std::uint32_t> press;  ///< the stimulus that pressing it brings
        sim::Time ready{};                   ///< the time from which on it may be pressed again
        std::uint64_t presses = 0;

        void fields(sim::Archive& archive) { archive(every, press, ready, presses); }
    };

    std::shared_ptr<const Scenario> scenario_;
    std::size_t group_;
    std::uint64_t seed_;
    sim::Time begin_{};
    world::World world_;
    std::vector<organism::Creature> creatures_;
    sim::EventQueue queue_;
    sim::Agenda agenda_;                     // of the event that is being performed
    std::vector<Facing> facings_;            // how each thing is turned
    std::vector<Lever> levers_;              // one for each thing
    std::vector<std::uint32_t> treatments_;  // stimuli whose lasting treatments are on
    std::vector<Intervention> interventions_;
    std::vector<std::uint32_t> poking_;  // interventions whose lasting treatments are on
    std::vector<Trial> trials_;
    std::size_t begun_ = 0;
    sim::RandomStream random_;
    sim::Time now_{};
    sim::Time end_{};
    std::uint64_t events_ = 0;
    std::uint32_t last_creature_ = 0;
    sim::Fingerprint log_;

    /// What one creature does in a round, in which nobody changes the world.
    struct Errand {
        std::uint32_t creature = 0;
        bool thinks = false;  // that takes longest
        std::vector<sim::Event> events;
        sim::Agenda agenda;
    };
    sim::Time round_limit_{};  // the least delay of any creature: nothing that a round brings falls within it
    // These members are workspace of a round.
    std::vector<sim::Event> round_;
    std::vector<Errand> errands_;
    std::size_t errands_used_ = 0;
    std::vector<std::uint32_t> errand_of_;  // for each creature; its errand if it has one in this round
};

}  // namespace flinch::lab

#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "organism/expectations.hpp"
#include "organism/learning/amygdala/amygdala.hpp"
#include "organism/learning/cerebellum/cerebellum.hpp"
#include "organism/learning/cloned.hpp"
#include "organism/learning/cognition/cognition.hpp"
#include "organism/learning/context.hpp"
#include "organism/learning/cortex/cortex.hpp"
#include "organism/learning/cortex/transition.hpp"
#include "organism/learning/critic/dopamine.hpp"
#include "organism/learning/hippocampus/hippocampus.hpp"
#include "organism/learning/lesions.hpp"
#include "organism/learning/part.hpp"
#include "organism/learning/part_registry.hpp"
#include "organism/learning/planner/planner.hpp"
#include "organism/learning/striatum/striatum.hpp"
#include "organism/learning/thalamus/thalamus.hpp"
#include "organism/learning/wiring.hpp"
#include "sim/archive.hpp"

namespace flinch::organism::learning {

/// This holds the parameters of the learning subsystem, which a species file may set, and the lesions, which
/// a scenario sets.
struct BrainParams {
    CortexParams cortex;
    TransitionParams transition;
    InsulaParams insula;
    AmygdalaParams amygdala;
    DopamineParams dopamine;
    StriatumParams striatum;
    CerebellumParams cerebellum;
    TraceParams trace;
    CognitionParams cognition;
    ThalamusParams thalamus;
    HippocampusParams hippocampus;
    PlannerParams planner;
    Lesions lesions;
};

/// Returns what steering says these expectations are worth at this moment. The expectations are all that goes
/// down to steering, and their worth is all that comes back.
using WorthOf = std::function<float(std::span<const float> expectations)>;

/// The brain is the learning subsystem. It starts as seeded noise, and all it is ever told of the steering
/// subsystem comes in through `Moment`. It is a value: a copy thinks on by itself and changes nothing in the
/// original.
class Brain {
  public:
    /// A moment is what comes up from below at one time: the senses, and steering's variables.
    struct Moment {
        Frame frame;
        std::vector<Supervision> targets;  ///< one for each assessor target
        float reward = 0;                  ///< since the last moment
        sim::Time elapsed{};               ///< since the last moment
        bool learning = true;
        float unforeseen = 0;         ///< the part of the reward that no assessor predicts
        std::uint32_t attention = 0;  ///< channels (as bits) that reflexes ask for; 0: none

        void fields(sim::Archive& archive) {
            archive(frame, targets, reward, elapsed, learning, unforeseen, attention);
        }
    };

    Brain(const BrainParams& params, Layout layout, const std::vector<AssessorTarget>& targets,
          std::size_t actions, std::uint64_t seed, std::uint32_t creature,
          std::vector<Channel> channels = {});

    /// Returns the place code, which says where the creature is: from what it sees of the walls and feels of
    /// its own movement. The caller puts it into the frame's modality `place`. It is empty while the place is
    /// unknown.
    [[nodiscard]] std::span<const float> locate(const Surroundings& surroundings, bool learning);
    /// Infers the thought of this moment and what the assessors expect of it; teaches the cortex and the
    /// assessors.
    Expectations perceive(const Moment& moment);
    /// Computes the dopamine of this moment, once steering has said what the new expectations are worth;
    /// teaches the critic and the actor.
    void value(const Moment& moment, Anticipation anticipation);
    [[nodiscard]] std::uint32_t choose_action();
    /// Returns where to go, as a turn from the present heading, if the planner has reason to go anywhere.
    /// `bumped` says that the last step led against something.
    [[nodiscard]] Decision plan(const WorthOf& worth, bool bumped);
    /// Notes the action that the body does now, whoever chose it.
    void note_action(std::uint32_t action) noexcept { action_ = action; }
    /// Returns what the assessors would say to a frame. This is silent: it changes nothing.
    [[nodiscard]] std::vector<float> imagine(const Frame& frame, Thought& thought) const;
    /// Returns the thought that an action would lead to from this one, `elapsed` later. This is silent: it
    /// changes nothing.
    [[nodiscard]] Thought predict(std::uint32_t action, sim::Time elapsed) const;
    /// Spends the time `elapsed` at rest: episodes that are due are replayed, which teaches the cortex and
    /// the assessors.
    void rest(sim::Time elapsed, bool asleep, bool learning);
    /// Cuts the thread of time, as when the creature is carried elsewhere: nothing is learned across the gap.
    void interrupt();
    /// Tells the brain that the creature was carried elsewhere, so that it does not know where it is.
    void disorient();
    /// Cuts a part out, or puts it back as it was. Precondition: `is_lesionable(part)`.
    void lesion(std::string_view part, bool cut);
    /// Returns whether a part is cut out. Throws `std::invalid_argument` if no part of that name can be cut
    /// out.
    [[nodiscard]] bool lesioned(std::string_view part) const;

    [[nodiscard]] const Cortex& cortex() const noexcept { return *cortex_; }
    [[nodiscard]] const Transition& transition() const noexcept { return transition_; }
    /// Returns the cerebellum, which lives by a time of its own: it is told of onsets and firings as they
    /// come.
    [[nodiscard]] Cerebellum& cerebellum() noexcept { return cerebellum_; }
    [[nodiscard]] const Cerebellum& cerebellum() const noexcept { return cerebellum_; }
    [[nodiscard]] const Thought& thought() const noexcept { return thought_; }
    [[nodiscard]] const Amygdala& amygdala() const noexcept { return amygdala_; }
    [[nodiscard]] const Dopamine& dopamine() const noexcept { return dopamine_; }
    [[nodiscard]] const Striatum& striatum() const noexcept { return striatum_; }
    [[nodiscard]] const std::vector<float>& expectations() const noexcept { return amygdala_.expectations(); }
    [[nodiscard]] const Hippocampus& hippocampus() const noexcept { return hippocampus_; }
    [[nodiscard]] const Planner& planner() const noexcept { return planner_; }
    [[nodiscard]] const Layout& layout() const noexcept { return layout_; }
    [[nodiscard]] float phasic_dopamine() const noexcept { return dopamine_.phasic(); }
    [[nodiscard]] float value_now() const noexcept { return dopamine_.value(); }
    /// Returns by how much an assessor proved wrong at this moment, which is its compartment's dopamine.
    [[nodiscard]] float compartment_dopamine(std::size_t target) const noexcept {
        return amygdala_.assessors()[target].error();
    }
    [[nodiscard]] const Thalamus& thalamus() const noexcept { return thalamus_; }
    [[nodiscard]] const Cognition& cognition() const noexcept { return cognition_; }
    /// Returns the reward that is expected of the present thought, apart from what steering makes of the
    /// assessors.
    [[nodiscard]] float expected_reward() const noexcept { return dopamine_.expects(context_); }
    [[nodiscard]] float surprise() const noexcept { return cortex_->surprise(); }
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive);
    /// Returns the name of the first part whose state has a number that is NaN or infinite; empty if none
    /// has.
    [[nodiscard]] std::string_view diverged_part() const;

  private:
    /// Visits every part, in the order in which the fingerprint has them. A new part needs a line here.
    template <class Self, class Each>
    static void for_each_part(Self& brain, Each each) {
        each(*brain.cortex_);
        each(brain.transition_);
        each(brain.amygdala_);
        each(brain.hippocampus_);
        each(brain.planner_);
        each(brain.dopamine_);
        each(brain.striatum_);
        each(brain.cerebellum_);
        each(brain.cognition_);
        each(brain.thalamus_);
    }
    void relay(const Moment& moment);
    [[nodiscard]] bool recall();
    void observe_place(const Moment& moment);
    void remember(const Moment& moment, float anticipation);
    void replay(const Hippocampus::Replay& replay);
    void forget_place(Frame& frame) const;
    void think_about_thinking(const Moment& moment, float dopamine);

    BrainParams params_;
    Layout layout_;
    Context code_;
    Cloned<Cortex> cortex_;
    Transition transition_;
    Amygdala amygdala_;
    Hippocampus hippocampus_;
    Planner planner_;
    Dopamine dopamine_;
    Striatum striatum_;
    Cerebellum cerebellum_;
    Cognition cognition_;
    Thalamus thalamus_;
    sim::RandomStream choices_;   // random choices of the striatum
    sim::RandomStream shuffles_;  // permutations of what assessors read, in a control
    // These members carry this moment from one part to the next.
    std::size_t place_;  // number of the modality `place`
    Surroundings surroundings_;
    std::uint32_t action_ = 0;  // the one chosen last
    Frame relayed_;             // the frame that the thalamus lets through
    Frame recalled_;            // the same, filled in by a recalled moment
    Thought thought_;
    std::vector<float> context_;
    std::vector<float> read_;      // the part of it that the assessors read
    std::vector<float> imagined_;  // expectations of an imagined thought
    // These members are workspace for replay.
    Frame replayed_;
    Thought rethought_;
    std::vector<float> recontext_, reread_, reread_before_;
};

}  // namespace flinch::organism::learning

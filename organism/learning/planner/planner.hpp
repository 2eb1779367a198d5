#pragma once

#include <deque>
#include <functional>
#include <span>
#include <vector>

#include "organism/learning/part.hpp"
#include "organism/learning/planner/deliberation.hpp"
#include "organism/learning/planner/habits.hpp"
#include "organism/learning/planner/localiser.hpp"
#include "organism/learning/planner/place_graph.hpp"
#include "organism/learning/planner/sight.hpp"
#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/mathematics.hpp"
#include "sim/random.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the planner and of its rival, habits; a species file may set them.
struct PlannerParams {
    DeliberationParams deliberation;
    PlaceGraphParams map;
    LocaliserParams localiser;
    SightParams sight;
    HabitsParams habits;
    float model_weight = 1;   ///< of what deliberation says
    float novelty = 0.1F;     ///< worth of a way never tried
    float threshold = 0.05F;  ///< units of worth: less is not worth a decision
    float arrived = 0.15F;    ///< cells from the middle of a place at which it has arrived
    float aside =
        sim::radians(60);     ///< a place so far aside of its way was passed; it does not turn back for it
    float pace_rate = 0.05F;  ///< rate of the running mean of how fast it goes
    float sidestep = sim::radians(45);   ///< it turns aside by this after a bump, to get round a corner
    sim::Time longest_step{8'000'000};   ///< a step that takes longer leads nowhere
    float as_good = 0.9F;                ///< share of what a place is worth that may be expected next to it
    float vivid = 0.4F;                  ///< share of what was felt at a place that is remembered at once
    float memorable = 0.1F;              ///< more reward than this, good or bad, is felt
    sim::Time looks_around{12'000'000};  ///< after it was carried, it turns so long to see where it is

    static const sim::ParameterTable<PlannerParams>& parameters();
};

/// Returns what a remembered thought is worth at this moment: the assessors say what it promises, and
/// steering says what that is worth now.
using Judge = std::function<float(std::span<const float> thought)>;

/// A decision is what the planner wants of the body.
struct Decision {
    enum class To { nothing, stay, go };
    To what = To::nothing;
    float heading = 0;  ///< where to go: radians, by its own sense of direction
};

/// A place observation is one moment as the planner takes it in.
struct PlaceObservation {
    std::span<const float> code;     ///< sparse code of the place; all 0 while it is unknown
    std::span<const float> thought;  ///< context of the present thought
    std::span<const Wall> walls;     ///< in sight
    float heading = 0;               ///< own sense of direction, radians
    float moved = 0;                 ///< cells forward since the last moment, by own motion
    float reward = 0;                ///< since the last moment
    bool felt = false;               ///< reward came, good or bad: the thought is well remembered
    sim::Time elapsed{};
    bool learning = true;
};

/// The planner chooses where to go. It draws the cognitive map as it goes, deliberates over it, and weighs
/// that against habit (Daw, Niv & Dayan 2005). It asks anew at every choice what a place is worth: the
/// thought remembered from there is judged as if it were so (Tolman's vicarious trial and error), and the
/// option to stay is judged by the present thought. When it is cut out, it deliberates no more and goes where
/// habit takes it. It is a value.
class Planner final : public Part {
  public:
    static constexpr std::string_view part = "planner";

    Planner(const PlannerParams& params, std::size_t code_size, std::size_t thought_size,
            sim::RandomStream random);

    void notice(const PlaceObservation& moment);
    /// Lets a moment go by of which it is told nothing.
    void drift(sim::Time elapsed) noexcept { adrift_ += elapsed; }
    /// Returns what to do next; `bumped` says that the last step led against something.
    [[nodiscard]] Decision choose(const Judge& judge, bool bumped);
    void disorient() override;
    /// Returns whether it still looks around: after it is put down somewhere it does so before it goes
    /// anywhere, but not for ever.
    [[nodiscard]] bool looks_around() const noexcept {
        return here_ == nowhere && adrift_ < params_.looks_around;
    }

    /// Cuts a part out or puts it back. The planner's rival, habits, is cut out by a name of its own.
    void lesion(std::string_view which, bool cut) override;

    /// Returns false if this species does not plan at all: then it is never asked.
    [[nodiscard]] bool exists() const noexcept override { return deliberate_ != nullptr; }
    [[nodiscard]] const Habits& habits() const noexcept { return habits_; }
    [[nodiscard]] const PlaceGraph& map() const noexcept { return map_; }
    [[nodiscard]] PlaceId here() const noexcept { return here_; }
    [[nodiscard]] const Localiser& localiser() const noexcept { return localiser_; }
    /// These are of the last choice: what each place was worth, how often it was imagined, and what each
    /// option promised by deliberation and by habit.
    [[nodiscard]] std::span<const float> worth() const noexcept { return worth_; }
    [[nodiscard]] std::span<const std::uint32_t> imagined() const noexcept { return imagined_; }
    [[nodiscard]] const Prospects& planned() const noexcept { return planned_; }
    [[nodiscard]] const Prospects& habitual() const noexcept { return habitual_; }
    [[nodiscard]] std::size_t chosen() const noexcept { return way_; }
    [[nodiscard]] std::uint64_t choices() const noexcept { return choices_; }
    /// Adds its state and that of habits, which it holds.
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(map_, habits_, random_, localiser_, glances_, present_, adrift_, pace_, here_, from_, way_,
                bumps_, on_the_way_, worth_, imagined_, planned_, habitual_, choices_, learning_);
    }
    [[nodiscard]] PartDescription describe() const override;

  private:
    [[nodiscard]] PlaceId localise(const PlaceObservation& moment);
    void lose_thread();
    void move_to(PlaceId place, bool learning);
    void look_at(const PlaceObservation& moment);
    [[nodiscard]] bool under_way(bool bumped);
    [[nodiscard]] std::vector<float> promising() const;
    [[nodiscard]] Prospects weigh(const Judge& judge);
    [[nodiscard]] std::size_t draw(const Prospects& prospects);
    [[nodiscard]] Decision go() const;

    PlannerParams params_;
    Deliberation deliberate_;
    PlaceGraph map_;
    Habits habits_;
    sim::RandomStream random_;
    Localiser localiser_;
    std::deque<Glance> glances_;  // those that are not yet written to the map
    std::vector<float> present_;  // the present thought
    sim::Time adrift_{};          // time without a place since it was carried
    float pace_ = 0.5F;           // cells a second
    PlaceId here_ = nowhere;
    PlaceId from_ = nowhere;     // the place where the way that it is going began
    std::size_t way_ = staying;  // the way that it is going
    unsigned bumps_ = 0;
    sim::Time on_the_way_{};
    std::vector<float> worth_;
    std::vector<std::uint32_t> imagined_;
    Prospects planned_{};
    Prospects habitual_{};
    std::uint64_t choices_ = 0;
    bool learning_ = true;
};

}  // namespace flinch::organism::learning

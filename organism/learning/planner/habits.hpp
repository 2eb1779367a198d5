#pragma once

#include <vector>

#include "organism/learning/part.hpp"
#include "organism/learning/planner/place_graph.hpp"
#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// These are the parameters of habits; a species file may set them.
struct HabitsParams {
    float weight = 1;  ///< of what habits say, beside what planning says
    float learning_rate = 0.2F;
    float trace = 0.8F;  ///< share of the eligibility trace that a step leaves to the one before
    float horizon = 30;  ///< seconds in which reward to come falls to 1/e

    static const sim::ParameterTable<HabitsParams>& parameters();
};

/// Habits are the rival of planning: the cached worth of each way out of each place, learned by temporal
/// differences from reward alone (Watkins 1989, Q(lambda) over steps of any length, Bradtke & Duff 1995; as
/// the dorsolateral striatum in Daw, Niv & Dayan 2005). They know nothing of outcomes: what was good stays
/// good until it has been done again and found wanting.
class Habits final : public Part {
  public:
    static constexpr std::string_view part = "habits";

    /// Makes habits of which nothing is known yet. Where nothing plans there is no rival to planning either,
    /// and `exists` is false.
    explicit Habits(const HabitsParams& params, bool exists = true)
        : Part(part), params_(params), exists_(exists) {}

    /// Begins an option at a place; the option is under way from here on.
    void begin(PlaceId place, std::size_t option);
    /// Takes in the reward since the last call.
    void earn(float reward, sim::Time elapsed) noexcept;
    /// Ends the option that was under way: it has led to the place `now`.
    void end(PlaceId now, bool learning);
    /// Carries what is known of the place `from` over to the place `into`, if nothing is known of that.
    void merge(PlaceId from, PlaceId into);
    /// Cuts the thread of time.
    void interrupt() override;

    [[nodiscard]] const Prospects& of(PlaceId place);
    [[nodiscard]] bool exists() const noexcept override { return exists_; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(worth_, trace_, doing_, earned_, discount_);
    }
    [[nodiscard]] PartDescription describe() const override;

  private:
    struct Step {
        PlaceId place = nowhere;
        std::size_t option = staying;
        float eligible = 0;
        void fields(sim::Archive& archive) { archive(place, option, eligible); }
    };
    void reserve(PlaceId place);

    HabitsParams params_;
    bool exists_;
    std::vector<Prospects> worth_;  // of each option at each place
    std::vector<Step> trace_;       // what was done lately, the last at the end
    bool doing_ = false;            // the last step of the trace is under way
    float earned_ = 0;              // since it began, discounted to its beginning
    float discount_ = 1;            // from now to its beginning
};

}  // namespace flinch::organism::learning

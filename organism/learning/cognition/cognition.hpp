#pragma once

#include <span>
#include <string>
#include <vector>

#include "organism/learning/part.hpp"
#include "organism/learning/striatum/actor.hpp"
#include "organism/learning/wiring.hpp"
#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the cognitive loop; a species file may set them.
struct CognitionParams {
    StriatumParams striatum{.trace = sim::Time{2'000'000}};
    sim::Time pace{1'000'000};  ///< time from one choice to the next
    float openness = 5;         ///< inborn preference for attending to everything

    static const sim::ParameterTable<CognitionParams>& parameters();
};

/// This is one thing that the cognitive striatum may do: attend to all channels, to one, or inward (to none);
/// store the present episode; or recall one.
struct CognitiveAction {
    enum class Kind : std::uint32_t { attend, store, recall };
    std::string name;
    Kind kind = Kind::attend;
    std::uint32_t channels = ~std::uint32_t{0};  ///< bit i: channel i is attended to
};
[[nodiscard]] std::vector<CognitiveAction> cognitive_actions(const std::vector<Channel>& channels);

/// Cognition is a second loop through the striatum, whose actions are thoughts (Alexander, DeLong & Strick
/// 1986): the same kind of actor, taught by the same dopamine, gates what the cortex works on (O'Reilly &
/// Frank 2006). It chooses at its own pace, and a choice lasts until the next.
class Cognition final : public Part {
  public:
    static constexpr std::string_view part = "cognitive-striatum";

    Cognition(const CognitionParams& params, std::size_t inputs, const std::vector<Channel>& channels,
              sim::RandomStream random);

    /// Lets time go by, and returns whether a choice was made. The context is that of the present thought.
    bool consider(std::span<const float> context, sim::Time elapsed);
    void reinforce(float dopamine, sim::Time elapsed, bool learning) {
        actor_.reinforce(dopamine, elapsed, learning);
    }
    void interrupt() override { actor_.interrupt(); }
    [[nodiscard]] const CognitiveAction& action() const noexcept { return actions_[chosen_]; }
    [[nodiscard]] const std::vector<CognitiveAction>& actions() const noexcept { return actions_; }
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(actor_, random_, left_, chosen_);
    }
    [[nodiscard]] PartDescription describe() const override;

  private:
    std::vector<CognitiveAction> actions_;
    Actor actor_;
    sim::RandomStream random_;
    sim::Time pace_;
    sim::Time left_;
    float openness_;
    std::size_t chosen_ = 0;
};

}  // namespace flinch::organism::learning

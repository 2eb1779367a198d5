#pragma once

#include <span>

#include "organism/learning/critic/critic.hpp"
#include "organism/learning/part.hpp"
#include "sim/input/parameters_fwd.hpp"

namespace flinch::organism::learning {

/// What a species file says of dopamine and the critic.
struct DopamineParams {
    float learning_rate = 0.05F;
    sim::Time horizon{5'000'000};  ///< value is discounted to 1/e over this time
    sim::Time trace{1'000'000};

    static const sim::ParameterTable<DopamineParams>& parameters();
};

/// The scalar dopamine signal: the temporal-difference error of value in real elapsed time (Montague, Dayan &
/// Sejnowski 1996), delta = r + gamma V' - V. Value is what steering says the assessors' expectations are
/// worth now, and what the critic adds to it so that delta comes to nothing where all is as expected.
///
/// The critic's additions are corrections: with the body's state their sense may turn into its opposite
/// (after a foul mouthful comes relief; a wanted one is missed). So steering is not shown them. It is shown a
/// second estimate, of the reward that no assessor stands for.
///
/// Without the critic nothing is learned of reward to come, and none is expected that no assessor stands for.
class Dopamine final : public Part {
  public:
    static constexpr std::string_view part = "critic";

    Dopamine(const DopamineParams& params, std::size_t inputs);

    /// What came since the last moment, and what is expected now.
    struct Worth {
        float reward = 0;        ///< all of it
        float unforeseen = 0;    ///< the part of it that no assessor's worth stands for
        float anticipation = 0;  ///< steering's valence of what the assessors expect
    };
    /// The next moment. Returns the phasic signal.
    float update(std::span<const float> context, const Worth& worth, sim::Time elapsed, bool learning);

    /// Reward to come that no assessor stands for.
    [[nodiscard]] float expects(std::span<const float> context) const noexcept {
        return lesioned() ? 0.0F : unforeseen_.expects(context);
    }
    [[nodiscard]] float phasic() const noexcept { return phasic_; }
    [[nodiscard]] float value() const noexcept { return critic_.value(); }
    void interrupt() override;
    void add_to(sim::Fingerprint& fingerprint) const override;
    [[nodiscard]] PartDescription describe() const override;

  private:
    DopamineParams params_;
    Critic critic_;
    Critic unforeseen_;
    float phasic_ = 0;
};

}  // namespace flinch::organism::learning

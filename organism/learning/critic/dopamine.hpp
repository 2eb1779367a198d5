#pragma once

#include <span>

#include "organism/learning/critic/critic.hpp"
#include "organism/learning/part.hpp"
#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"

namespace flinch::organism::learning {

/// These are the parameters of dopamine and the critic; a species file may set them.
struct DopamineParams {
    float learning_rate = 0.05F;
    sim::Time horizon{5'000'000};  ///< value is discounted to 1/e over this time
    sim::Time trace{1'000'000};

    static const sim::ParameterTable<DopamineParams>& parameters();
};

/// Dopamine here is the scalar signal: the temporal-difference error of value in real elapsed time (Montague,
/// Dayan & Sejnowski 1996), delta = r + gamma V' - V. Value is what steering says the assessors' expectations
/// are worth now, plus what the critic adds to it so that delta is 0 where all is as expected.
///
/// The critic's additions are corrections, and their sign may turn over with the state of the body (after a
/// foul mouthful comes relief; a wanted one is missed). So steering is not shown them. It is shown a second
/// estimate, of the reward that no assessor predicts.
///
/// Without the critic nothing is learned of reward to come, and no reward is expected beyond what the
/// assessors predict.
class Dopamine final : public Part {
  public:
    static constexpr std::string_view part = "critic";

    Dopamine(const DopamineParams& params, std::size_t inputs);

    /// This is what came since the last moment, and what is expected now.
    struct Worth {
        float reward = 0;        ///< all of it
        float unforeseen = 0;    ///< the part of it that no assessor predicts
        float anticipation = 0;  ///< steering's valence of what the assessors expect
    };
    /// Takes in the next moment, and returns the phasic signal.
    float update(std::span<const float> context, const Worth& worth, sim::Time elapsed, bool learning);

    /// Returns the reward to come that no assessor predicts.
    [[nodiscard]] float expects(std::span<const float> context) const noexcept {
        return lesioned() ? 0.0F : unforeseen_.expects(context);
    }
    [[nodiscard]] float phasic() const noexcept { return phasic_; }
    [[nodiscard]] float value() const noexcept { return critic_.value(); }
    void interrupt() override;
    void add_to(sim::Fingerprint& fingerprint) const override;
    void fields(sim::Archive& archive) override {
        Part::fields(archive);
        archive(critic_, unforeseen_, phasic_);
    }
    [[nodiscard]] PartDescription describe() const override;

  private:
    DopamineParams params_;
    Critic critic_;
    Critic unforeseen_;
    float phasic_ = 0;
};

}  // namespace flinch::organism::learning

#pragma once

#include <span>
#include <vector>

#include "organism/learning/kernels.hpp"
#include "sim/fingerprint.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// What a species file says of dopamine and the critic.
struct DopamineNature {
    float learning_rate = 0.05F;
    sim::Time horizon{5'000'000};  ///< value is discounted to 1/e over this time
    sim::Time trace{1'000'000};
};

/// The scalar dopamine signal: the temporal-difference error of value in real elapsed time (Montague, Dayan &
/// Sejnowski 1996), delta = r + gamma V' - V. Value is the critic's (learned, of the latent code) and what
/// steering says the assessors' expectations are worth now.
class Dopamine {
  public:
    Dopamine(const DopamineNature& nature, std::size_t inputs);

    /// The next moment: `reward` came since the last; `anticipation` is steering's valence of what it
    /// expects.
    float update(std::span<const float> context, float reward, float anticipation, sim::Time elapsed,
                 bool learning);

    /// The critic's own part of value.
    [[nodiscard]] float expects(std::span<const float> context) const noexcept { return dot(weights_, context); }
    [[nodiscard]] float phasic() const noexcept { return phasic_; }
    [[nodiscard]] float value() const noexcept { return before_; }
    void interrupt() noexcept;
    void add_to(sim::Fingerprint& fingerprint) const;

  private:
    DopamineNature nature_;
    std::vector<float> weights_;
    std::vector<float> trace_;
    float before_ = 0;
    float phasic_ = 0;
    bool primed_ = false;
};

}  // namespace flinch::organism::learning

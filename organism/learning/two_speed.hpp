#pragma once

#include <span>
#include <vector>

#include "organism/learning/kernels.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// These are the parameters of fast and slow weights; a species file may set them.
struct TwoSpeedParams {
    float fast_share = 0;                  ///< share of what life teaches that goes to the fast part, 0 to 1
    sim::Time fast_lasts{86'400'000'000};  ///< the fast part falls to 1/e in this time
};

/// These are the weights of a linear unit and its bias, each the sum of a slow part that stays and a fast
/// part that fades in real time (Hinton & Plaut 1987; as the synapse's early and late phase, Frey & Morris
/// 1997). Life teaches both parts, in fixed shares; replay teaches only the slow part.
class TwoSpeedWeights {
  public:
    TwoSpeedWeights(const TwoSpeedParams& params, std::size_t inputs, float bias);

    [[nodiscard]] float drive(std::span<const float> inputs) const noexcept {
        return bias_ + dot(weights_, inputs);
    }
    /// Returns the slow weights, which are to be set at birth.
    [[nodiscard]] std::span<float> at_birth() noexcept { return weights_; }
    /// Learns from life: weights += step * inputs, bias += step * bias_input.
    void learn(float step, std::span<const float> inputs, float bias_input) noexcept;
    /// Does the same for the slow part alone.
    void consolidate(float step, std::span<const float> inputs, float bias_input) noexcept;
    /// Lets time go by: the fast part fades.
    void pass(sim::Time elapsed) noexcept;
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) { archive(bias_, fast_bias_, weights_, fast_, passed_); }

  private:
    float share_;
    sim::Time lasts_;
    float bias_;  // the sum of both parts, as are the weights
    float fast_bias_ = 0;
    std::vector<float> weights_;
    std::vector<float> fast_;
    sim::Time passed_{};  // time since the fast part last faded
};

}  // namespace flinch::organism::learning

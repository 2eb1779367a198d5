#pragma once

#include <span>
#include <vector>

#include "organism/learning/kernels.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// The critic is a linear estimate of the discounted reward to come, learned by TD(lambda) in real elapsed
/// time (Sutton 1988; for time that is not cut into equal steps, Doya 2000): delta = r + exp(-dt / horizon)
/// V' - V. What another part already says of the reward to come can be given as an offset; the critic then
/// learns only what the offset leaves out.
class Critic {
  public:
    Critic(float learning_rate, sim::Time horizon, sim::Time trace, std::size_t inputs);

    /// Takes in the next moment: `reward` came since the last, and `offset` is what others say is still to
    /// come. Returns the temporal-difference error, which is 0 at the first moment after an interruption.
    float update(std::span<const float> context, float reward, float offset, sim::Time elapsed,
                 bool learning);

    /// Returns its own part of the value, without the offset.
    [[nodiscard]] float expects(std::span<const float> context) const noexcept {
        return dot(weights_, context);
    }
    /// Returns the value at the last moment, offset included.
    [[nodiscard]] float value() const noexcept { return before_; }
    void interrupt() noexcept;
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) { archive(weights_, trace_, before_, primed_); }

  private:
    float learning_rate_;
    sim::Time horizon_;
    sim::Time trace_constant_;
    std::vector<float> weights_;
    std::vector<float> trace_;
    float before_ = 0;
    bool primed_ = false;
};

}  // namespace flinch::organism::learning

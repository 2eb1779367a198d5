#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "organism/learning/kernels.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the striatum; a species file may set them.
struct StriatumParams {
    float learning_rate = 0.05F;
    float temperature = 1.0F;  ///< of the choice among actions; higher is more random
    sim::Time trace{1'000'000};

    static const sim::ParameterTable<StriatumParams>& parameters();
};

/// The actor has a preference for each of a small finite set of actions. It reads them off the context of a
/// thought, and dopamine teaches it (actor-critic; Barto, Sutton & Anderson 1983). It chooses by softmax.
class Actor {
  public:
    Actor(const StriatumParams& params, std::size_t inputs, std::size_t actions);

    /// Sets an inborn preference for an action, which holds in any context.
    void prefer(std::size_t action, float preference) noexcept { inborn_[action] = preference; }
    [[nodiscard]] std::uint32_t choose(std::span<const float> context, sim::RandomStream& random);
    /// Dopamine strengthens or weakens what was done lately.
    void reinforce(float dopamine, sim::Time elapsed, bool learning);
    /// Cuts the thread of time: dopamine that comes later is not owed to what was done before.
    void interrupt() noexcept;
    [[nodiscard]] const StriatumParams& params() const noexcept { return params_; }
    [[nodiscard]] std::size_t actions() const noexcept { return inborn_.size(); }
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) { archive(preferences_, traces_, inborn_, chances_); }

  private:
    StriatumParams params_;
    Matrix preferences_;  // actions x inputs
    Matrix traces_;       // eligibility traces: of the policy's gradient
    std::vector<float> inborn_;
    std::vector<float> chances_;
};

}  // namespace flinch::organism::learning

#pragma once

#include "sim/input/parameters_fwd.hpp"
#include "sim/mathematics.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// What a species file says of the hippocampus's trace cells.
struct TraceParams {
    float level = 0.7F;             ///< of what they fire at once after the end of a stimulus; its onset is 1
    sim::Time constant{1'500'000};  ///< and how long it takes to fall to 1/e

    static const sim::ParameterTable<TraceParams>& parameters();
};

/// Trace cells: they go on firing for seconds after a stimulus has ended, and so keep it for a cerebellum
/// that would else have lost it (Solomon, Vander Schaaf, Thompson & Weisz 1986; Moyer, Deyo & Disterhoft
/// 1990).
class Trace {
  public:
    explicit Trace(const TraceParams& params) : params_(params) {}

    /// Cuts the cells out, or puts them back.
    void lesion(bool cut) noexcept { lesioned_ = cut; }

    /// What is left, 0 to 1, so long after the stimulus ended. Nothing in a lesioned hippocampus.
    [[nodiscard]] float activity(sim::Time since_end) const noexcept {
        return lesioned_
                   ? 0.0F
                   : params_.level * sim::decay(sim::seconds(since_end), sim::seconds(params_.constant));
    }

  private:
    TraceParams params_;
    bool lesioned_ = false;
};

}  // namespace flinch::organism::learning

#pragma once

#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/mathematics.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the hippocampus's trace cells; a species file may set them.
struct TraceParams {
    float level = 0.7F;             ///< their rate at the end of a stimulus; 1 is the rate at its onset
    sim::Time constant{1'500'000};  ///< time in which that rate falls to 1/e

    static const sim::ParameterTable<TraceParams>& parameters();
};

/// Trace cells go on firing for seconds after a stimulus has ended, and so keep it for a cerebellum that
/// would otherwise have lost it (Solomon, Vander Schaaf, Thompson & Weisz 1986; Moyer, Deyo & Disterhoft
/// 1990).
class Trace {
  public:
    explicit Trace(const TraceParams& params) : params_(params) {}

    /// Cuts the cells out, or puts them back.
    void lesion(bool cut) noexcept { lesioned_ = cut; }
    void fields(sim::Archive& archive) { archive(lesioned_); }

    /// Returns what is left of a stimulus, 0 to 1, so long after it ended. This is 0 in a lesioned
    /// hippocampus.
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

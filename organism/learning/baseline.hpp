#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "sim/fingerprint.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// Inputs of a linear unit as they teach it.
struct Afferents {
    std::span<const float> inputs;     ///< as they are
    std::span<const float> deviation;  ///< as they teach: from their baseline
    float bias = 1;                    ///< and what that leaves for the bias to learn
    float size = 0;                    ///< squared, of the deviation

    /// Without a baseline they teach as they are.
    Afferents(std::span<const float> as_they_are);
    Afferents(const std::vector<float>& as_they_are) : Afferents(std::span<const float>(as_they_are)) {}
    Afferents(std::span<const float> as_they_are, std::span<const float> from_mean, float bias_left);
};

/// Some inputs in a row.
struct InputRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// The same inputs, of which only a stretch teaches, as it is: the absence of any, or what is always so (the
/// bias), is not blamed. `scratch` is what the result refers to.
[[nodiscard]] Afferents only(InputRange stretch, const Afferents& all, std::vector<float>& scratch);

/// What inputs are on average, so that what is always there takes no blame: they teach by how far they are
/// from that (the covariance rule: Sejnowski 1977). One for all units that read the same inputs.
class Baseline {
  public:
    /// A running mean over `constant`; over no time there is none.
    Baseline(sim::Time constant, std::size_t inputs);

    /// So long after the last, the inputs are these.
    void follow(std::span<const float> inputs, sim::Time elapsed);
    /// These inputs as they teach. Valid until the next call.
    [[nodiscard]] Afferents from(std::span<const float> inputs);
    void add_to(sim::Fingerprint& fingerprint) const { fingerprint.add(std::span<const float>(mean_)); }

  private:
    sim::Time constant_;
    std::vector<float> mean_;  // empty if there is none
    std::vector<float> deviation_;
};

}  // namespace flinch::organism::learning

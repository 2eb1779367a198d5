#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// These are the inputs of a linear unit, together with the form in which they teach it.
struct Afferents {
    std::span<const float> inputs;     ///< their values
    std::span<const float> deviation;  ///< what teaches: the difference from their baseline
    float bias = 1;                    ///< what the deviation leaves for the bias to learn
    float size = 0;                    ///< squared length of the deviation

    /// Without a baseline, inputs teach as they are.
    Afferents(std::span<const float> as_they_are);
    Afferents(const std::vector<float>& as_they_are) : Afferents(std::span<const float>(as_they_are)) {}
    Afferents(std::span<const float> as_they_are, std::span<const float> from_mean, float bias_left);
};

/// This is a range of neighbouring inputs, from `begin` up to but without `end`.
struct InputRange {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Returns the same inputs, of which only one range teaches, and teaches as it is: neither the absence of an
/// input nor what is always so (the bias) takes blame. The result refers to `scratch`.
[[nodiscard]] Afferents only(InputRange stretch, const Afferents& all, std::vector<float>& scratch);

/// A baseline is the running mean of some inputs. Inputs teach by how far they are from it (the covariance
/// rule: Sejnowski 1977), so that what is always there takes no blame. All units that read the same inputs
/// share one.
class Baseline {
  public:
    /// Makes a running mean over the time `constant`; if that is zero, there is no baseline.
    Baseline(sim::Time constant, std::size_t inputs);

    /// Takes in the inputs of this moment, `elapsed` after the last.
    void follow(std::span<const float> inputs, sim::Time elapsed);
    /// Returns the inputs in the form in which they teach. The result is valid until the next call.
    [[nodiscard]] Afferents from(std::span<const float> inputs);
    void add_to(sim::Fingerprint& fingerprint) const { fingerprint.add(std::span<const float>(mean_)); }
    void fields(sim::Archive& archive) { archive(mean_); }

  private:
    sim::Time constant_;
    std::vector<float> mean_;  // empty if there is none
    std::vector<float> deviation_;
};

}  // namespace flinch::organism::learning

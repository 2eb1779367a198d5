#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "organism/learning/cerebellum/cerebellum.hpp"

namespace flinch::organism::learning::test {

using namespace std::chrono_literals;

/// One cerebellum with one zone and two channels, in a conditioning chamber of its own.
class Chamber {
  public:
    explicit Chamber(CerebellumParams params, bool hippocampus = true, bool lesioned = false,
                     std::uint64_t seed = 1)
        : cerebellum(params, {}, 2, 1, {seed, 0, sim::Purpose::cerebellum}) {
        cerebellum.lesion("hippocampus", !hippocampus);
        cerebellum.lesion("cerebellum", lesioned);
    }

    /// Holds one trial: the stimulus (the CS) lasts for `lasts`, and the burst (the unconditioned stimulus)
    /// comes at `us`, or never. Returns the outputs, one for each tick from the onset.
    std::vector<float> trial(sim::Time lasts, sim::Time us, bool learning = true, std::size_t channel = 0) {
        std::array<float, 2> levels{};
        levels[channel] = 1;
        cerebellum.sense(levels, now_);
        std::vector<float> outputs;
        const sim::Time tick = cerebellum.period();
        for (sim::Time t{}; t < 5s; t += tick) {
            if (t == lasts) cerebellum.sense(std::array<float, 2>{}, now_ + t);
            if (us > 0s && t == us) cerebellum.climb(0, now_ + t, learning);
            cerebellum.tick(now_ + t, learning);
            outputs.push_back(cerebellum.outputs()[0]);
        }
        now_ += 20s;
        return outputs;
    }

    Cerebellum cerebellum;

  private:
    sim::Time now_{1'000'000};
};

/// Cerebellar parameters without random variation of timing, with which a burst marks the activity of its own
/// moment (`lead` is 0).
inline CerebellumParams exact(const std::string& algorithm) {
    CerebellumParams params;
    params.algorithm = algorithm;
    params.mossy.pace_spread = 0;
    params.lead = 0s;
    return params;
}

inline std::size_t peak(const std::vector<float>& curve) {
    return static_cast<std::size_t>(std::max_element(curve.begin(), curve.end()) - curve.begin());
}

/// The number of ticks around the peak for which the curve is above half its peak.
inline std::size_t width(const std::vector<float>& curve) {
    const std::size_t top = peak(curve);
    const float half = 0.5F * curve[top];
    std::size_t left = top;
    while (left > 0 && curve[left - 1] >= half) --left;
    std::size_t right = top;
    while (right + 1 < curve.size() && curve[right + 1] >= half) ++right;
    return right - left + 1;
}

}  // namespace flinch::organism::learning::test

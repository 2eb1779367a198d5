#pragma once

#include <optional>
#include <span>
#include <vector>

#include "organism/learning/hippocampus/trace.hpp"
#include "sim/fingerprint.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// What a species file says of the input to the cerebellum.
struct MossyParams {
    float threshold = 0.15F;      ///< a channel that rises above it begins; it ends at `release` of it
    float release = 2.0F / 3.0F;  ///< of the threshold: a flickering stimulus is one
    float faintest = 0.02F;       ///< of a presence that still counts
    sim::Time fading{200'000};    ///< after a stimulus ends its activity falls to 1/e in this time
    sim::Time span{4'000'000};    ///< how long after an onset anything of it is left
    float tuning = 3;             ///< to pitch: half of its best at a sixth of the range
    float fullness = 2;         ///< a sound of loudness 0.5, or a change of light by half, drives them fully
    float pace_spread = 0.08F;  ///< relative standard deviation of the pace of time, drawn at each onset
};

/// Mossy fibres, one a sensory channel: when its stimulus began, how strongly, and what is left of it.
/// Granule activity outlasts a stimulus by a few hundred milliseconds; a hippocampal trace can hold it
/// longer. Time runs a little faster or slower from one onset to the next (scalar timing: Gibbon 1977).
class MossyFibres {
  public:
    MossyFibres(const MossyParams& params, const TraceParams& trace, std::size_t channels,
                sim::RandomStream pace);

    /// The channels' levels, each 0 to 1. True if any of them begins.
    bool sense(std::span<const float> levels, sim::Time now);
    /// Cuts the hippocampal trace off, or connects it again.
    void lesion_trace(bool cut) noexcept { trace_.lesion(cut); }
    /// Forgets every stimulus.
    void interrupt() noexcept;

    [[nodiscard]] std::size_t channels() const noexcept { return fibres_.size(); }
    /// Seconds of inner time since the onset; nothing if there was none within the span.
    [[nodiscard]] std::optional<float> since_onset(std::size_t channel, sim::Time now) const noexcept;
    /// How strong its onset was, 0 to 1.
    [[nodiscard]] float strength(std::size_t channel) const noexcept { return fibres_[channel].strength; }
    /// What is left of it, 0 to 1: all while it lasts.
    [[nodiscard]] float presence(std::size_t channel, sim::Time now) const noexcept;
    /// Whether anything is left of any channel's stimulus.
    [[nodiscard]] bool active(sim::Time now) const noexcept;
    void add_to(sim::Fingerprint& fingerprint) const;

  private:
    struct Fibre {
        std::optional<sim::Time> onset;
        std::optional<sim::Time> end;  // nothing while it lasts
        float strength = 0;
        float pace = 1;
    };

    MossyParams params_;
    Trace trace_;
    std::vector<Fibre> fibres_;
    sim::RandomStream random_;
};

}  // namespace flinch::organism::learning

#pragma once

#include <optional>
#include <span>
#include <vector>

#include "organism/learning/hippocampus/trace.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"

namespace flinch::organism::learning {

/// These are the parameters of the input to the cerebellum; a species file may set them.
struct MossyParams {
    float threshold = 0.15F;      ///< a stimulus begins when its channel rises above this
    float release = 2.0F / 3.0F;  ///< share of the threshold below which it ends: one that flickers stays one
    float faintest = 0.02F;       ///< the least presence that still counts
    sim::Time fading{200'000};    ///< after a stimulus ends, its activity falls to 1/e in this time
    sim::Time span{4'000'000};    ///< nothing of a stimulus is left so long after its onset
    float tuning = 3;             ///< sharpness, to pitch: half the best response at a sixth of the range
    float fullness = 2;           ///< gain: loudness 0.5, or a change of light by half, drives them fully
    float pace_spread = 0.08F;    ///< relative standard deviation of the pace of time, drawn at each onset
};

/// The mossy fibres, one for each sensory channel, say when its stimulus began, how strongly, and what is
/// left of it. Granule activity outlasts a stimulus by a few hundred milliseconds; a hippocampal trace can
/// hold it longer. Time runs a little faster or slower from one onset to the next (scalar timing: Gibbon
/// 1977).
class MossyFibres {
  public:
    MossyFibres(const MossyParams& params, const TraceParams& trace, std::size_t channels,
                sim::RandomStream pace);

    /// Takes in the channels' levels, each 0 to 1. Returns whether the stimulus of any of them begins.
    bool sense(std::span<const float> levels, sim::Time now);
    /// Cuts the hippocampal trace off, or connects it again.
    void lesion_trace(bool cut) noexcept { trace_.lesion(cut); }
    /// Forgets every stimulus.
    void interrupt() noexcept;

    [[nodiscard]] std::size_t channels() const noexcept { return fibres_.size(); }
    /// Returns the seconds of inner time since the onset; nothing if there was none within the span.
    [[nodiscard]] std::optional<float> since_onset(std::size_t channel, sim::Time now) const noexcept;
    /// Returns how strong the onset of a channel was, 0 to 1.
    [[nodiscard]] float strength(std::size_t channel) const noexcept { return fibres_[channel].strength; }
    /// Returns what is left of a channel's stimulus, 0 to 1: it is 1 while the stimulus lasts.
    [[nodiscard]] float presence(std::size_t channel, sim::Time now) const noexcept;
    /// Returns whether anything is left of any channel's stimulus.
    [[nodiscard]] bool active(sim::Time now) const noexcept;
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) { archive(trace_, fibres_, random_); }

  private:
    struct Fibre {
        std::optional<sim::Time> onset;
        std::optional<sim::Time> end;  // nothing while it lasts
        float strength = 0;
        float pace = 1;
        void fields(sim::Archive& archive) { archive(onset, end, strength, pace); }
    };

    MossyParams params_;
    Trace trace_;
    std::vector<Fibre> fibres_;
    sim::RandomStream random_;
};

}  // namespace flinch::organism::learning

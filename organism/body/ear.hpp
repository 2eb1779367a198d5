#pragma once

#include <algorithm>
#include <span>

#include "sim/archive.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/random.hpp"
#include "sim/time.hpp"
#include "world/exposure.hpp"

namespace flinch::organism::body {

/// The parameters of the ear in a species file.
struct EarParams {
    float noise = 0.1F;            ///< standard deviation added to each band of each slice
    sim::Time echo{1'500'000};     ///< how long a word stays in echoic memory
    sim::Time lingering{400'000};  ///< time for which a voice is heard after its word has arrived
    sim::Time latency{30'000};     ///< from the end of a word to the ear's answer

    static const sim::ParameterTable<EarParams>& parameters();
};

/// The ear receives a noisy spectrogram of the last word and keeps it for a moment (echoic memory). It does
/// not know which word it was.
class Ear {
  public:
    Ear(const EarParams& params, sim::RandomStream noise) : params_(params), noise_(noise) {}

    /// Receives a sound that reaches the ear with this loudness.
    void hear(const world::Spectrogram& sound, const world::Voice& voice, float loudness,
              sim::Time now) noexcept {
        voice_ = voice;
        voice_.loudness = loudness;
        heard_at_ = now;
        const bool wordless =
            std::all_of(sound.begin(), sound.end(), [](float energy) { return energy <= 0; });
        if (!wordless) take_in(sound, now);  // a bang or a laugh does not overwrite the echo of a word
    }
    /// Begins a continuous tone or, at loudness 0, ends it. The tone is heard at once. A word that is said
    /// meanwhile is heard over it.
    void listen(const world::Voice& tone, sim::Time now) noexcept {
        if (tone == tone_) return;
        if (tone_.loudness > 0) until_ = now + params_.echo;
        if (tone.loudness > 0) take_in(world::spectrogram_of_tone(tone), now);
        tone_ = tone;
    }
    [[nodiscard]] bool hears(sim::Time now) const noexcept { return tone_.loudness > 0 || now < until_; }
    /// Whether a sound is in the air (the echo of a word outlasts it).
    [[nodiscard]] bool sounds(sim::Time now) const noexcept { return tone_.loudness > 0 || lingers(now); }
    /// The voice that it hears now, with the loudness at the ear. The voice of a word takes precedence over a
    /// tone.
    [[nodiscard]] const world::Voice& voice(sim::Time now) const noexcept {
        return lingers(now) ? voice_ : tone_;
    }
    /// The continuous tone, with loudness 0 if there is none.
    [[nodiscard]] const world::Voice& tone() const noexcept { return tone_; }
    [[nodiscard]] const EarParams& params() const noexcept { return params_; }
    [[nodiscard]] std::span<const float> heard() const noexcept { return heard_; }
    void fields(sim::Archive& archive) { archive(noise_, heard_, voice_, tone_, heard_at_, until_); }

  private:
    void take_in(const world::Spectrogram& sound, sim::Time now) noexcept {
        for (std::size_t i = 0; i < sound.size(); ++i) {
            heard_[i] = std::clamp(sound[i] + params_.noise * noise_.normal(), 0.0F, 1.0F);
        }
        until_ = now + params_.echo;
    }
    [[nodiscard]] bool lingers(sim::Time now) const noexcept { return now < heard_at_ + params_.lingering; }

    EarParams params_;
    sim::RandomStream noise_;
    world::Spectrogram heard_{};
    world::Voice voice_;
    world::Voice tone_ = world::silence;
    sim::Time heard_at_{-params_.lingering};
    sim::Time until_{};
};

}  // namespace flinch::organism::body

#pragma once

#include <array>

#include "organism/inner_state.hpp"
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"
#include "sim/time.hpp"
#include "world/chemistry.hpp"

namespace flinch::organism::body {

/// The parameters of the inner body in a species file. Stores run from 0 (empty) to 1 (full).
struct InteroceptionParams {
    float sodium_loss = 0.02F;  ///< share of a full store per hour, as are the next two
    float energy_loss = 0.05F;
    float water_loss = 0.08F;
    float mouthful = 0.02F;               ///< of a store; a second of the purest taste brings this to the gut
    sim::Time digestion{600'000'000};     ///< the gut empties to 1/e into the stores in this time
    sim::Time waking{65'520'000'000};     ///< sleep pressure rises toward 1 with this time constant (18.2 h)
    sim::Time sleeping{15'120'000'000};   ///< and falls toward 0 with this one during sleep (4.2 h)
    sim::Time nausea_clears{60'000'000};  ///< nausea falls to 1/e in this time
    float resting_heart = 70;             ///< beats a minute
    float racing_heart = 70;              ///< beats a minute more at full autonomic drive
    sim::Time pain_fades{2'000'000};      ///< pain falls to 1/e in this time
    sim::Time arousal_rises{1'000'000};   ///< time constant with which arousal jumps up
    sim::Time arousal_falls{20'000'000};  ///< and with which it calms slowly
    sim::Time heart_follows{3'000'000};   ///< time constant to follow its drive, as are the next two
    sim::Time skin_follows{4'000'000};
    sim::Time pupil_follows{1'000'000};

    static const sim::ParameterTable<InteroceptionParams>& parameters();
};

/// The demands of steering's circuits on the autonomic nervous system at one moment, each 0 to 1.
struct AutonomicDrive {
    float arousal = 0;
    float heart = 0;
    float goosebumps = 0;
    float pupil = 0;
};

/// The inner body: the stores, the gut between mouth and stores, and the slow states, which are arousal,
/// heart, skin, pupil and sleep pressure (Borbely 1982, process S). All decays use the time that has elapsed,
/// so that the state may be advanced in steps of any length.
class Interoception {
  public:
    using Store = organism::Store;
    using enum organism::Store;

    explicit Interoception(const InteroceptionParams& params);

    /// Advances the state to `now`, with this taste in the mouth, this sharpness on the skin and this drive,
    /// awake or asleep.
    void advance(sim::Time now, const world::Flavour& taste, float sharp, const AutonomicDrive& drive,
                 bool asleep);
    /// Adds to a store at once; a negative amount acts as a diuretic does. The store stays between 0 and 1.
    void inject(Store store, float amount) noexcept;
    void set_sleep_pressure(float pressure) noexcept { state_.sleep_pressure = pressure; }

    /// Causes sickness, 0 to 1, as lithium chloride does. It clears by itself.
    void sicken(float nausea) noexcept { state_.nausea = nausea; }

    [[nodiscard]] const InnerState& state() const noexcept { return state_; }
    [[nodiscard]] float deficit(Store store) const noexcept { return state_.deficit(store); }
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) { archive(state_, heart_, last_); }

  private:
    void beat() noexcept;

    InteroceptionParams params_;
    InnerState state_;
    float heart_ = 0;  // autonomic drive of the heart, 0 to 1
    sim::Time last_{};
};

}  // namespace flinch::organism::body

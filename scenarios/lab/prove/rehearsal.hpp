#pragma once

#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "organism/body/muscles.hpp"
#include "organism/species/species.hpp"
#include "organism/steering/steering.hpp"
#include "world/world.hpp"

namespace flinch::lab::prove {

/// What is sensed and expected from one moment on.
struct Moment {
    sim::Time at{};
    std::vector<std::pair<std::uint32_t, double>> senses;  ///< signals, values; all others are 0
};

/// A stretch of life in which the senses are what a solver says. It runs the real `Steering` with the real
/// muscles and consults it as a creature does.
class Rehearsal {
  public:
    explicit Rehearsal(const organism::Species& species);

    /// Is called after every moment, with the values of the claim's symbols.
    using Witness = std::function<void(sim::Time now, std::span<const double> symbols)>;
    /// Keeps the senses the same until the given time, and consults steering at every look.
    void look_on(Moment same, sim::Time until, const Witness& witness);
    /// Lives through one moment: what is due before it fires, then the senses are set, steering is consulted,
    /// and what is due now fires.
    void moment(const Moment& moment, const Witness& witness);
    /// Fires what is due at this time or before, without a consultation.
    void fire_until(sim::Time time, const Witness& witness);

    [[nodiscard]] const organism::steering::Steering& steering() const noexcept { return steering_; }
    /// The time of the next firing, if any circuit is on its way.
    [[nodiscard]] std::optional<sim::Time> next_firing() const;

  private:
    struct OnItsWay {
        sim::Time at{};
        std::uint32_t circuit = 0;
    };

    void sense(const Moment& moment);
    void fire(sim::Time now);
    void take(std::uint32_t circuit, sim::Time now);
    void tell(sim::Time now, const Witness& witness);

    const organism::Species& species_;
    organism::steering::Steering steering_;
    world::World world_;
    organism::body::Muscles muscles_;
    std::vector<OnItsWay> on_their_way_;  // in the order in which they became due
    std::vector<float> expectations_;
    std::vector<std::uint32_t> due_;
    std::vector<double> symbols_, pays_, imagined_, fired_at_;
    std::vector<bool> fired_;
    sim::Time now_{};
};

}  // namespace flinch::lab::prove

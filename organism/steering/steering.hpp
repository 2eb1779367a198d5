#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "organism/steering/circuit.hpp"
#include "organism/steering/colliculus.hpp"
#include "sim/fingerprint.hpp"

namespace flinch::organism::steering {

/// The innate senses and body states that circuits may read, in this order at the head of the signals. After
/// them come `circuit.NAME` for each circuit and `expect.NAME` for each circuit that teaches.
enum class Signal : std::uint32_t {
    looming,
    dark,
    size,
    salience,
    motion,
    touch,
    loudness,
    moving,
    age,
    count
};

/// What the body tells steering besides the colliculus's detections.
struct BodyState {
    float touch = 0;      ///< 0 to 1: something presses on the skin
    float loudness = 0;   ///< 0 to 1: something sounds
    bool moving = false;  ///< own movement
};

/// The names, units and bounds of the signals of a nature whose circuits have these names; `teaching` are
/// those that have an assessor.
[[nodiscard]] SymbolTable signal_table(std::span<const std::string> circuits,
                                       std::span<const std::string> teaching);

/// The steering subsystem at work: the fixed circuits and the signals they read. The only learned thing it
/// ever sees are the assessors' outputs.
class Steering {
  public:
    explicit Steering(std::vector<Circuit> circuits);

    void sense(const Detection& detection, const BodyState& body, sim::Time now);
    /// What the assessors say, in the order of `lessons()`.
    void expect(std::span<const float> expectations);

    /// The circuits whose condition now holds and that are free to fire: each is to fire after its latency.
    void due(sim::Time now, std::vector<std::uint32_t>& out);
    /// A circuit fires: returns its reward.
    float fire(std::uint32_t circuit, sim::Time now);
    /// What steering makes of the present expectations: the sum of the anticipation lines.
    [[nodiscard]] float anticipation() const noexcept;

    [[nodiscard]] std::span<const Circuit> circuits() const noexcept { return circuits_; }
    /// Indices of the circuits that teach an assessor.
    [[nodiscard]] std::span<const std::uint32_t> lessons() const noexcept { return lessons_; }
    [[nodiscard]] bool on(std::uint32_t circuit, sim::Time now) const noexcept {
        return now < states_[circuit].on_until;
    }
    [[nodiscard]] std::uint64_t firings(std::uint32_t circuit) const noexcept {
        return states_[circuit].firings;
    }
    [[nodiscard]] double signal(Signal which) const noexcept {
        return signals_[static_cast<std::size_t>(which)];
    }
    /// Cuts a circuit out, or puts it back.
    void lesion(std::uint32_t circuit, bool cut) noexcept { states_[circuit].lesioned = cut; }
    [[nodiscard]] bool lesioned(std::uint32_t circuit) const noexcept { return states_[circuit].lesioned; }
    void add_to(sim::Fingerprint& fingerprint) const;

  private:
    struct State {
        sim::Time last_fired = sim::Time{-1'000'000'000'000};
        sim::Time on_until{};
        std::uint64_t firings = 0;
        bool pending = false;
        bool lesioned = false;
    };

    std::vector<Circuit> circuits_;
    std::vector<std::uint32_t> lessons_;
    std::vector<State> states_;
    std::vector<double> signals_;
};

}  // namespace flinch::organism::steering

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "organism/expectations.hpp"
#include "organism/steering/circuit.hpp"
#include "organism/steering/signals.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"

namespace flinch::organism::steering {

/// What an assessor is told of its circuit at one moment.
struct Evidence {
    bool known = false;  ///< steering knows: `truth` holds. Otherwise the assessor is left to itself
    float truth = 0;     ///< 0 to 1
};

/// What a species file says of steering, beside its circuits.
struct SteeringParams {
    sim::Time surprise_fades{1'500'000};  ///< how wrong the assessors were is forgotten to 1/e in this time

    static const sim::ParameterTable<SteeringParams>& parameters();
};

/// The steering subsystem at work: the fixed circuits and the signals they read. The only learned thing it
/// ever sees are the assessors' outputs (the critic is one: it assesses reward).
class Steering {
  public:
    explicit Steering(std::vector<Circuit> circuits, std::vector<Stage> stages = {},
                      const SteeringParams& params = {});

    void sense(const Senses& senses);
    /// What the assessors say, in the order of `assessor targets()`, and the critic.
    void expect(const Expectations& expectations);
    /// What the cerebellum says is due just now, in the order of `timed()`.
    void time(std::span<const float> outputs);

    /// An electrode on a signal, which reads as this value from the next sense on whatever the senses say, or
    /// taken off. What circuits and valence are cannot be forced: they follow from the rest.
    void force(std::size_t signal, std::optional<double> value);

    /// The circuits whose condition now holds and that are free to fire: each is to fire after its latency.
    void due(sim::Time now, std::vector<std::uint32_t>& out);
    /// A circuit fires: returns its reward.
    float fire(std::uint32_t circuit, sim::Time now);
    /// What steering makes of the present expectations: the sum of the anticipation lines.
    [[nodiscard]] float anticipation() const noexcept { return anticipation_; }
    /// What it would make of these expectations at this moment, in this body: asked silently, changes
    /// nothing. `imagined` is room for the asker to keep. A line with a memory is read as if settled.
    [[nodiscard]] float worth(std::span<const float> expectations, std::vector<double>& imagined) const;
    /// One circuit's part in it.
    [[nodiscard]] double anticipation(std::uint32_t circuit, sim::Time now) const noexcept;
    /// What is to be taught of a assessor target, that has fired or not since it was last asked.
    [[nodiscard]] Evidence evidence(std::size_t target, bool fired, sim::Time now) const noexcept;
    /// What the circuits that are on ask of the autonomic nervous system: of each kind the most.
    [[nodiscard]] float autonomic(Autonomic what, sim::Time now) const noexcept;
    /// Whether a circuit asks for attention.
    [[nodiscard]] bool alert(sim::Time now) const noexcept;

    [[nodiscard]] std::span<const Circuit> circuits() const noexcept { return circuits_; }
    /// Indices of the circuits that teach an assessor.
    [[nodiscard]] std::span<const std::uint32_t> targets() const noexcept { return targets_; }
    /// Indices of the circuits that teach the cerebellum.
    [[nodiscard]] std::span<const std::uint32_t> timed() const noexcept { return timed_; }
    [[nodiscard]] bool on(std::uint32_t circuit, sim::Time now) const noexcept {
        return now < states_[circuit].on_until;
    }
    [[nodiscard]] std::uint64_t firings(std::uint32_t circuit) const noexcept {
        return states_[circuit].firings;
    }
    /// Where each signal stands among the signals.
    [[nodiscard]] const SignalLayout& layout() const noexcept { return layout_; }
    [[nodiscard]] double signal(std::size_t place) const noexcept { return signals_[place]; }
    [[nodiscard]] std::span<const double> signals() const noexcept { return signals_; }
    [[nodiscard]] double valence() const noexcept { return signals_[layout_.valence]; }
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
    /// A line with a memory (`rise`, `limit`, ...): it is brought up to date at every moment, asked or not.
    struct Memory {
        const Expression* line = nullptr;  // in circuits_, which copies share
        std::vector<double> state;
        double value = 0;
    };

    void remember(sim::Time now);
    void overrule() noexcept;
    [[nodiscard]] double evaluate(const Expression& line) const noexcept;
    [[nodiscard]] double strength(std::uint32_t circuit, sim::Time now) const noexcept;
    [[nodiscard]] bool anticipates(std::uint32_t circuit, sim::Time now) const noexcept;
    void update_anticipation(sim::Time now);

    SteeringParams params_;
    std::shared_ptr<const std::vector<Circuit>> species_circuits_;
    std::span<const Circuit> circuits_;
    std::vector<Stage> stages_;
    std::vector<std::uint32_t> targets_;
    std::vector<std::uint32_t> timed_;
    std::vector<State> states_;
    SignalLayout layout_;
    std::vector<double> signals_;
    std::vector<Memory> memories_;
    std::vector<std::pair<std::size_t, double>> forced_;  // electrodes: signal and value
    float anticipation_ = 0;
    double wrong_ = 0;  // how wrong the assessors were lately
    sim::Time last_{};
};

}  // namespace flinch::organism::steering

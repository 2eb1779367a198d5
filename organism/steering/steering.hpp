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
#include "sim/archive.hpp"
#include "sim/fingerprint.hpp"
#include "sim/input/parameters_fwd.hpp"

namespace flinch::organism::steering {

/// The teaching signal that an assessor receives from its circuit at one moment.
struct Evidence {
    bool known = false;  ///< steering knows the `truth`; otherwise the assessor is left to its own prediction
    float truth = 0;     ///< 0 to 1
};

/// The parameters of steering in a species file, apart from its circuits.
struct SteeringParams {
    sim::Time surprise_fades{1'500'000};  ///< the assessors' recent error falls to 1/e in this time

    static const sim::ParameterTable<SteeringParams>& parameters();
};

/// The steering subsystem at work: the fixed circuits and the signals that they read. The only learned
/// signals that it ever sees are the outputs of the assessors (the critic is one: it assesses reward) and of
/// the cerebellum.
class Steering {
  public:
    explicit Steering(std::vector<Circuit> circuits, std::vector<Stage> stages = {},
                      const SteeringParams& params = {});

    void sense(const Senses& senses);
    /// Receives the predictions of the assessors, in the order of `targets()`, and that of the critic.
    void expect(const Expectations& expectations);
    /// Receives the cerebellum's predictions of what is due just now, in the order of `timed()`.
    void time(std::span<const float> outputs);

    /// Places an electrode on a signal, which then has this value from the next `sense` on, whatever the
    /// senses say; without a value, it removes the electrode. Circuits and valence cannot be forced, because
    /// they follow from the rest.
    void force(std::size_t signal, std::optional<double> value);

    /// Lists the circuits whose condition now holds and that are free to fire. Each is to fire after its
    /// latency.
    void due(sim::Time now, std::vector<std::uint32_t>& out);
    /// Makes a circuit fire and returns its reward.
    float fire(std::uint32_t circuit, sim::Time now);
    /// Steering's value of the present expectations, which is the sum of the anticipation lines.
    [[nodiscard]] float anticipation() const noexcept { return anticipation_; }
    /// The value that these expectations would have at this moment, in this body. Asking changes nothing.
    /// `imagined` is a buffer that the caller keeps. A line with a memory is read as if settled.
    [[nodiscard]] float worth(std::span<const float> expectations, std::vector<double>& imagined) const;
    /// One circuit's part in the anticipation.
    [[nodiscard]] double anticipation(std::uint32_t circuit, sim::Time now) const noexcept;
    /// The teaching signal for an assessor's target. `fired` tells whether its circuit has fired since the
    /// last call.
    [[nodiscard]] Evidence evidence(std::size_t target, bool fired, sim::Time now) const noexcept;
    /// The strongest drive of this part of the autonomic nervous system by any circuit that is on.
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
    /// The index of each signal among the signals.
    [[nodiscard]] const SignalLayout& layout() const noexcept { return layout_; }
    [[nodiscard]] double signal(std::size_t place) const noexcept { return signals_[place]; }
    [[nodiscard]] std::span<const double> signals() const noexcept { return signals_; }
    [[nodiscard]] double valence() const noexcept { return signals_[layout_.valence]; }
    /// Ends what is under way: no circuit is on or about to fire, firings are counted from 0, all electrodes
    /// are out.
    void settle() noexcept;
    /// Lesions a circuit, or restores it.
    void lesion(std::uint32_t circuit, bool cut) noexcept { states_[circuit].lesioned = cut; }
    [[nodiscard]] bool lesioned(std::uint32_t circuit) const noexcept { return states_[circuit].lesioned; }
    void add_to(sim::Fingerprint& fingerprint) const;
    void fields(sim::Archive& archive) {
        archive(states_, signals_, memories_, forced_, anticipation_, wrong_, last_);
    }

  private:
    struct State {
        sim::Time last_fired = sim::Time{-1'000'000'000'000};
        sim::Time on_until{};
        std::uint64_t firings = 0;
        bool pending = false;
        bool lesioned = false;
        void fields(sim::Archive& archive) { archive(last_fired, on_until, firings, pending, lesioned); }
    };
    /// A line with a memory (`rise`, `limit`, ...). It is brought up to date at every moment, whether or not
    /// it is read.
    struct Memory {
        const Expression* line = nullptr;  // points into circuits_, which copies share
        std::vector<double> state;
        double value = 0;
        void fields(sim::Archive& archive) { archive(state, value); }
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
    std::vector<std::pair<std::size_t, double>> forced_;  // the electrodes, by signal and value
    float anticipation_ = 0;
    double wrong_ = 0;  // recent error of the assessors
    sim::Time last_{};
};

}  // namespace flinch::organism::steering

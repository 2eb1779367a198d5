#pragma once

#include <memory>
#include <vector>

#include "scenarios/lab/experiment/statistic.hpp"
#include "scenarios/lab/experiment/variable.hpp"
#include "scenarios/lab/measures.hpp"
#include "sim/archive.hpp"

namespace flinch::lab {

/// Reads the probes of a life as it goes on and makes measures of the readings with the probes' statistics.
/// It only observes and changes nothing.
class Recorder {
  public:
    Recorder(const Life& life, std::shared_ptr<const Likenesses> looks);

    /// Reads the probes after one step. It must be called after every step of the life.
    void on(Life::Step step, const Life& life);
    [[nodiscard]] const Measures& measures() const noexcept { return measures_; }
    /// Lists what was measured, and what was read of the trial and phase at hand.
    void fields(sim::Archive& archive) {
        archive(measures_, readings_, firings_, trial_starts_, counts_, phase_, frames_, frames_then_);
    }
    [[nodiscard]] Measures take() { return std::move(measures_); }

  private:
    /// What one probe has read in the present trial and phase, as far as its statistic needs it.
    struct Reading {
        const Probe* probe = nullptr;
        Variable variable;
        NameId name = 0;
        std::vector<bool> phases;   // for each phase, whether the probe is read in it
        std::uint32_t circuit = 0;  // the circuit whose firing is predicted
        double last = 0;            // the time of the last reading, in seconds
        WindowReading window;
        PhaseReading trials;
        std::vector<Sample> throughout;

        void fields(sim::Archive& archive) { archive(last, window, trials, throughout); }
    };
    struct Firing {
        CircuitReading::Firing at;
        std::uint32_t circuit = 0;

        void fields(sim::Archive& archive) { archive(at, circuit); }
    };

    [[nodiscard]] Reading reading_of(const Probe& probe, Variable variable, const Life& life);
    void begin_phase(const Life& life);
    void finish_phase();
    /// Whether a probe asks how well the firings of this circuit were predicted. Others are not kept, so that
    /// a long life does not grow.
    [[nodiscard]] bool predicted(std::uint32_t circuit) const;
    void note_firings(const Life& life);
    void sample(const Life& life, bool frame);
    static void sample_one(Reading& reading, const Life& life);
    void finish_trial(const Life& life);
    void finish_trial_of(Reading& reading, const Trial& trial);
    [[nodiscard]] std::vector<PhaseValue> values_of_phase(Reading& reading) const;
    void add(const Reading& reading, const PhaseValue& value);

    Measures measures_;
    NameId group_ = 0;
    std::vector<NameId> phases_;
    std::vector<Reading> readings_;
    std::vector<Firing> firings_;        // firings of the predicted circuits in the present phase
    std::vector<double> trial_starts_;   // start times of the trials of the phase
    std::vector<std::uint64_t> counts_;  // the number of firings so far, for each circuit
    std::size_t phase_ = ~std::size_t{0};
    std::uint64_t frames_ = 0;       // the number of frames so far
    std::uint64_t frames_then_ = 0;  // the number of frames at the start of the phase
};

}  // namespace flinch::lab

#pragma once

#include <memory>
#include <vector>

#include "scenarios/lab/experiment/statistic.hpp"
#include "scenarios/lab/experiment/variable.hpp"
#include "scenarios/lab/measures.hpp"

namespace flinch::lab {

/// Reads a life's probes as it goes; their statistics make measures of what was read. A pure observer.
class Recorder {
  public:
    Recorder(const Life& life, std::shared_ptr<const Likenesses> looks);

    /// To be told of every step of the life.
    void on(Life::Step step, const Life& life);
    [[nodiscard]] const Measures& measures() const noexcept { return measures_; }
    [[nodiscard]] Measures take() { return std::move(measures_); }

  private:
    /// What one probe has read of the present trial and phase, as far as its statistic wants it.
    struct Reading {
        const Probe* probe = nullptr;
        Variable variable;
        NameId name = 0;
        std::vector<bool> phases;   // whether it is read in each
        std::uint32_t circuit = 0;  // the one to be foretold
        double last = 0;            // when it was last read, in seconds
        WindowReading window;
        PhaseReading trials;
        std::vector<Sample> throughout;
    };
    struct Firing {
        CircuitReading::Firing at;
        std::uint32_t circuit = 0;
    };

    [[nodiscard]] Reading reading_of(const Probe& probe, Variable variable, const Life& life);
    void begin_phase(const Life& life);
    void finish_phase();
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
    std::vector<Firing> firings_;        // of the phase
    std::vector<double> trial_starts_;   // of the phase
    std::vector<std::uint64_t> counts_;  // firings so far of each circuit
    std::size_t phase_ = ~std::size_t{0};
    std::uint64_t frames_ = 0;       // lived so far
    std::uint64_t frames_then_ = 0;  // at the start of the phase
};

}  // namespace flinch::lab

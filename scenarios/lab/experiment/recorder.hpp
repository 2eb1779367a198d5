#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "scenarios/lab/experiment/calibration.hpp"
#include "scenarios/lab/experiment/variable.hpp"
#include "scenarios/lab/measure.hpp"

namespace flinch::lab {

/// Reads a life's probes as it goes and turns them into measures. A pure observer.
class Recorder {
  public:
    Recorder(const Life& life, std::shared_ptr<const Likenesses> looks);

    /// To be told of every step of the life.
    void on(Life::Step step, const Life& life);
    [[nodiscard]] const std::vector<Measure>& measures() const noexcept { return measures_; }
    [[nodiscard]] std::vector<Measure> take() { return std::move(measures_); }

  private:
    struct Sample {
        double time = 0;  // seconds
        double value = 0;
    };
    struct Reached {
        std::string stimulus;
        double frames = -1;  // never
    };
    struct Reading {
        const Probe* probe = nullptr;
        Variable variable;
        std::uint32_t event = 0;  // the circuit to be foretold
        double weighted = 0;      // sum of value x time, within the present trial
        double weight = 0;
        double highest = 0;
        double lowest = 0;
        unsigned rises = 0;     // above the threshold, within the present trial
        double first_rise = 0;  // seconds from the window's start
        bool above = false;
        double last = 0;               // when it was last read
        std::vector<Sample> series;    // of the phase (what foretells), of the trial (peaks, width)
        std::vector<Reached> reached;  // of the phase (frames_to): one for each kind of trial
    };
    struct Firing {
        double time = 0;
        std::uint32_t circuit = 0;
        std::size_t trial = 0;
    };

    [[nodiscard]] bool wanted(const Reading& reading, const Life& life) const;
    void begin_phase(const Life& life);
    void finish_phase();
    void note_firings(const Life& life);
    void sample(const Life& life, bool frame);
    static void note(Reading& reading, double now, sim::Time into, double value);
    void finish_trial(const Life& life);
    [[nodiscard]] static std::optional<double> of_curve(const Reading& reading);
    [[nodiscard]] static std::optional<double> summarise(const Reading& reading, const Trial& trial);
    void add(const Reading& reading, int trial, double time, const std::string& stimulus, double value);
    void measure_lead(const Reading& reading);
    void measure_roc(const Reading& reading);
    void note_reached(Reading& reading, const std::string& stimulus);
    void measure_frames(const Reading& reading);
    [[nodiscard]] std::vector<Forecast> forecasts(const Reading& reading) const;
    void measure_calibration(const Reading& reading);
    void measure_phase(const Reading& reading);

    std::string group_;
    std::vector<std::string> phases_;
    std::vector<Reading> readings_;
    std::vector<Measure> measures_;
    std::vector<Firing> firings_;        // of the phase
    std::vector<double> trial_starts_;   // of the phase
    std::vector<std::uint64_t> counts_;  // firings so far of each circuit
    std::size_t phase_ = ~std::size_t{0};
    std::uint64_t frames_ = 0;       // lived so far
    std::uint64_t frames_then_ = 0;  // at the start of the phase
};

}  // namespace flinch::lab

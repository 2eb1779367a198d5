#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "scenarios/lab/life/life.hpp"

namespace flinch::render {

inline constexpr double trace_span = 30;  ///< seconds kept

/// One cortical frame of the traces.
struct TracePoint {
    double time = 0;               ///< seconds
    std::vector<float> expected;   ///< of each assessor, 0 to 1
    std::vector<std::uint8_t> on;  ///< of each circuit
    float dopamine = 0;            ///< phasic
    float valence = 0, reward = 0, surprise = 0, value = 0;
    std::vector<float> errors;  ///< of each assessor: its compartment's dopamine
    std::uint32_t open = 0;     ///< gates of the thalamus, as bits
    std::uint32_t thought = 0;  ///< what the cognitive striatum has chosen: its number among the actions
};

/// A moment that has a mark in the traces.
struct TraceMark {
    enum class Kind { trial, word, thing, intervention };
    double time = 0;
    Kind kind = Kind::trial;
    std::string text;
};

struct Firing {
    double time = 0;
    std::uint32_t circuit = 0;
};

/// The last `trace_span` seconds.
struct TracesView {
    std::deque<TracePoint> points;
    std::deque<Firing> firings;
    std::deque<TraceMark> marks;
};

/// Keeps the traces of one creature. Must be told of every step.
class Tracer {
  public:
    Tracer(const lab::Life& life, std::size_t creature);
    void on(lab::Life::Step step, const lab::Life& life, TracesView& traces);
    /// Circuits that fired at the last step.
    [[nodiscard]] const std::vector<std::uint32_t>& fired() const noexcept { return fired_; }

  private:
    void note_frame(const lab::Life& life, TracesView& traces) const;
    void note_marks(lab::Life::Step step, const lab::Life& life, TracesView& traces);

    std::size_t creature_;
    std::vector<std::uint64_t> counts_;  // firings so far of each circuit
    std::vector<std::uint32_t> fired_;
    std::uint64_t said_ = 0;
};

}  // namespace flinch::render

#pragma once

#include <vector>

#include "render/model/view_model.hpp"
#include "scenarios/lab/life/life.hpp"

namespace flinch::render {

/// Tells in plain words what happens. Must be told of every step.
class Narrator {
  public:
    Narrator(const lab::Life& life, std::size_t creature);
    void on(lab::Life::Step step, const lab::Life& life, const std::vector<std::uint32_t>& fired,
            std::deque<LogEntry>& log);
    /// A intervention was made.
    void by_hand(double time, const std::string& what, std::deque<LogEntry>& log) const;

  private:
    void tell_plan(const lab::Life& life, std::deque<LogEntry>& out);
    void tell_things(const lab::Life& life, std::deque<LogEntry>& out);
    void tell_words(const lab::Life& life, std::deque<LogEntry>& out);
    void tell_firings(const lab::Life& life, const std::vector<std::uint32_t>& fired,
                      std::deque<LogEntry>& out);
    void tell_expectations(const lab::Life& life, std::deque<LogEntry>& out);

    std::size_t creature_;
    std::size_t phase_ = ~std::size_t{0};
    std::vector<bool> present_;
    std::uint64_t said_ = 0;
    std::vector<double> told_firing_;  // when each circuit was last told of
    std::vector<bool> expecting_;      // of each assessor
};

}  // namespace flinch::render

#pragma once

#include <memory>
#include <vector>

#include "scenarios/lab/exam/exam.hpp"

namespace flinch::lab {

/// Runs all the exams of a scenario in one life.
class ExamRunner {
  public:
    explicit ExamRunner(const Life& life);

    /// Passes one step of the life to every exam. It must be called after each step.
    void on(Life::Step step, const Life& life);
    /// Adds the measures of all exams, in the scenario's order. It must be called when the life is over.
    void finish(const Life& life, Measures& measures);
    void fields(sim::Archive& archive);

  private:
    struct Running {
        const Exam* exam = nullptr;
        std::unique_ptr<Evaluation> evaluation;
    };
    std::vector<Running> running_;
};

}  // namespace flinch::lab

#pragma once

#include <memory>
#include <vector>

#include "scenarios/lab/exam/exam.hpp"

namespace flinch::lab {

/// All the exams that one life sits.
class ExamRunner {
  public:
    explicit ExamRunner(const Life& life);

    /// To be told of every step of the life.
    void on(Life::Step step, const Life& life);
    /// When the life is over: adds the measures of all exams, in the scenario's order.
    void finish(const Life& life, Measures& measures);

  private:
    struct Running {
        const Exam* exam = nullptr;
        std::unique_ptr<Evaluation> evaluation;
    };
    std::vector<Running> running_;
};

}  // namespace flinch::lab

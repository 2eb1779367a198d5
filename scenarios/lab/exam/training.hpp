#pragma once

#include "scenarios/lab/exam/exam.hpp"
#include "scenarios/lab/exam/learner.hpp"

namespace flinch::lab {

/// What exams about small joint distributions share: the law that is drawn for a life, and the newborn cortex
/// of the group's nature that is to learn it.
struct TrainingPlan {
    JointLaw::Form form = JointLaw::Form::causes;
    std::size_t variables = 6;
    std::size_t causes = 3;

    /// The keys `law`, `variables` and `causes` of an exam.
    [[nodiscard]] static TrainingPlan read(sim::Section& section);
};

/// One life's class. It keeps the law that the learner is taught, so it stays where it is.
class Training {
  public:
    Training(const TrainingPlan& plan, const ExamHead& head, const Life& life);
    Training(const Training&) = delete;
    Training& operator=(const Training&) = delete;

    /// Learns from so many more frames.
    void teach(std::size_t frames, Showing showing = {}) { learner_.learn(frames, showing, random_); }
    [[nodiscard]] const Learner& learner() const noexcept { return learner_; }

  private:
    sim::RandomStream random_;
    JointLaw law_;
    Learner learner_;
};

}  // namespace flinch::lab

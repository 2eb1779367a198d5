#pragma once

#include "scenarios/lab/exam/exam.hpp"
#include "scenarios/lab/exam/learner.hpp"

namespace flinch::lab {

/// How exams about small joint distributions draw the law for a life. A newborn cortex with the parameters of
/// the group's species is to learn that law.
struct TrainingPlan {
    JointLaw::Form form = JointLaw::Form::causes;
    std::size_t variables = 6;
    std::size_t causes = 3;

    /// Reads the keys `law`, `variables` and `causes` of an exam.
    [[nodiscard]] static TrainingPlan read(sim::Section& section);
};

/// The training of one learner in one life. The learner points to the law that is kept here, so this object
/// cannot be copied or moved.
class Training {
  public:
    Training(const TrainingPlan& plan, const ExamHead& head, const Life& life);
    Training(const Training&) = delete;
    Training& operator=(const Training&) = delete;

    /// Lets the learner learn from so many more frames.
    void teach(std::size_t frames, Showing showing = {}) { learner_.learn(frames, showing, random_); }
    [[nodiscard]] const Learner& learner() const noexcept { return learner_; }

  private:
    sim::RandomStream random_;
    JointLaw law_;
    Learner learner_;
};

}  // namespace flinch::lab

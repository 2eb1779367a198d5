#pragma once

#include "scenarios/lab/exam/exam.hpp"
#include "scenarios/lab/exam/pupil.hpp"

namespace flinch::lab {

/// What exams about small joint distributions share: the law that is drawn for a life, and the newborn cortex
/// of the group's nature that is to learn it.
struct School {
    JointLaw::Form form = JointLaw::Form::causes;
    std::size_t variables = 6;
    std::size_t causes = 3;

    /// The keys `law`, `variables` and `causes` of an exam.
    [[nodiscard]] static School read(sim::Section& section);
};

/// One life's class. It keeps the law that the pupil is taught, so it stays where it is.
class SchoolClass {
  public:
    SchoolClass(const School& school, const ExamHead& head, const Life& life);
    SchoolClass(const SchoolClass&) = delete;
    SchoolClass& operator=(const SchoolClass&) = delete;

    /// Learns from so many more frames.
    void teach(std::size_t frames, Showing showing = {}) { pupil_.learn(frames, showing, random_); }
    [[nodiscard]] const Pupil& pupil() const noexcept { return pupil_; }

  private:
    sim::RandomStream random_;
    JointLaw law_;
    Pupil pupil_;
};

}  // namespace flinch::lab

#pragma once

#include <memory>

#include "scenarios/lab/exam/exam_runner.hpp"
#include "scenarios/lab/experiment/recorder.hpp"
#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/snapshot/life_file.hpp"

namespace flinch::lab {

/// A life with all that is measured of it.
class RecordedLife {
  public:
    RecordedLife(const std::shared_ptr<const Scenario>& scenario, std::size_t group, std::uint64_t seed);

    /// Performs the next event, which the probes and the exams are told of. Returns `over` when the plan is
    /// finished.
    Life::Step step();
    /// The same, but events that only read the world are performed at once by the threads of a crew.
    Life::Step step(sim::Crew& crew);
    [[nodiscard]] const Life& life() const noexcept { return life_; }
    /// Returns all measures. It must be called once, when the life is over.
    [[nodiscard]] Measures finish();

    /// Writes down the life and what was measured so far.
    [[nodiscard]] LifeBytes bytes() const;
    /// Goes on from what was written down of a life of the same scenario, group and seed. Throws
    /// `sim::BadArchive`.
    void restore(const LifeBytes& bytes);
    /// The hash of the kinds and numbers of all fields, which is meaningful at birth.
    [[nodiscard]] std::uint64_t layout() const;

    /// Lists what was measured so far.
    void fields(sim::Archive& archive) { archive(recorder_, exams_); }

  private:
    Life::Step tell(Life::Step step);

    Life life_;
    Recorder recorder_;
    ExamRunner exams_;
};

}  // namespace flinch::lab

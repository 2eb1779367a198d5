#pragma once

#include <memory>
#include <string>
#include <vector>

#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/measures.hpp"
#include "sim/archive.hpp"
#include "sim/input/document.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {

struct Draft;

/// What every exam has, whatever its kind.
struct ExamHead {
    std::string name;
    std::vector<std::string> phases;  ///< the phases that the exam is about; if empty, all of them
    std::uint32_t number = 0;         ///< place among the exams, from 0; it keys the random numbers
};

/// Collects the measures that an evaluation comes to at the end of a life.
class Scores {
  public:
    /// The scores are added to the measures `into`, which must outlive this object.
    Scores(const ExamHead& head, const Life& life, Measures& into);

    /// Adds a measure of the life under the name `EXAM.what`. Tables and findings refer to it by that name
    /// and the label; both must be among those that the exam announced.
    void add(const std::string& what, const std::string& label, double value);

  private:
    std::string exam_;
    Measure blank_;
    Measures* measures_;
};

/// One exam being run in one life. An evaluation is told of every step of the life, which it reads and never
/// changes: all its questions are put to copies of the brain.
class Evaluation {
  public:
    virtual ~Evaluation() = default;
    virtual void on(Life::Step step, const Life& life) = 0;
    /// Is called when the life is over, and adds the measures to the scores.
    virtual void finish(const Life& life, Scores& scores) = 0;
    /// Lists what it has gathered so far, so that it can be put on disk with the life.
    virtual void fields(sim::Archive& archive) = 0;
};

/// An exam as a scenario file describes it: a measurement that is more than a probe can read, made by asking
/// silent copies of a brain. An exam is immutable and shared by all lives. Each kind of exam announces itself
/// (see `ExamReader`).
class Exam {
  public:
    explicit Exam(ExamHead head) : head_(std::move(head)) {}
    virtual ~Exam() = default;
    Exam(const Exam&) = delete;
    Exam& operator=(const Exam&) = delete;

    [[nodiscard]] const ExamHead& head() const noexcept { return head_; }
    /// Whether the exam is about this phase.
    [[nodiscard]] bool about(const std::string& phase) const;
    /// The names of what it measures, without the exam's own name.
    [[nodiscard]] virtual std::vector<std::string> measures() const = 0;
    /// The labels by which its measures are told apart, in the order of a table's columns.
    [[nodiscard]] virtual std::vector<std::string> labels() const = 0;
    [[nodiscard]] virtual std::unique_ptr<Evaluation> begin(const Life& life) const = 0;

  private:
    ExamHead head_;
};

/// Reads the keys of one kind of exam. The reader stands in the registry under the name that scenario files
/// use. It never returns null: errors go to the section's diagnostics.
using ExamReader = std::shared_ptr<const Exam> (*)(ExamHead head, sim::Section& section, const Draft& draft);

/// The name by which tables and findings refer to a measure of an exam.
[[nodiscard]] std::string measure_name(const Exam& exam, const std::string& what);
/// The exam of this scenario that has a measure of that name, or null if there is none.
[[nodiscard]] const Exam* exam_of(const Scenario& scenario, const std::string& measure);

}  // namespace flinch::lab

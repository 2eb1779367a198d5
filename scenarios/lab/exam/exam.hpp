#pragma once

#include <memory>
#include <string>
#include <vector>

#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/measures.hpp"
#include "sim/input/document.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {

struct Draft;

/// What every exam has, whatever its kind.
struct ExamHead {
    std::string name;
    std::vector<std::string> phases;  ///< those it is about; empty: all
    std::uint32_t number = 0;         ///< among the scenario's exams, from 0: keys its random numbers
};

/// Where a evaluation writes down what came out.
class Scores {
  public:
    /// Into these measures, which must outlive it.
    Scores(const ExamHead& head, const Life& life, Measures& into);

    /// A measure of the life under the name `EXAM.what`, to be found by that name and label in tables and
    /// findings. Both must be among those that the exam announced.
    void add(const std::string& what, const std::string& label, double value);

  private:
    std::string exam_;
    Measure blank_;
    Measures* measures_;
};

/// One exam run in one life. It is told of every step of the life, which it reads and never changes: what it
/// asks, it asks of copies.
class Evaluation {
  public:
    virtual ~Evaluation() = default;
    virtual void on(Life::Step step, const Life& life) = 0;
    /// When the life is over.
    virtual void finish(const Life& life, Scores& scores) = 0;
};

/// An exam as a scenario file describes it: more than a probe can read, asked of silent copies of a brain.
/// Immutable, shared by all lives. Kinds announce themselves (see `ExamReader`).
class Exam {
  public:
    explicit Exam(ExamHead head) : head_(std::move(head)) {}
    virtual ~Exam() = default;
    Exam(const Exam&) = delete;
    Exam& operator=(const Exam&) = delete;

    [[nodiscard]] const ExamHead& head() const noexcept { return head_; }
    /// Whether the exam is about this phase.
    [[nodiscard]] bool about(const std::string& phase) const;
    /// What it measures, without the exam's own name.
    [[nodiscard]] virtual std::vector<std::string> measures() const = 0;
    /// What its measures are told apart by, in the order of a table's columns.
    [[nodiscard]] virtual std::vector<std::string> labels() const = 0;
    [[nodiscard]] virtual std::unique_ptr<Evaluation> begin(const Life& life) const = 0;

  private:
    ExamHead head_;
};

/// Reads the keys of a kind, in the registry under the name that scenario files use. Never gives null: what
/// is wrong goes to the section's diagnostics.
using ExamReader = std::shared_ptr<const Exam> (*)(ExamHead head, sim::Section& section, const Draft& draft);

/// The name under which tables and findings know a measure of an exam.
[[nodiscard]] std::string measure_name(const Exam& exam, const std::string& what);
/// The exam of this scenario that has a measure of that name; null if none has.
[[nodiscard]] const Exam* exam_of(const Scenario& scenario, const std::string& measure);

}  // namespace flinch::lab

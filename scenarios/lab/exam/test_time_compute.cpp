// This exam compares compute at test time with compute in training. A newborn cortex learns a small joint
// distribution, and at each doubling of the frames it has learned from, it is asked everything with 1, 2, 4
// ... sweeps of inference. What S sweeps are *worth* after T frames is the number of doublings of training
// after which a single sweep would have answered as well. It is read off the curve of one sweep's error
// against frames (linear between two measured points, in the logarithm of the frames). Where no training
// within the exam gets there, the worth is a lower bound, and the moment counts as `out of reach`.
#include <fmt/format.h>

#include "scenarios/lab/exam/exchange_rate.hpp"
#include "scenarios/lab/exam/tally.hpp"
#include "scenarios/lab/exam/training.hpp"
#include "scenarios/lab/scenario/draft.hpp"

namespace flinch::lab {
namespace {

struct Keys {
    TrainingPlan plan;
    std::size_t first = 1000;   // frames of training before the first questions
    std::size_t doublings = 6;  // of the frames of training
    unsigned most = 256;        // the largest number of sweeps
};

std::vector<unsigned> budgets(const Keys& keys) {
    std::vector<unsigned> all;
    for (unsigned sweeps = 1; sweeps <= keys.most; sweeps *= 2) all.push_back(sweeps);
    return all;
}

std::string sweeps_label(unsigned sweeps) {
    return fmt::format("{} sweep{}", sweeps, sweeps == 1 ? "" : "s");
}

std::string frames_name(const Keys& keys, std::size_t doubling) {
    return fmt::format("after {}", keys.first << doubling);
}

class ComputeEvaluation final : public Evaluation {
  public:
    ComputeEvaluation(const ExamHead& head, const Keys& keys) : head_(&head), keys_(&keys) {}

    void on(Life::Step, const Life&) override {}
    void fields(sim::Archive&) override {}  // all of it is done when the life is over

    void finish(const Life& life, Scores& scores) override {
        Training targets(keys_->plan, *head_, life);
        ErrorSurface errors;
        for (std::size_t d = 0; d <= keys_->doublings; ++d) {
            targets.teach(d == 0 ? keys_->first : keys_->first << (d - 1));
            auto& row = errors.emplace_back();
            for (const unsigned sweeps : budgets(*keys_)) {
                row.push_back(error(targets.learner(), sweeps));
                scores.add(frames_name(*keys_, d), sweeps_label(sweeps), row.back());
            }
        }
        mark_exchange(errors, scores);
    }

  private:
    /// The error over all questions in which something is known.
    static double error(const Learner& learner, unsigned sweeps) {
        Tally all;
        learner.ask(sweeps, [&](std::uint32_t mask, std::size_t, const Answered& answer) {
            if (mask != 0) answer.count(all);
        });
        return all.error();
    }

    void mark_exchange(const ErrorSurface& errors, Scores& scores) const {
        const auto all = budgets(*keys_);
        for (std::size_t b = 0; b < all.size(); ++b) {
            const Exchange exchange = exchange_rate(errors, b);
            scores.add("worth", sweeps_label(all[b]), exchange.doublings);
            scores.add("out of reach", sweeps_label(all[b]), exchange.out_of_reach);
        }
    }

    const ExamHead* head_;
    const Keys* keys_;
};

class TestTimeCompute final : public Exam {
  public:
    TestTimeCompute(ExamHead head, Keys keys) : Exam(std::move(head)), keys_(keys) {}

    [[nodiscard]] std::vector<std::string> measures() const override {
        std::vector<std::string> all;
        for (std::size_t d = 0; d <= keys_.doublings; ++d) all.push_back(frames_name(keys_, d));
        all.insert(all.end(), {"worth", "out of reach"});
        return all;
    }
    [[nodiscard]] std::vector<std::string> labels() const override {
        std::vector<std::string> all;
        for (const unsigned sweeps : budgets(keys_)) all.push_back(sweeps_label(sweeps));
        return all;
    }
    [[nodiscard]] std::unique_ptr<Evaluation> begin(const Life&) const override {
        return std::make_unique<ComputeEvaluation>(head(), keys_);
    }

  private:
    Keys keys_;
};

std::shared_ptr<const Exam> read(ExamHead head, sim::Section& section, const Draft&) {
    Keys keys;
    keys.plan = TrainingPlan::read(section);
    keys.first = static_cast<std::size_t>(section.integer("first", 1000, 1, 1'000'000));
    keys.doublings = static_cast<std::size_t>(section.integer("doublings", 6, 1, 12));
    keys.most = static_cast<unsigned>(section.integer("most_sweeps", 256, 1, 4096));
    return std::make_shared<TestTimeCompute>(std::move(head), keys);
}

[[maybe_unused]] const bool registered = sim::announce<ExamReader>("test-time-compute", read);

}  // namespace
}  // namespace flinch::lab

// In this exam, a newborn cortex with the parameters of the group's species learns a small joint distribution
// whose truth is known by enumeration. It is then asked everything that can be asked: what is the probability
// of each variable, given any subset of the others? If the distribution is shown in windows (so that some
// variables are never known together), the cortex is also asked across windows.
#include <algorithm>
#include <bit>

#include <fmt/format.h>

#include "scenarios/lab/exam/tally.hpp"
#include "scenarios/lab/exam/training.hpp"
#include "scenarios/lab/scenario/draft.hpp"

namespace flinch::lab {
namespace {

constexpr auto met = "masks met", never_met = "masks never met";

struct Keys {
    TrainingPlan plan;
    std::size_t frames = 20'000;
    Showing showing;
};

std::string size_label(std::size_t known) {
    return fmt::format("{} known", known);
}

class JointEvaluation final : public Evaluation {
  public:
    JointEvaluation(const ExamHead& head, const Keys& keys) : head_(&head), keys_(&keys) {}

    void on(Life::Step, const Life&) override {}
    void fields(sim::Archive&) override {}  // all of it is done when the life is over

    void finish(const Life& life, Scores& scores) override {
        Training targets(keys_->plan, *head_, life);
        targets.teach(keys_->frames, keys_->showing);
        const std::size_t variables = keys_->plan.variables;
        std::vector<Tally> sizes(variables);
        Tally with, without;
        const unsigned sweeps = life.group().species.brain.cortex.sweeps;
        targets.learner().ask(sweeps, [&](std::uint32_t mask, std::size_t asked, const Answered& answer) {
            answer.count(sizes[static_cast<std::size_t>(std::popcount(mask))]);
            if (mask != 0)
                answer.count(keys_->showing.together(mask | 1u << asked, variables) ? with : without);
        });
        for (std::size_t k = 0; k < sizes.size(); ++k) sizes[k].write(scores, size_label(k));
        with.write(scores, met);
        without.write(scores, never_met);
    }

  private:
    const ExamHead* head_;
    const Keys* keys_;
};

class JointDistribution final : public Exam {
  public:
    JointDistribution(ExamHead head, Keys keys) : Exam(std::move(head)), keys_(keys) {}

    [[nodiscard]] std::vector<std::string> measures() const override { return Tally::measures(); }
    [[nodiscard]] std::vector<std::string> labels() const override {
        std::vector<std::string> all;
        for (std::size_t k = 0; k < keys_.plan.variables; ++k) all.push_back(size_label(k));
        all.insert(all.end(), {met, never_met});
        return all;
    }
    [[nodiscard]] std::unique_ptr<Evaluation> begin(const Life&) const override {
        return std::make_unique<JointEvaluation>(head(), keys_);
    }

  private:
    Keys keys_;
};

std::shared_ptr<const Exam> read(ExamHead head, sim::Section& section, const Draft&) {
    Keys keys;
    keys.plan = TrainingPlan::read(section);
    keys.frames = static_cast<std::size_t>(section.integer("frames", 20'000, 1, 10'000'000));
    keys.showing.window = static_cast<std::size_t>(section.integer("window", 0, 0, JointLaw::most_variables));
    return std::make_shared<JointDistribution>(std::move(head), keys);
}

[[maybe_unused]] const bool registered = sim::announce<ExamReader>("joint-distribution", read);

}  // namespace
}  // namespace flinch::lab

#include "scenarios/lab/exam/training.hpp"

namespace flinch::lab {

TrainingPlan TrainingPlan::read(sim::Section& section) {
    TrainingPlan plan;
    plan.form = section.choice(
        "law", {{"causes", JointLaw::Form::causes}, {"couplings", JointLaw::Form::couplings}}, plan.form);
    plan.variables = static_cast<std::size_t>(section.integer("variables", 6, 2, JointLaw::most_variables));
    plan.causes = static_cast<std::size_t>(section.integer("causes", 3, 1, 100));
    return plan;
}

Training::Training(const TrainingPlan& plan, const ExamHead& head, const Life& life)
    : random_(life.seed(), head.number, sim::Purpose::exam),
      law_(plan.form, plan.variables, plan.causes, random_),
      learner_(life.group().species.brain.cortex, law_, {life.seed(), head.number, sim::Purpose::cortex}) {}

}  // namespace flinch::lab

#include "render/model/observer.hpp"

namespace flinch::render {

void observe_plan(const lab::Life& life, CourseView& course) {
    course.title = life.scenario().title;
    course.question = life.scenario().question;
    course.group = life.group().name;
    course.seed = life.seed();
    course.begin = sim::seconds(life.begin());
    course.end = sim::seconds(life.end());
    std::size_t phase = ~std::size_t{0};
    for (const lab::Trial& trial : life.trials()) {
        const double start = sim::seconds(trial.start);
        const double end = sim::seconds(trial.end);
        if (trial.phase != phase) {
            phase = trial.phase;
            course.phases.push_back({life.group().phases[phase].name, start, end});
        }
        course.phases.back().end = end;
        course.trials.push_back({start, end, trial.label, trial.learning});
    }
}

void observe_course(const lab::Life& life, CourseView& course) {
    course.time = sim::seconds(life.now());
    course.learning = life.creatures().front().learning();
    course.phase.clear();
    course.trial.clear();
    if (const lab::Trial* trial = life.trial()) {
        course.phase = life.group().phases[trial->phase].name;
        if (life.in_trial()) course.trial = trial->label;
    }
    course.interventions.clear();
    for (const lab::Intervention& intervention : life.interventions())
        course.interventions.push_back(sim::seconds(intervention.at));
}

}  // namespace flinch::render

#include "scenarios/lab/exam/exam_runner.hpp"

namespace flinch::lab {

ExamRunner::ExamRunner(const Life& life) {
    for (const auto& exam : life.scenario().exams) running_.push_back({exam.get(), exam->begin(life)});
}

void ExamRunner::on(Life::Step step, const Life& life) {
    for (Running& running : running_) running.evaluation->on(step, life);
}

void ExamRunner::fields(sim::Archive& archive) {
    for (Running& running : running_) running.evaluation->fields(archive);
}

void ExamRunner::finish(const Life& life, Measures& measures) {
    for (Running& running : running_) {
        Scores scores(running.exam->head(), life, measures);
        running.evaluation->finish(life, scores);
    }
}

}  // namespace flinch::lab

#include "scenarios/lab/exam/exam.hpp"

#include "sim/names.hpp"

namespace flinch::lab {

Scores::Scores(const ExamHead& head, const Life& life, Measures& into) : exam_(head.name), measures_(&into) {
    blank_.group = into.id(life.group().name);
    blank_.phase = into.id(head.phases.size() == 1 ? head.phases.front() : "");
    blank_.trial = -1;
    blank_.time_s = sim::seconds(life.now());
}

void Scores::add(const std::string& what, const std::string& label, double value) {
    Measure measure = blank_;
    measure.probe = measures_->id(exam_ + "." + what);
    measure.stimulus = measures_->id(label);
    measure.value = value;
    measures_->add(measure);
}

bool Exam::about(const std::string& phase) const {
    return head_.phases.empty() || sim::contains(head_.phases, phase);
}

std::string measure_name(const Exam& exam, const std::string& what) {
    return exam.head().name + "." + what;
}

const Exam* exam_of(const Scenario& scenario, const std::string& measure) {
    for (const auto& exam : scenario.exams) {
        for (const std::string& what : exam->measures()) {
            if (measure_name(*exam, what) == measure) return exam.get();
        }
    }
    return nullptr;
}

}  // namespace flinch::lab

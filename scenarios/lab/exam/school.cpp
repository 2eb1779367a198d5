#include "scenarios/lab/exam/school.hpp"

namespace flinch::lab {

School School::read(sim::Section& section) {
    School school;
    school.form = section.choice(
        "law", {{"causes", JointLaw::Form::causes}, {"couplings", JointLaw::Form::couplings}}, school.form);
    school.variables = static_cast<std::size_t>(section.integer("variables", 6, 2, JointLaw::most_variables));
    school.causes = static_cast<std::size_t>(section.integer("causes", 3, 1, 100));
    return school;
}

SchoolClass::SchoolClass(const School& school, const ExamHead& head, const Life& life)
    : random_(life.seed(), head.number, sim::Purpose::exam),
      law_(school.form, school.variables, school.causes, random_),
      pupil_(life.group().species.brain.cortex, law_, {life.seed(), head.number, sim::Purpose::cortex}) {}

}  // namespace flinch::lab

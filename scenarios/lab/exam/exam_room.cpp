#include "scenarios/lab/exam/exam_room.hpp"

namespace flinch::lab {

ExamRoom::ExamRoom(const Life& life) {
    for (const auto& exam : life.scenario().exams) seats_.push_back({exam.get(), exam->sit(life)});
}

void ExamRoom::on(Life::Step step, const Life& life) {
    for (Seat& seat : seats_) seat.sitting->on(step, life);
}

void ExamRoom::finish(const Life& life, Measures& measures) {
    for (Seat& seat : seats_) {
        Marks marks(seat.exam->head(), life, measures);
        seat.sitting->finish(life, marks);
    }
}

}  // namespace flinch::lab

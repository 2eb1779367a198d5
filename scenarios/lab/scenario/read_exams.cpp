#include <algorithm>

#include <fmt/format.h>

#include "scenarios/lab/exam/exam.hpp"
#include "scenarios/lab/scenario/draft.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

void read_exam(sim::Section& section, Draft& draft) {
    auto& exams = draft.scenario.exams;
    ExamHead head;
    head.name = section.required_text("name");
    head.number = static_cast<std::uint32_t>(exams.size());
    const bool taken = std::any_of(exams.begin(), exams.end(),
                                   [&](const auto& other) { return other->head().name == head.name; });
    if (taken) section.error("name", fmt::format("there is already an exam `{}`", head.name));
    head.phases = section.texts("phases");
    for (const auto& phase : head.phases)
        sim::check_known(section, "phases", "phase", phase, phase_names(draft));
    const std::string kind = section.required_text("kind");
    const auto& kinds = sim::registry<ExamReader>();
    const ExamReader* reader = kinds.find(kind);
    if (reader == nullptr) {
        if (!kind.empty()) section.error("kind", sim::unknown_name("kind of exam", kind, kinds.names()));
        return;  // no reader knows the keys of an unknown kind
    }
    exams.push_back((*reader)(std::move(head), section, draft));
    section.finish();
}

}  // namespace

void read_exams(sim::Section& root, Draft& draft) {
    for (sim::Section& section : root.sections("exam")) read_exam(section, draft);
}

}  // namespace flinch::lab

#include "scenarios/lab/reference/reference.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include "organism/learning/part_registry.hpp"
#include "organism/steering/circuit_language/functions.hpp"
#include "organism/vocabulary.hpp"
#include "scenarios/lab/exam/exam.hpp"
#include "scenarios/lab/experiment/statistic_keys.hpp"
#include "sim/input/domains.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

sim::KeyInfo word(std::string_view name, std::string type, std::string_view about = {}) {
    sim::KeyInfo info;
    info.key = std::string(name);
    info.type = std::move(type);
    info.about = std::string(about);
    return info;
}

Chapter words(std::string name, std::string about, std::vector<sim::KeyInfo> all) {
    return {name, about, {{name, std::move(about), false, std::move(all)}}};
}

Chapter operators() {
    std::vector<sim::KeyInfo> all{
        word("+ - * /", "operator", "arithmetic; a divisor must be proved never to be 0"),
        word("< <= > >=", "operator", "comparison of two values of one unit"),
        word("and or not", "operator", "of conditions"),
    };
    for (const auto& function : organism::steering::all_function_entries())
        all.push_back(word(function.written, "operator", function.about));
    return words("operators", "What the lines of a circuit may be made of.", std::move(all));
}

sim::KeyInfo told(const organism::Term& term, std::string type) {
    sim::KeyInfo info = word(term.name, std::move(type), term.about);
    info.unit = std::string(term.unit);
    return info;
}

Chapter terms(std::string name, std::string about, std::span<const organism::Term> terms,
              const std::string& type) {
    std::vector<sim::KeyInfo> all;
    for (const organism::Term& term : terms) all.push_back(told(term, type));
    return words(std::move(name), std::move(about), std::move(all));
}

Chapter signals() {
    std::vector<sim::KeyInfo> all;
    for (const organism::Term& signal : organism::signal_terms()) {
        sim::KeyInfo info = told(signal, "signal");
        info.least = sim::number_text(signal.least);
        info.most = sim::number_text(signal.most);
        all.push_back(std::move(info));
    }
    return words("signals", "What the lines of a circuit may read.", std::move(all));
}

Chapter parts() {
    std::vector<sim::KeyInfo> all;
    for (const organism::learning::PartInfo& part : organism::learning::parts()) {
        if (part.lesionable) all.push_back(word(part.name, "part", part.about));
    }
    return words("parts", "What may be lesioned, beside every circuit by its name.", std::move(all));
}

Chapter exams() {
    std::vector<sim::KeyInfo> all;
    for (const std::string& name : sim::registry<ExamReader>().names()) all.push_back(word(name, "exam"));
    return words("exams", "Kinds of exams.", std::move(all));
}

Chapter statistics() {
    return words("statistics", "What a probe may make of what it reads.", statistic_words());
}

/// Sorts, by their names, the tables that are each announced in a file of its own, for the linker decides in
/// which order the files announce them.
std::vector<sim::KeySection> by_name(std::vector<sim::KeySection> sections) {
    std::stable_sort(sections.begin(), sections.end(),
                     [](const auto& a, const auto& b) { return a.path < b.path; });
    return sections;
}

}  // namespace

Reference reference() {
    Reference all;
    all.chapters = {
        {"scenario", "What a scenario file may say.", sim::key_sections("scenario")},
        {"species", "What a species file may say.", by_name(sim::key_sections("species"))},
        operators(),
        signals(),
        terms("reflexes", "What a circuit may do with the body.", organism::reflex_terms(), "reflex"),
        terms("postures", "How the body may hold itself.", organism::posture_terms(), "posture"),
        terms("actions", "What the striatum chooses from.", organism::action_terms(), "action"),
        terms("channels", "What a circuit may attend to.", organism::channel_terms(), "channel"),
        parts(),
        statistics(),
        exams()};
    all.variables = variable_reference();
    return all;
}

}  // namespace flinch::lab

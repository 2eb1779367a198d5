#include "scenarios/lab/reference/reference.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "organism/body/muscles.hpp"
#include "organism/species/species.hpp"
#include "organism/steering/circuit_language/functions.hpp"
#include "organism/steering/signals.hpp"
#include "scenarios/lab/exam/exam.hpp"
#include "sim/input/domains.hpp"

namespace flinch::lab {
namespace {

namespace steering = organism::steering;

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
    for (const auto& function : steering::all_function_entries())
        all.push_back(word(function.written, "operator", function.about));
    return words("operators", "What the lines of a circuit may be made of.", std::move(all));
}

Chapter signals() {
    std::vector<sim::KeyInfo> all;
    for (const steering::Symbol& symbol : steering::innate_signals()) {
        sim::KeyInfo info = word(symbol.name, "signal");
        info.unit = std::string(steering::suffix(symbol.unit));
        info.least = sim::number_text(symbol.low);
        info.most = sim::number_text(symbol.high);
        all.push_back(std::move(info));
    }
    return words("signals", "What the lines of a circuit may read.", std::move(all));
}

template <class Names>
std::vector<sim::KeyInfo> plain(const Names& names, const std::string& type) {
    std::vector<sim::KeyInfo> all;
    for (const auto& name : names) all.push_back(word(name, type));
    return all;
}

}  // namespace

Reference reference() {
    Reference all;
    all.chapters = {{"scenario", "What a scenario file may say.", sim::key_sections("scenario")},
                    {"species", "What a species file may say.", sim::key_sections("species")},
                    operators(),
                    signals(),
                    words("reflexes", "What a circuit may do with the body.",
                          plain(steering::reflex_names, "reflex")),
                    words("actions", "What the striatum chooses from.",
                          plain(organism::body::action_names, "action")),
                    words("parts", "What may be lesioned, beside every circuit by its name.",
                          plain(organism::learning::part_names, "part")),
                    words("exams", "Kinds of exams.", plain(exam_kinds(), "exam"))};
    all.variables = variable_reference();
    return all;
}

}  // namespace flinch::lab

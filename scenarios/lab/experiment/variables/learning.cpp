#include "scenarios/lab/experiment/variables/plain.hpp"

namespace flinch::lab {
namespace {

constexpr std::array<Plain, 4> table{{
    {"dopamine", "reward", "phasic dopamine: the temporal-difference error of value",
     [](const Life& l) { return static_cast<double>(subject(l).brain().phasic_dopamine()); }},
    {"value", "reward", "the value that dopamine computes its error from",
     [](const Life& l) { return static_cast<double>(subject(l).brain().value_now()); }},
    {"surprise", "", "mean squared error of the cortex at the last frame it learned",
     [](const Life& l) { return static_cast<double>(subject(l).brain().surprise()); }},
    {"learning", "0 or 1", "1 while it learns",
     [](const Life& l) { return subject(l).learning() ? 1.0 : 0.0; }},
}};

[[maybe_unused]] const bool registered = register_plain<table>();

std::vector<std::string> taught(const VariableScope& scope) {
    std::vector<std::string> names;
    for (const auto& circuit : scope.group.species.circuits) {
        if (circuit.lead) names.push_back(circuit.name);
    }
    return names;
}

Variable expectation(const VariableScope&, std::size_t lesson) {
    return [lesson](const Life& l) { return static_cast<double>(subject(l).brain().expectations()[lesson]); };
}

[[maybe_unused]] const bool expectations = register_variables(
    {"expect.", "CIRCUIT", "0 to 1",
     "what the assessor of that circuit says: the discounted chance that it is about to fire",
     "expect.flinch", taught, expectation});

Variable compartment(const VariableScope&, std::size_t lesson) {
    return [lesson](const Life& l) {
        return static_cast<double>(subject(l).brain().compartment_dopamine(lesson));
    };
}

[[maybe_unused]] const bool compartments =
    register_variables({"dopamine.", "CIRCUIT", "-1 to 1",
                        "the dopamine of that assessor's compartment: by how much it proved wrong",
                        "dopamine.salt", taught, compartment});

}  // namespace
}  // namespace flinch::lab

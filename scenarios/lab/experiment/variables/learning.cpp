// `dopamine` (phasic), `value`, `surprise` (of the cortex), `learning` (1 while it learns), `expect.CIRCUIT`
// (what its assessor says), `dopamine.CIRCUIT` (its compartment's: by how much that proved wrong).
#include "scenarios/lab/experiment/variables/plain.hpp"

namespace flinch::lab {
namespace {

constexpr std::array<Plain, 4> table{{
    {"dopamine", [](const Life& l) { return static_cast<double>(subject(l).brain().phasic_dopamine()); }},
    {"value", [](const Life& l) { return static_cast<double>(subject(l).brain().value_now()); }},
    {"surprise", [](const Life& l) { return static_cast<double>(subject(l).brain().surprise()); }},
    {"learning", [](const Life& l) { return subject(l).learning() ? 1.0 : 0.0; }},
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

[[maybe_unused]] const bool expectations = register_variables({"expect.", taught, expectation});

Variable compartment(const VariableScope&, std::size_t lesson) {
    return [lesson](const Life& l) {
        return static_cast<double>(subject(l).brain().compartment_dopamine(lesson));
    };
}

[[maybe_unused]] const bool compartments = register_variables({"dopamine.", taught, compartment});

}  // namespace
}  // namespace flinch::lab

#include "scenarios/lab/experiment/variables/plain.hpp"

namespace flinch::lab {
namespace {

constexpr std::array<Plain, 1> table{{
    {"cerebellum.active", "0 or 1", "1 while anything is left of a stimulus that the cerebellum could time",
     [](const Life& l) { return subject(l).brain().cerebellum().active(l.now()) ? 1.0 : 0.0; }},
}};

[[maybe_unused]] const bool registered = register_plain<table>();

std::vector<std::string> timed(const VariableScope& scope) {
    std::vector<std::string> names;
    for (const auto& circuit : scope.group.species.circuits) {
        if (circuit.timed) names.push_back(circuit.name);
    }
    return names;
}

Variable output(const VariableScope&, std::size_t zone) {
    return [zone](const Life& l) {
        return static_cast<double>(subject(l).brain().cerebellum().outputs()[zone]);
    };
}

[[maybe_unused]] const bool outputs =
    register_variables({"timed.", "CIRCUIT", "0 to 1",
                        "what the cerebellum says: how much the firing of that circuit is due now",
                        "timed.blink", timed, output});

}  // namespace
}  // namespace flinch::lab

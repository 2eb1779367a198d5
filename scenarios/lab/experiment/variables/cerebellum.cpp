// `timed.CIRCUIT` (what the cerebellum says: how much it is due now), `cerebellum.active` (1 while anything
// is left of a stimulus that it could time).
#include "scenarios/lab/experiment/variables/plain.hpp"

namespace flinch::lab {
namespace {

constexpr std::array<Plain, 1> table{{
    {"cerebellum.active",
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

[[maybe_unused]] const bool outputs = register_variables({"timed.", timed, output});

}  // namespace
}  // namespace flinch::lab

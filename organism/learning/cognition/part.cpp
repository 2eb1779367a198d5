#include <fmt/format.h>

#include "organism/learning/brain.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::organism::learning {
namespace {

std::vector<std::string> actions(const Wiring& wiring) {
    std::vector<std::string> names;
    for (const CognitiveAction& action : cognitive_actions(wiring.channels)) names.push_back(action.name);
    return names;
}

double doing(const Cognition& cognition, std::size_t action) {
    return &cognition.action() == &cognition.actions()[action] ? 1.0 : 0.0;
}

[[maybe_unused]] const bool registered = register_part(
    {.order = 90,
     .name = std::string(Cognition::part),
     .about = "chooses what to attend to and what to remember",
     .in = [](const Brain& brain) -> const Part& { return brain.cognition(); },
     .readouts = {readouts<Cognition>("thinks.", "ACTION", "0 or 1", "1 while the cognitive striatum does it",
                                      "thinks.recall", actions, doing)}});

}  // namespace

PartDescription Cognition::describe() const {
    const StriatumParams& params = actor_.params();
    std::string names;
    for (const CognitiveAction& action : actions_) names += (names.empty() ? "" : ", ") + action.name;
    return {fmt::format("an actor over {}; chooses every {}, softmax, temperature {:g}", names,
                        sim::duration_text(pace_), params.temperature),
            fmt::format("policy gradient by dopamine, rate {:g}, trace {}", params.learning_rate,
                        sim::duration_text(params.trace)),
            "", fmt::format("preferences 0, for attending to all {:g}", openness_),
            0};  // its cell is that of the motor loop, which is counted there
}

}  // namespace flinch::organism::learning

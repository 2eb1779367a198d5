#include "organism/channel.hpp"
#include "scenarios/lab/experiment/variables/plain.hpp"

namespace flinch::lab {
namespace {

std::vector<std::string> channels(const VariableScope&) {
    return {organism::channel_names.begin(), organism::channel_names.end()};
}

Variable gate(const VariableScope&, std::size_t channel) {
    return [channel](const Life& l) {
        const auto& brain = subject(l).brain();
        const bool cut = brain.lesioned(organism::learning::Part::thalamus);
        return cut || brain.thalamus().open(channel) ? 1.0 : 0.0;
    };
}

[[maybe_unused]] const bool gates = register_variables(
    {"attends.", "CHANNEL", "0 or 1", "1 while the gate of that channel is open in the thalamus",
     "attends.hearing", channels, gate});

std::vector<std::string> actions(const VariableScope&) {
    std::vector<organism::learning::Channel> gated;
    for (const auto name : organism::channel_names) gated.push_back({std::string(name), 0});
    std::vector<std::string> names;
    for (const auto& action : organism::learning::cognitive_actions(gated)) names.push_back(action.name);
    return names;
}

Variable doing(const VariableScope&, std::size_t action) {
    return [action](const Life& l) {
        const auto& cognition = subject(l).brain().cognition();
        return &cognition.action() == &cognition.actions()[action] ? 1.0 : 0.0;
    };
}

[[maybe_unused]] const bool thoughts =
    register_variables({"thinks.", "ACTION", "0 or 1", "1 while the cognitive striatum does it",
                        "thinks.recall", actions, doing});

}  // namespace
}  // namespace flinch::lab

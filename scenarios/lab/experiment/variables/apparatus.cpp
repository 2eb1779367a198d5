#include "scenarios/lab/experiment/variable.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

std::vector<std::string> kinds(const VariableScope& scope) {
    return sim::names_of(scope.scenario.kinds);
}

std::vector<std::string> rooms(const VariableScope& scope) {
    return sim::names_of(scope.scenario.map.rooms());
}

Variable presses(const VariableScope&, std::size_t place) {
    return
        [i = static_cast<std::uint32_t>(place)](const Life& l) { return static_cast<double>(l.presses(i)); };
}

Variable in_room(const VariableScope&, std::size_t place) {
    return [place](const Life& l) {
        const auto& leg = l.world().bodies()[subject(l).body()].leg;
        return l.world().map().cell(leg.at(l.now()).position) == place ? 1.0 : 0.0;
    };
}

[[maybe_unused]] const bool registered =
    register_variables({"presses.", "KIND", "count",
                        "how often a thing of that kind was touched so far, as a lever is pressed",
                        "presses.lever", kinds, presses}) &&
    register_variables(
        {"in.", "ROOM", "0 or 1", "1 while the creature is in that room", "in.cellar", rooms, in_room});

}  // namespace
}  // namespace flinch::lab

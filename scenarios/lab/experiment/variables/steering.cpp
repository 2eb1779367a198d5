#include "organism/steering/steering.hpp"
#include "scenarios/lab/experiment/variables/plain.hpp"
#include "sim/names.hpp"
#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

constexpr std::array<Plain, 2> table{{
    {"valence", "reward", "what all that the assessors expect is worth to this body now",
     [](const Life& l) { return subject(l).steering().valence(); }},
    {"reward", "reward", "what steering rewarded in the last frame",
     [](const Life& l) { return static_cast<double>(subject(l).reward()); }},
}};

[[maybe_unused]] const bool registered = register_plain<table>();

std::vector<std::string> circuits(const VariableScope& scope) {
    return sim::names_of(scope.group.species.circuits);
}

std::vector<std::string> signals(const VariableScope&) {
    return sim::names_of(organism::steering::innate_signals());
}

Variable lit(const VariableScope&, std::size_t place) {
    return [i = static_cast<std::uint32_t>(place)](const Life& l) {
        return subject(l).steering().on(i, l.now()) ? 1.0 : 0.0;
    };
}

Variable anticipated(const VariableScope&, std::size_t place) {
    return [i = static_cast<std::uint32_t>(place)](const Life& l) {
        return subject(l).steering().anticipation(i, l.now());
    };
}

Variable sensed(const VariableScope&, std::size_t place) {
    return [place](const Life& l) {
        const auto& steering = subject(l).steering();
        return steering.signal(steering.layout().innate[place]);
    };
}

[[maybe_unused]] const bool families =
    register_variables(
        {"circuit.", "CIRCUIT", "0 or 1", "1 while that circuit is on", "circuit.flinch", circuits, lit}) &&
    register_variables({"anticipation.", "CIRCUIT", "reward",
                        "what expecting that circuit is worth to this body now", "anticipation.salt",
                        circuits, anticipated}) &&
    register_variables({"signal.", "SIGNAL", "of the signal", "what the line of a circuit reads by that name",
                        "signal.looming", signals, sensed});

}  // namespace
}  // namespace flinch::lab

#include "scenarios/lab/experiment/probe_keys.hpp"

#include <fmt/format.h>

#include "sim/input/nearest_name.hpp"

namespace flinch::lab {

using namespace std::chrono_literals;

ProbeKeys::ProbeKeys(sim::Section& section, std::vector<std::string> circuits)
    : section_(&section), circuits_(std::move(circuits)) {}

void ProbeKeys::lacks(const std::string& name, const std::string& about) const {
    section_->error(name, fmt::format("this statistic needs `{}`: {}", name, about));
}

double ProbeKeys::threshold() {
    return key("threshold", sim::Number{-1e6, 1e6}, 0.5, "the value from which on it counts as reached");
}

std::string ProbeKeys::event() {
    auto circuit = needed<std::string>("event", sim::Text{}, "the circuit whose firing is foretold");
    if (!circuit.empty()) sim::check_known(*section_, "event", "circuit", circuit, circuits_);
    return circuit;
}

double ProbeKeys::within() {
    const sim::Time second = 1s;
    return sim::seconds(
        key("within", sim::Duration{1ms, 1h}, second, "how far ahead a firing counts as foretold"));
}

bool ProbeKeys::discounted() {
    const sim::Choice<bool> choice{{{"event", false}, {"discounted", true}}};
    return key("against", choice, false,
               "what is said is held against: whether it fires within so long, or exp(-delay / within)");
}

}  // namespace flinch::lab

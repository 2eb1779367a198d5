#include "scenarios/lab/experiment/probe_keys.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

using namespace std::chrono_literals;

std::string text_of(sim::Time time) {
    return fmt::format("{:g} s", sim::seconds(time));
}

}  // namespace

ProbeKeys::ProbeKeys(sim::Section& section, std::vector<std::string> circuits)
    : section_(&section), circuits_(std::move(circuits)) {}

double ProbeKeys::number(const std::string& key, const std::string& about, double otherwise, double least,
                         double most) {
    asked_.push_back({key, "number", "", fmt::format("{:g}", otherwise), fmt::format("{:g}", least),
                      fmt::format("{:g}", most), about});
    return section_ == nullptr ? otherwise : section_->number(key, otherwise, least, most);
}

sim::Time ProbeKeys::duration(const std::string& key, const std::string& about,
                              std::optional<sim::Time> otherwise, sim::Time least, sim::Time most) {
    asked_.push_back(
        {key, "duration", "s", otherwise ? text_of(*otherwise) : "", text_of(least), text_of(most), about});
    if (section_ == nullptr) return otherwise.value_or(least);
    if (!otherwise && !section_->has(key))
        section_->error(key, fmt::format("this statistic needs `{}`, {}: {} = \"{}\"", key, about, key,
                                         text_of(std::clamp<sim::Time>(300ms, least, most))));
    return section_->duration(key, otherwise.value_or(least), least, most);
}

double ProbeKeys::threshold() {
    return number("threshold", "the value from which on it counts as reached", 0.5, -1e6, 1e6);
}

std::string ProbeKeys::event() {
    asked_.push_back({"event", "text", "", "", "", "", "the circuit whose firing is foretold"});
    if (section_ == nullptr) return {};
    std::string circuit = section_->required_text("event");
    if (!circuit.empty() && std::ranges::find(circuits_, circuit) == circuits_.end())
        section_->error("event", sim::unknown_name("circuit", circuit, circuits_));
    return circuit;
}

sim::Time ProbeKeys::within() {
    return duration("within", "how far ahead a firing counts as foretold", 1s, 1ms, 1h);
}

bool ProbeKeys::discounted() {
    asked_.push_back(
        {"against", "event or discounted", "", "event", "", "",
         "held against whether the circuit fires within so long, or against exp(-delay / within)"});
    return section_ != nullptr &&
           section_->choice("against", {{"event", false}, {"discounted", true}}, false);
}

}  // namespace flinch::lab

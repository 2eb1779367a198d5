#include "organism/species/sections.hpp"

namespace flinch::organism {

using namespace std::chrono_literals;

learning::CerebellumNature read_cerebellum(sim::Section section) {
    learning::CerebellumNature cerebellum;
    std::vector<std::pair<std::string, std::string>> algorithms;
    for (const std::string& name : sim::registry<learning::MicrozoneMaker>().names())
        algorithms.emplace_back(name, name);
    cerebellum.algorithm = section.choice("algorithm", algorithms, cerebellum.algorithm);
    const auto number = [&section](const std::string& key, float fallback, double low, double high) {
        return static_cast<float>(section.number(key, static_cast<double>(fallback), low, high));
    };
    cerebellum.learning_rate = number("learning_rate", cerebellum.learning_rate, 0, 1);
    cerebellum.unlearning_rate = number("unlearning_rate", cerebellum.unlearning_rate, 0, 10);
    cerebellum.units = static_cast<std::size_t>(section.integer("units", 24, 1, 1024));
    cerebellum.earliest = section.duration("earliest", cerebellum.earliest, 1ms, 1s);
    cerebellum.latest = section.duration("latest", cerebellum.latest, 1100ms, 1min);
    cerebellum.sharpness = number("sharpness", cerebellum.sharpness, 1, 1000);
    cerebellum.weakening = section.duration("weakening", cerebellum.weakening, 10ms, 1h);
    cerebellum.lead = section.duration("lead", cerebellum.lead, 0ms, 500ms);
    cerebellum.tick = section.duration("tick", cerebellum.tick, 1ms, 100ms);
    cerebellum.mossy.threshold = number("threshold", cerebellum.mossy.threshold, 0, 1);
    cerebellum.mossy.fading = section.duration("fading", cerebellum.mossy.fading, 0ms, 1min);
    cerebellum.mossy.span = section.duration("span", cerebellum.mossy.span, 100ms, 5min);
    cerebellum.mossy.pace_spread = number("pace_spread", cerebellum.mossy.pace_spread, 0, 0.5);
    section.finish();
    return cerebellum;
}

learning::TraceNature read_trace(sim::Section section) {
    learning::TraceNature trace;
    trace.level = static_cast<float>(section.number("level", static_cast<double>(trace.level), 0, 1));
    trace.constant = section.duration("constant", trace.constant, 0ms, 10min);
    section.finish();
    return trace;
}

}  // namespace flinch::organism

#include "organism/species/sections.hpp"

namespace flinch::organism {

using namespace std::chrono_literals;

learning::CognitionNature read_cognition(sim::Section section) {
    learning::CognitionNature cognition;
    cognition.striatum.learning_rate = static_cast<float>(section.number("learning_rate", 0.05, 0, 10));
    cognition.striatum.temperature = static_cast<float>(section.number("temperature", 1, 0.01, 100));
    cognition.striatum.trace = section.duration("trace", 2s, 0ms, 1min);
    cognition.pace = section.duration("pace", 1s, 10ms, 1h);
    cognition.openness = static_cast<float>(section.number("openness", 5, -50, 50));
    section.finish();
    return cognition;
}

}  // namespace flinch::organism

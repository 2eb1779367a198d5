#include "organism/species/sections.hpp"

namespace flinch::organism {

using namespace std::chrono_literals;

learning::StriatumNature read_striatum(sim::Section section) {
    learning::StriatumNature striatum;
    striatum.learning_rate = static_cast<float>(section.number("learning_rate", 0.05, 0, 10));
    striatum.temperature = static_cast<float>(section.number("temperature", 1, 0.01, 100));
    striatum.trace = section.duration("trace", 1s, 0ms, 1min);
    section.finish();
    return striatum;
}

}  // namespace flinch::organism

#include "organism/species/sections.hpp"

namespace flinch::organism {

using namespace std::chrono_literals;

learning::DopamineNature read_dopamine(sim::Section section) {
    learning::DopamineNature dopamine;
    dopamine.learning_rate = static_cast<float>(section.number("learning_rate", 0.05, 0, 1));
    dopamine.horizon = section.duration("horizon", 5s, 10ms, 1h);
    dopamine.trace = section.duration("trace", 1s, 0ms, 1min);
    section.finish();
    return dopamine;
}

}  // namespace flinch::organism

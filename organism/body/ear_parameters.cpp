#include "organism/body/ear.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::body {

using namespace std::chrono_literals;

const sim::ParameterTable<EarNature>& EarNature::parameters() {
    static const sim::ParameterTable<EarNature> table{
        {"noise", &EarNature::noise, sim::Number{0, 2},
         "standard deviation added to each band of each slice"},
        {"echo", &EarNature::echo, sim::Duration{100ms, 1min}, "how long a word stays in echoic memory"},
        {"lingering", &EarNature::lingering, sim::Duration{1ms, 10s},
         "a voice is heard for so long after its word has come"},
        {"latency", &EarNature::latency, sim::Duration{1ms, 1s},
         "from the end of a word to the ear's answer"},
    };
    return table;
}

}  // namespace flinch::organism::body

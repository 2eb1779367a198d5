#include "organism/body/ear.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::body {

using namespace std::chrono_literals;

const sim::ParameterTable<EarParams>& EarParams::parameters() {
    static const sim::ParameterTable<EarParams> table{
        {"noise", &EarParams::noise, sim::Number{0, 2},
         "standard deviation added to each band of each slice"},
        {"echo", &EarParams::echo, sim::Duration{100ms, 1min}, "how long a word stays in echoic memory"},
        {"lingering", &EarParams::lingering, sim::Duration{1ms, 10s},
         "a voice is heard for so long after its word has come"},
        {"latency", &EarParams::latency, sim::Duration{1ms, 1s},
         "from the end of a word to the ear's answer"},
    };
    return table;
}

}  // namespace flinch::organism::body

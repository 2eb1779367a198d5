#include "organism/learning/cognition/cognition.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<CognitionParams>& CognitionParams::parameters() {
    static const sim::ParameterTable<CognitionParams> table{
        {"learning_rate", sim::within(&CognitionParams::striatum, &StriatumParams::learning_rate),
         sim::Number{0, 10}, "of the actor's preferences"},
        {"temperature", sim::within(&CognitionParams::striatum, &StriatumParams::temperature),
         sim::Number{0.01, 100}, "of the choice among thoughts; higher is more random"},
        {"trace", sim::within(&CognitionParams::striatum, &StriatumParams::trace), sim::Duration{0ms, 1min},
         "eligibility falls to 1/e in this time"},
        {"pace", &CognitionParams::pace, sim::Duration{10ms, 1h}, "from one choice to the next"},
        {"openness", &CognitionParams::openness, sim::Number{-50, 50},
         "inborn preference for attending to everything"},
    };
    return table;
}

}  // namespace flinch::organism::learning

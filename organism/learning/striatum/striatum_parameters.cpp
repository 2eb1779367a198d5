#include "organism/learning/striatum/actor.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<StriatumParams>& StriatumParams::parameters() {
    static const sim::ParameterTable<StriatumParams> table{
        {"learning_rate", &StriatumParams::learning_rate, sim::Number{0, 10}, "of the actor's preferences"},
        {"temperature", &StriatumParams::temperature, sim::Number{0.01, 100},
         "of the choice among actions; higher is more random"},
        {"trace", &StriatumParams::trace, sim::Duration{0ms, 1min}, "eligibility falls to 1/e in this time"},
    };
    return table;
}

}  // namespace flinch::organism::learning

#include "organism/learning/striatum/actor.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<StriatumNature>& StriatumNature::parameters() {
    static const sim::ParameterTable<StriatumNature> table{
        {"learning_rate", &StriatumNature::learning_rate, sim::Number{0, 10}, "of the actor's preferences"},
        {"temperature", &StriatumNature::temperature, sim::Number{0.01, 100},
         "of the choice among actions; higher is more random"},
        {"trace", &StriatumNature::trace, sim::Duration{0ms, 1min}, "eligibility falls to 1/e in this time"},
    };
    return table;
}

}  // namespace flinch::organism::learning

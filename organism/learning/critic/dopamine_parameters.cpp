#include "organism/learning/critic/dopamine.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<DopamineParams>& DopamineParams::parameters() {
    static const sim::ParameterTable<DopamineParams> table{
        {"learning_rate", &DopamineParams::learning_rate, sim::Number{0, 1}, "of the critic"},
        {"horizon", &DopamineParams::horizon, sim::Duration{10ms, 1h},
         "value is discounted to 1/e over this time"},
        {"trace", &DopamineParams::trace, sim::Duration{0ms, 1min},
         "eligibility falls to 1/e in this time, beside its discount"},
    };
    return table;
}

}  // namespace flinch::organism::learning

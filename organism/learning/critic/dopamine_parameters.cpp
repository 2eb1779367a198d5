#include "organism/learning/critic/dopamine.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<DopamineNature>& DopamineNature::parameters() {
    static const sim::ParameterTable<DopamineNature> table{
        {"learning_rate", &DopamineNature::learning_rate, sim::Number{0, 1}, "of the critic"},
        {"horizon", &DopamineNature::horizon, sim::Duration{10ms, 1h},
         "value is discounted to 1/e over this time"},
        {"trace", &DopamineNature::trace, sim::Duration{0ms, 1min},
         "eligibility falls to 1/e in this time, beside its discount"},
    };
    return table;
}

}  // namespace flinch::organism::learning

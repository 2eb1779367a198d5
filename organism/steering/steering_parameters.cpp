#include "organism/steering/steering.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::steering {

using namespace std::chrono_literals;

const sim::ParameterTable<SteeringParams>& SteeringParams::parameters() {
    static const sim::ParameterTable<SteeringParams> table{
        {"surprise_fades", &SteeringParams::surprise_fades, sim::Duration{1ms, 1h},
         "how wrong the assessors were is forgotten to 1/e in this time"},
    };
    return table;
}

}  // namespace flinch::organism::steering

#include "organism/body/muscles.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::body {

using namespace std::chrono_literals;

const sim::ParameterTable<MusclesParams>& MusclesParams::parameters() {
    static const sim::ParameterTable<MusclesParams> table{
        {"walk", &MusclesParams::walk, sim::Number{0, 10, "cells/s"}, "pace"},
        {"turn", &MusclesParams::turn_degrees, sim::Number{0, 720, "deg/s"}, "how fast it turns"},
        {"action", &MusclesParams::action, sim::Duration{50ms, 1min}, "mean length of an action"},
        {"ahead", &MusclesParams::ahead, sim::Radians{0, 180},
         "what lies no farther aside is walked toward, without turning"},
        {"straight", &MusclesParams::straight, sim::Radians{0, 180}, "the same on a way of its own"},
        {"chewing", &MusclesParams::chewing, sim::Duration{1ms, 10min},
         "what was bitten off is tasted for so long"},
    };
    return table;
}

}  // namespace flinch::organism::body

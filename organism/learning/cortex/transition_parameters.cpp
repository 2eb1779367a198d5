#include "organism/learning/cortex/transition.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<TransitionParams>& TransitionParams::parameters() {
    static const sim::ParameterTable<TransitionParams> table{
        {"learning_rate", &TransitionParams::learning_rate, sim::Number{0, 2},
         "share of a prediction's error that one moment takes away", "Nagumo & Noda 1967"},
        {"initial_spread", &TransitionParams::initial_spread, sim::Number{0, 1},
         "standard deviation of the first weights"},
        {"approach", &TransitionParams::approach, sim::Duration{1ms, 1min},
         "an action's outcome is 63% there after this time"},
    };
    return table;
}

}  // namespace flinch::organism::learning

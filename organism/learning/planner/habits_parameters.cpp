#include "organism/learning/planner/habits.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<HabitsParams>& HabitsParams::parameters() {
    static const sim::ParameterTable<HabitsParams> table{
        {"weight", &HabitsParams::weight, sim::Number{0, 100}, "of what they say, beside what planning says"},
        {"learning_rate", &HabitsParams::learning_rate, sim::Number{0, 1}, "of a way's cached worth",
         "Watkins 1989; Bradtke & Duff 1995"},
        {"trace", &HabitsParams::trace, sim::Number{0, 1},
         "share of eligibility that a step leaves to the step before"},
        {"horizon", &HabitsParams::horizon, sim::Duration{10ms, 24h},
         "reward to come falls to 1/e over this time"},
    };
    return table;
}

}  // namespace flinch::organism::learning

#include "organism/learning/planner/sight.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<SightParams>& SightParams::parameters() {
    using P = SightParams;
    static const sim::ParameterTable<P> table{
        {"setting_out", &P::setting_out, sim::Duration{0s, 1min},
         "every step begins with a turn, which takes so long"},
        {"nearby", &P::nearby, sim::Cells{0, 100}, "a place so near, with no wall before it, can be gone to"},
        {"clearance", &P::clearance, sim::Cells{0, 10}, "from there to the wall behind it"},
        {"straight", &P::straight, sim::Radians{0, 45},
         "a wall farther aside does not tell whether a way is open"},
        {"along", &P::along, sim::Radians{0, 90}, "a way farther aside is not seen along"},
        {"underfoot", &P::underfoot, sim::Cells{0, 10}, "a place so near is not looked at"},
        {"far_sight", &P::far_sight, sim::Cells{0, 1000}, "how far it sees which ways are open"},
        {"in_the_way", &P::in_the_way, sim::Cells{0, 10}, "a wall so far before a place shuts the way there"},
    };
    return table;
}

}  // namespace flinch::organism::learning

#include "organism/steering/colliculus/colliculus.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::steering {

using namespace std::chrono_literals;

const sim::ParameterTable<ColliculusNature>& ColliculusNature::parameters() {
    static const sim::ParameterTable<ColliculusNature> table{
        {"latency", &ColliculusNature::latency, sim::Duration{1ms, 200ms},
         "from the retina's image to the detectors' answers"},
        {"loom_smoothing", &ColliculusNature::loom_smoothing, sim::Duration{1ms, 2s},
         "time constant of the expansion filter"},
        {"loom_time", &ColliculusNature::loom_time, sim::Duration{50ms, 10s},
         "a time to contact of this or less is looming 1", "Lee 1976"},
    };
    return table;
}

}  // namespace flinch::organism::steering

#include "organism/learning/hippocampus/trace.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<TraceParams>& TraceParams::parameters() {
    static const sim::ParameterTable<TraceParams> table{
        {"level", &TraceParams::level, sim::Number{0, 1},
         "of what trace cells fire at once after the end of a stimulus; its onset is 1"},
        {"constant", &TraceParams::constant, sim::Duration{0ms, 10min},
         "and how long it takes to fall to 1/e", "Moyer, Deyo & Disterhoft 1990"},
    };
    return table;
}

}  // namespace flinch::organism::learning

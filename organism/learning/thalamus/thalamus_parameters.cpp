#include "organism/learning/thalamus/thalamus.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<ThalamusParams>& ThalamusParams::parameters() {
    static const sim::ParameterTable<ThalamusParams> table{
        {"reflex", &ThalamusParams::reflex, sim::Flag{},
         "a circuit that asks for certain channels closes the others"},
        {"content", &ThalamusParams::content, sim::Flag{},
         "a channel whose news changes what the assessors say closes the others"},
        {"cognition", &ThalamusParams::cognition, sim::Flag{}, "the cognitive striatum chooses"},
        {"random", &ThalamusParams::random, sim::Flag{}, "a control: the gates open and close by lot"},
        {"capture", &ThalamusParams::capture, sim::Number{0, 100},
         "a rise of what the assessors say, summed, that captures attention"},
        {"hold", &ThalamusParams::hold, sim::Duration{0ms, 1min}, "and for so long"},
    };
    return table;
}

}  // namespace flinch::organism::learning

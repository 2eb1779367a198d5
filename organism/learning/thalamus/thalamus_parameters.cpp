#include "organism/learning/thalamus/thalamus.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<ThalamusNature>& ThalamusNature::parameters() {
    static const sim::ParameterTable<ThalamusNature> table{
        {"reflex", &ThalamusNature::reflex, sim::Flag{},
         "a circuit that asks for certain channels closes the others"},
        {"content", &ThalamusNature::content, sim::Flag{},
         "a channel whose news changes what the assessors say closes the others"},
        {"cognition", &ThalamusNature::cognition, sim::Flag{}, "the cognitive striatum chooses"},
        {"random", &ThalamusNature::random, sim::Flag{}, "a control: the gates open and close by lot"},
        {"capture", &ThalamusNature::capture, sim::Number{0, 100},
         "a rise of what the assessors say, summed, that captures attention"},
        {"hold", &ThalamusNature::hold, sim::Duration{0ms, 1min}, "and for so long"},
    };
    return table;
}

}  // namespace flinch::organism::learning

#include "organism/learning/context.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<InsulaParams>& InsulaParams::parameters() {
    static const sim::ParameterTable<InsulaParams> table{
        {"gain", &InsulaParams::gain, sim::Number{0, 100},
         "of taste, touch, pain and nausea beside the latent code; 0: only what that has of them"},
    };
    return table;
}

}  // namespace flinch::organism::learning

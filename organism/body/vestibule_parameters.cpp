#include "organism/body/vestibule.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::body {

using namespace std::chrono_literals;

const sim::ParameterTable<VestibuleParams>& VestibuleParams::parameters() {
    static const sim::ParameterTable<VestibuleParams> table{
        {"compass_noise", &VestibuleParams::compass_noise, sim::Radians{0, 180},
         "standard deviation of a reading of the magnetic compass", "Kimchi & Terkel 2001"},
        {"walk_noise", &VestibuleParams::walk_noise, sim::Number{0, 1},
         "standard deviation of the way gone, as a share of it"},
    };
    return table;
}

}  // namespace flinch::organism::body

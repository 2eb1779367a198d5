#include "organism/body/eye.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::body {

using namespace std::chrono_literals;

const sim::ParameterTable<EyeNature>& EyeNature::parameters() {
    static const sim::ParameterTable<EyeNature> table{
        {"columns", &EyeNature::columns, sim::Whole{16, 128}, "receptors of the retina from left to right"},
        {"rows", &EyeNature::rows, sim::Whole{8, 64}, "and from top to bottom"},
        {"width", &EyeNature::width_degrees, sim::Degrees{20, 170}, "of the field"},
        {"height", &EyeNature::height_degrees, sim::Degrees{10, 120}, "of the field"},
        {"eye_height", &EyeNature::height, sim::Cells{0.05, 1.1}, "above the floor"},
        {"period", &EyeNature::period, sim::Duration{5ms, 1s},
         "between retinal images while something changes"},
        {"surround", &EyeNature::surround, sim::Number{0.5, 20},
         "half-width of the foveal patch, in spreads of what is looked at"},
        {"noise", &EyeNature::noise, sim::Number{0, 1},
         "standard deviation of a receptor's answer at luminance 1; 0.1 is that of 100 photons",
         "de Vries 1943; Rose 1948"},
    };
    return table;
}

}  // namespace flinch::organism::body

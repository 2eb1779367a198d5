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
        {"adaptation", &EyeNature::adaptation, sim::Duration{1ms, 1h},
         "in which it gets used to a brightness, to 1/e"},
        {"darkest", &EyeNature::darkest, sim::Number{0.001, 1}, "luminance that still counts as one"},
        {"least_size", &EyeNature::least_size, sim::Radians{0.1, 45},
         "of what is looked at, and of the foveal frame"},
        {"surroundings", &EyeNature::surroundings, sim::Number{1, 100},
         "the first look takes in so many times what is looked at"},
        {"narrowest", &EyeNature::narrowest, sim::Radians{1, 170}, "and at least this"},
        {"widest", &EyeNature::widest, sim::Radians{1, 170}, "and no look more than this"},
        {"opening", &EyeNature::opening, sim::Number{1, 10},
         "after a look that cuts the figure comes one so much wider"},
        {"margin", &EyeNature::margin, sim::Number{1, 10}, "and else one so much wider than the figure"},
        {"well_framed", &EyeNature::well_framed, sim::Number{0, 1},
         "share of a look: what fills so much of it is seen finely enough"},
        {"around_gaze", &EyeNature::around_gaze, sim::Number{0.1, 10},
         "sizes of what is looked at: there the figure is"},
        {"widest_frame", &EyeNature::widest_frame, sim::Radians{1, 170}, "of the fovea"},
        {"dozing", &EyeNature::dozing, sim::Duration{5ms, 1min},
         "between retinal images asleep: the lids are shut"},
    };
    return table;
}

}  // namespace flinch::organism::body

#include "organism/body/eye.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::body {

using namespace std::chrono_literals;

const sim::ParameterTable<EyeParams>& EyeParams::parameters() {
    static const sim::ParameterTable<EyeParams> table{
        {"columns", &EyeParams::columns, sim::Whole{16, 128}, "receptors of the retina from left to right"},
        {"rows", &EyeParams::rows, sim::Whole{8, 64}, "and from top to bottom"},
        {"width", &EyeParams::width_degrees, sim::Degrees{20, 170}, "of the field"},
        {"height", &EyeParams::height_degrees, sim::Degrees{10, 120}, "of the field"},
        {"eye_height", &EyeParams::height, sim::Cells{0.05, 1.1}, "above the floor"},
        {"period", &EyeParams::period, sim::Duration{5ms, 1s},
         "between retinal images while something changes"},
        {"surround", &EyeParams::surround, sim::Number{0.5, 20},
         "half-width of the foveal patch, in spreads of what is looked at"},
        {"noise", &EyeParams::noise, sim::Number{0, 1},
         "standard deviation of a receptor's answer at luminance 1; 0.1 is that of 100 photons",
         "de Vries 1943; Rose 1948"},
        {"adaptation", &EyeParams::adaptation, sim::Duration{1ms, 1h},
         "in which it gets used to a brightness, to 1/e"},
        {"darkest", &EyeParams::darkest, sim::Number{0.001, 1}, "luminance that still counts as one"},
        {"least_size", &EyeParams::least_size, sim::Radians{0.1, 45},
         "of what is looked at, and of the foveal frame"},
        {"surroundings", &EyeParams::surroundings, sim::Number{1, 100},
         "the first look takes in so many times what is looked at"},
        {"narrowest", &EyeParams::narrowest, sim::Radians{1, 170}, "and at least this"},
        {"widest", &EyeParams::widest, sim::Radians{1, 170}, "and no look more than this"},
        {"opening", &EyeParams::opening, sim::Number{1, 10},
         "after a look that cuts the figure comes one so much wider"},
        {"margin", &EyeParams::margin, sim::Number{1, 10}, "and else one so much wider than the figure"},
        {"well_framed", &EyeParams::well_framed, sim::Number{0, 1},
         "share of a look: what fills so much of it is seen finely enough"},
        {"around_gaze", &EyeParams::around_gaze, sim::Number{0.1, 10},
         "sizes of what is looked at: there the figure is"},
        {"widest_frame", &EyeParams::widest_frame, sim::Radians{1, 170}, "of the fovea"},
        {"dozing", &EyeParams::dozing, sim::Duration{5ms, 1min},
         "between retinal images asleep: the lids are shut"},
    };
    return table;
}

}  // namespace flinch::organism::body

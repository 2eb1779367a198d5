#include "organism/steering/colliculus/colliculus.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::steering {

using namespace std::chrono_literals;

const sim::ParameterTable<ColliculusParams>& ColliculusParams::parameters() {
    static const sim::ParameterTable<ColliculusParams> table{
        {"latency", &ColliculusParams::latency, sim::Duration{1ms, 200ms},
         "from the retina's image to the detectors' answers"},
        {"loom_smoothing", &ColliculusParams::loom_smoothing, sim::Duration{1ms, 2s},
         "time constant of the expansion filter"},
        {"loom_time", &ColliculusParams::loom_time, sim::Duration{50ms, 10s},
         "a time to contact of this or less is looming 1", "Lee 1976"},
        {"fastest", &ColliculusParams::fastest, sim::Number{0, 1000, "1/s"},
         "expansion: one image alone cannot make a figure loom"},
        {"slip", &ColliculusParams::slip, sim::Number{0, 10'000, "deg/s"},
         "while the whole image sweeps past, nothing looms"},
        {"jump", &ColliculusParams::jump, sim::Number{0, 180, "deg"},
         "in one image: not the same figure any more"},
        {"least_darkness", &ColliculusParams::least_darkness, sim::Number{0, 1},
         "luminance: less is no figure"},
        {"faint", &ColliculusParams::faint, sim::Number{0, 1}, "luminance: less is no part of a figure"},
        {"shading", &ColliculusParams::shading, sim::Number{0, 1},
         "of the darkest: less is floor and wall around it"},
        {"scurry_smoothing", &ColliculusParams::scurry_smoothing, sim::Duration{1ms, 10s},
         "of how crooked a figure's way is"},
        {"somebody", &ColliculusParams::somebody, sim::Number{0, 1},
         "a head with more than this score has a place and a gaze"},
        {"least_glow", sim::within(&ColliculusParams::face, &FaceParams::least_glow), sim::Number{0, 1},
         "how much brighter than its sides a disc must be to be looked at"},
        {"full_contrast", sim::within(&ColliculusParams::face, &FaceParams::full_contrast),
         sim::Number{0.001, 1}, "contrast of the features at which a head is certain", "Farroni et al. 2005"},
        {"displaced", sim::within(&ColliculusParams::face, &FaceParams::displaced), sim::Number{0, 0.5},
         "of a head's width: the features of an averted one"},
        {"still", sim::within(&ColliculusParams::movement, &MovementParams::still), sim::Number{0, 1},
         "luminance: a smaller change is no movement"},
        {"sweeping", sim::within(&ColliculusParams::movement, &MovementParams::sweeping), sim::Number{0, 1},
         "share of the columns that change: more, and it is I who move"},
        {"certain", sim::within(&ColliculusParams::movement, &MovementParams::certain), sim::Number{0, 1},
         "a head with less than this score does not come near"},
        {"longest_gap", sim::within(&ColliculusParams::movement, &MovementParams::longest_gap),
         sim::Duration{1ms, 10s}, "between images that can be compared"},
        {"smoothing", sim::within(&ColliculusParams::movement, &MovementParams::smoothing),
         sim::Duration{1ms, 10s}, "of how heads and what is beside them move"},
        {"fast_walk", sim::within(&ColliculusParams::movement, &MovementParams::fast_walk),
         sim::Number{0.01, 1000, "deg/s"}, "at which gathering is 1"},
        {"soon", sim::within(&ColliculusParams::movement, &MovementParams::soon), sim::Duration{10ms, 1min},
         "to contact, at which an approach is 1"},
    };
    return table;
}

}  // namespace flinch::organism::steering

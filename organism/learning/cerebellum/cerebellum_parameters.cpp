#include "organism/learning/cerebellum/microzone.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<CerebellumParams>& CerebellumParams::parameters() {
    static const sim::ParameterTable<CerebellumParams> table{
        {"algorithm", &CerebellumParams::algorithm, sim::one_of(sim::registry<MicrozoneMaker>().names()),
         "a basis of granule cells, or one cell that stores one interval"},
        {"learning_rate", &CerebellumParams::learning_rate, sim::Number{0, 1},
         "share of the error that one climbing-fibre burst takes away, at best"},
        {"unlearning_rate", &CerebellumParams::unlearning_rate, sim::Number{0, 10, "1/s"},
         "of what is foretold and does not come, at best"},
        {"units", &CerebellumParams::units, sim::Whole{1, 1024}, "granule cells a channel"},
        {"earliest", &CerebellumParams::earliest, sim::Duration{1ms, 1s},
         "interval that the first of them prefers"},
        {"latest", &CerebellumParams::latest, sim::Duration{1100ms, 1min}, "and the last"},
        {"sharpness", &CerebellumParams::sharpness, sim::Number{1, 1000},
         "order of their leaky integration: relative width is its root's inverse"},
        {"weakening", &CerebellumParams::weakening, sim::Duration{10ms, 1h},
         "the later, the weaker: to 1/e over this time"},
        {"lead", &CerebellumParams::lead, sim::Duration{0ms, 500ms},
         "by how much the activity that a burst marks goes before it"},
        {"tick", &CerebellumParams::tick, sim::Duration{1ms, 100ms},
         "between outputs, while there is anything to put out"},
        {"threshold", sim::within(&CerebellumParams::mossy, &MossyParams::threshold), sim::Number{0, 1},
         "a channel that rises above it begins; it ends at `release` of it"},
        {"fading", sim::within(&CerebellumParams::mossy, &MossyParams::fading), sim::Duration{0ms, 1min},
         "what is left of a stimulus that has ended falls to 1/e in this time"},
        {"span", sim::within(&CerebellumParams::mossy, &MossyParams::span), sim::Duration{100ms, 5min},
         "how long after an onset anything of it is left"},
        {"pace_spread", sim::within(&CerebellumParams::mossy, &MossyParams::pace_spread), sim::Number{0, 0.5},
         "relative standard deviation of the pace of time, drawn at each onset", "Gibbon 1977"},
        {"release", sim::within(&CerebellumParams::mossy, &MossyParams::release), sim::Number{0, 1},
         "share of the threshold below which it ends: a flickering stimulus is one"},
        {"faintest", sim::within(&CerebellumParams::mossy, &MossyParams::faintest), sim::Number{0, 1},
         "of a presence that still counts"},
        {"interval_rate", &CerebellumParams::interval_rate, sim::Number{0, 1},
         "interval-cell: of its interval toward the one just met"},
        {"too_short", &CerebellumParams::too_short, sim::Number{0, 1},
         "interval-cell: share of the earliest interval below which nothing is stored"},
        {"tuning", sim::within(&CerebellumParams::mossy, &MossyParams::tuning), sim::Number{0, 100},
         "of mossy fibres to pitch: at 3, half of its best at a sixth of the range"},
        {"fullness", sim::within(&CerebellumParams::mossy, &MossyParams::fullness), sim::Number{0, 100},
         "at 2 a sound of loudness 0.5, or a change of light by half, drives them fully"},
    };
    return table;
}

}  // namespace flinch::organism::learning

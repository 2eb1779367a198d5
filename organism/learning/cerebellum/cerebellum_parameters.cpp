#include "organism/learning/cerebellum/microzone.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<CerebellumNature>& CerebellumNature::parameters() {
    static const sim::ParameterTable<CerebellumNature> table{
        {"algorithm", &CerebellumNature::algorithm, sim::one_of(sim::registry<MicrozoneMaker>().names()),
         "a basis of granule cells, or one cell that stores one interval"},
        {"learning_rate", &CerebellumNature::learning_rate, sim::Number{0, 1},
         "share of the error that one climbing-fibre burst takes away, at best"},
        {"unlearning_rate", &CerebellumNature::unlearning_rate, sim::Number{0, 10, "1/s"},
         "of what is foretold and does not come, at best"},
        {"units", &CerebellumNature::units, sim::Whole{1, 1024}, "granule cells a channel"},
        {"earliest", &CerebellumNature::earliest, sim::Duration{1ms, 1s},
         "interval that the first of them prefers"},
        {"latest", &CerebellumNature::latest, sim::Duration{1100ms, 1min}, "and the last"},
        {"sharpness", &CerebellumNature::sharpness, sim::Number{1, 1000},
         "order of their leaky integration: relative width is its root's inverse"},
        {"weakening", &CerebellumNature::weakening, sim::Duration{10ms, 1h},
         "the later, the weaker: to 1/e over this time"},
        {"lead", &CerebellumNature::lead, sim::Duration{0ms, 500ms},
         "by how much the activity that a burst marks goes before it"},
        {"tick", &CerebellumNature::tick, sim::Duration{1ms, 100ms},
         "between outputs, while there is anything to put out"},
        {"threshold", sim::within(&CerebellumNature::mossy, &MossyNature::threshold), sim::Number{0, 1},
         "a channel that rises above it begins; it ends at `release` of it"},
        {"fading", sim::within(&CerebellumNature::mossy, &MossyNature::fading), sim::Duration{0ms, 1min},
         "what is left of a stimulus that has ended falls to 1/e in this time"},
        {"span", sim::within(&CerebellumNature::mossy, &MossyNature::span), sim::Duration{100ms, 5min},
         "how long after an onset anything of it is left"},
        {"pace_spread", sim::within(&CerebellumNature::mossy, &MossyNature::pace_spread), sim::Number{0, 0.5},
         "relative standard deviation of the pace of time, drawn at each onset", "Gibbon 1977"},
        {"release", sim::within(&CerebellumNature::mossy, &MossyNature::release), sim::Number{0, 1},
         "share of the threshold below which it ends: a flickering stimulus is one"},
        {"faintest", sim::within(&CerebellumNature::mossy, &MossyNature::faintest), sim::Number{0, 1},
         "of a presence that still counts"},
        {"interval_rate", &CerebellumNature::interval_rate, sim::Number{0, 1},
         "interval-cell: of its interval toward the one just met"},
        {"too_short", &CerebellumNature::too_short, sim::Number{0, 1},
         "interval-cell: share of the earliest interval below which nothing is stored"},
        {"tuning", sim::within(&CerebellumNature::mossy, &MossyNature::tuning), sim::Number{0, 100},
         "of mossy fibres to pitch: at 3, half of its best at a sixth of the range"},
        {"fullness", sim::within(&CerebellumNature::mossy, &MossyNature::fullness), sim::Number{0, 100},
         "at 2 a sound of loudness 0.5, or a change of light by half, drives them fully"},
    };
    return table;
}

}  // namespace flinch::organism::learning

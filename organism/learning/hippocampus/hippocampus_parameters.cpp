#include "organism/learning/hippocampus/hippocampus.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<HippocampusNature>& HippocampusNature::parameters() {
    static const sim::ParameterTable<HippocampusNature> table{
        {"cells", sim::within(&HippocampusNature::place, &PlaceNature::cells), sim::Whole{0, 1024},
         "place cells; 0: no place code"},
        {"winners", sim::within(&HippocampusNature::place, &PlaceNature::winners), sim::Whole{1, 256},
         "so many fire together"},
        {"distance_spread", sim::within(&HippocampusNature::place, &PlaceNature::distance_spread),
         sim::Number{0.01, 10}, "of a cell's tuning to the natural logarithm of the distance to a wall"},
        {"colour_spread", sim::within(&HippocampusNature::place, &PlaceNature::colour_spread),
         sim::Number{0.01, 10}, "of its tuning to the looks of that wall"},
        {"outlier", sim::within(&HippocampusNature::place, &PlaceNature::outlier), sim::Number{0.01, 1e9},
         "squared spreads: a wall that fits worse counts no more than this"},
        {"recruit_below", sim::within(&HippocampusNature::place, &PlaceNature::recruit_below),
         sim::Number{0, 1}, "no cell fires as much as this: a new one is recruited"},
        {"learning_rate", sim::within(&HippocampusNature::place, &PlaceNature::learning_rate),
         sim::Number{0, 1}, "of the winner's tuning, a frame"},
        {"walls_kept", sim::within(&HippocampusNature::place, &PlaceNature::memory), sim::Duration{0s, 1h},
         "walls out of sight are trusted for so long (to 1/e)"},
        {"episodes", sim::within(&HippocampusNature::episodes, &EpisodesNature::most), sim::Whole{1, 1000},
         "kept"},
        {"moments", sim::within(&HippocampusNature::episodes, &EpisodesNature::moments), sim::Whole{2, 100},
         "of one episode"},
        {"spacing", sim::within(&HippocampusNature::episodes, &EpisodesNature::spacing),
         sim::Duration{10ms, 10s}, "between the moments kept"},
        {"surprising", sim::within(&HippocampusNature::episodes, &EpisodesNature::surprising),
         sim::Number{0.01, 10}, "so much surprise makes an episode"},
        {"priority_kept", sim::within(&HippocampusNature::episodes, &EpisodesNature::priority_kept),
         sim::Number{0, 1}, "of an episode's priority, after it was replayed"},
        {"gain", &HippocampusNature::gain, sim::Number{0, 10},
         "of the place code beside the latent code, in what assessors, critic and striatum read"},
        {"replay_asleep", &HippocampusNature::replay_asleep, sim::Number{0, 600, "1/min"},
         "episodes replayed in sleep"},
        {"replay_quiet", &HippocampusNature::replay_quiet, sim::Number{0, 600, "1/min"},
         "episodes replayed in quiet waking"},
        {"replay_most", &HippocampusNature::most_at_once, sim::Whole{0, 1000},
         "episodes replayed at one moment of rest, at most"},
        {"replay_rate", &HippocampusNature::replay_rate, sim::Number{0, 10},
         "of what replay teaches, beside what life teaches"},
    };
    return table;
}

}  // namespace flinch::organism::learning

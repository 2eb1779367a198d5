#include "organism/learning/hippocampus/hippocampus.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<HippocampusParams>& HippocampusParams::parameters() {
    static const sim::ParameterTable<HippocampusParams> table{
        {"cells", sim::within(&HippocampusParams::place, &PlaceParams::cells), sim::Whole{0, 1024},
         "place cells; 0: no place code"},
        {"winners", sim::within(&HippocampusParams::place, &PlaceParams::winners), sim::Whole{1, 256},
         "so many fire together"},
        {"distance_spread", sim::within(&HippocampusParams::place, &PlaceParams::distance_spread),
         sim::Number{0.01, 10}, "of a cell's tuning to the natural logarithm of the distance to a wall"},
        {"colour_spread", sim::within(&HippocampusParams::place, &PlaceParams::colour_spread),
         sim::Number{0.01, 10}, "of its tuning to the looks of that wall"},
        {"outlier", sim::within(&HippocampusParams::place, &PlaceParams::outlier), sim::Number{0.01, 1e9},
         "squared spreads: a wall that fits worse counts no more than this"},
        {"recruit_below", sim::within(&HippocampusParams::place, &PlaceParams::recruit_below),
         sim::Number{0, 1}, "no cell fires as much as this: a new one is recruited"},
        {"learning_rate", sim::within(&HippocampusParams::place, &PlaceParams::learning_rate),
         sim::Number{0, 1}, "of the winner's tuning, a frame"},
        {"walls_kept", sim::within(&HippocampusParams::place, &PlaceParams::memory), sim::Duration{0s, 1h},
         "walls out of sight are trusted for so long (to 1/e)"},
        {"episodes", sim::within(&HippocampusParams::episodes, &EpisodesParams::most), sim::Whole{1, 1000},
         "kept"},
        {"moments", sim::within(&HippocampusParams::episodes, &EpisodesParams::moments), sim::Whole{2, 100},
         "of one episode"},
        {"spacing", sim::within(&HippocampusParams::episodes, &EpisodesParams::spacing),
         sim::Duration{10ms, 10s}, "between the moments kept"},
        {"surprising", sim::within(&HippocampusParams::episodes, &EpisodesParams::surprising),
         sim::Number{0.01, 10}, "so much surprise makes an episode"},
        {"priority_kept", sim::within(&HippocampusParams::episodes, &EpisodesParams::priority_kept),
         sim::Number{0, 1}, "of an episode's priority, after it was replayed"},
        {"gain", &HippocampusParams::gain, sim::Number{0, 10},
         "of the place code beside the latent code, in what assessors, critic and striatum read"},
        {"replay_asleep", &HippocampusParams::replay_asleep, sim::Number{0, 600, "1/min"},
         "episodes replayed in sleep"},
        {"replay_quiet", &HippocampusParams::replay_quiet, sim::Number{0, 600, "1/min"},
         "episodes replayed in quiet waking"},
        {"replay_most", &HippocampusParams::most_at_once, sim::Whole{0, 1000},
         "episodes replayed at one moment of rest, at most"},
        {"replay_rate", &HippocampusParams::replay_rate, sim::Number{0, 10},
         "of what replay teaches, beside what life teaches"},
        {"usual_order", &HippocampusParams::usual_order, sim::Number{0, 1},
         "share of replays that run forward asleep, in reverse awake"},
        {"least_priority", sim::within(&HippocampusParams::episodes, &EpisodesParams::least_priority),
         sim::Number{0, 1}, "below which no episode's priority falls"},
        {"worn_by_walking", sim::within(&HippocampusParams::place, &PlaceParams::worn_by_walking),
         sim::Cells{0.01, 1000}, "trust in walls out of sight falls to 1/e on so long a way"},
        {"least_overlap", sim::within(&HippocampusParams::place, &PlaceParams::least_overlap),
         sim::Number{0, 16}, "directions that a cell and the view must both know"},
        {"known_enough", sim::within(&HippocampusParams::place, &PlaceParams::known_enough),
         sim::Number{0, 16}, "directions: then a new cell may be recruited"},
        {"sure", sim::within(&HippocampusParams::place, &PlaceParams::sure), sim::Whole{0, 1000},
         "frames in which no cell fires: it is no slip"},
        {"faint", sim::within(&HippocampusParams::place, &PlaceParams::faint), sim::Number{0, 1},
         "a rate below this is none"},
        {"fresh", sim::within(&HippocampusParams::place, &PlaceParams::fresh), sim::Number{0, 1},
         "weight of what is seen against what is remembered"},
        {"nearest_wall", sim::within(&HippocampusParams::place, &PlaceParams::nearest_wall),
         sim::Cells{0.01, 10}, "a wall is not remembered as nearer"},
    };
    return table;
}

}  // namespace flinch::organism::learning

#include "organism/learning/planner/planner.hpp"
#include "sim/input/parameters.hpp"
#include "sim/registry.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

namespace {

sim::Choice<std::string> methods() {
    std::vector<std::string> names{"none"};
    for (std::string& name : sim::registry<Deliberation>().names()) names.push_back(std::move(name));
    return sim::one_of(names);
}

}  // namespace

const sim::ParameterTable<PlannerParams>& PlannerParams::parameters() {
    static const sim::ParameterTable<PlannerParams> table{
        {"method", sim::within(&PlannerParams::deliberation, &DeliberationParams::method), methods(),
         "none, forward sweeps (imagine) or planning as inference (infer)"},
        {"depth", sim::within(&PlannerParams::deliberation, &DeliberationParams::depth), sim::Whole{1, 1000},
         "steps that it thinks ahead"},
        {"rollouts", sim::within(&PlannerParams::deliberation, &DeliberationParams::rollouts),
         sim::Whole{1, 100'000}, "walks imagined before a choice (imagine), rounds of inference (infer)"},
        {"temperature", sim::within(&PlannerParams::deliberation, &DeliberationParams::temperature),
         sim::Number{1e-4, 100}, "of the choice, as a share of the best that is promised"},
        {"horizon", sim::within(&PlannerParams::deliberation, &DeliberationParams::horizon),
         sim::Duration{10ms, 24h}, "the worth of what is to come falls to 1/e over this time"},
        {"weight", &PlannerParams::model_weight, sim::Number{0, 100},
         "of what deliberation says, beside habits"},
        {"novelty", &PlannerParams::novelty, sim::Number{0, 100}, "worth of a way never tried"},
        {"threshold", &PlannerParams::threshold, sim::Number{0, 100}, "less worth is not worth a decision"},
        {"places", sim::within(&PlannerParams::map, &PlaceGraphParams::places), sim::Whole{1, 4096},
         "no more than these are told apart"},
        {"reach", sim::within(&PlannerParams::map, &PlaceGraphParams::reach), sim::Cells{0.1, 10},
         "from its middle that a place goes"},
        {"strange", sim::within(&PlannerParams::map, &PlaceGraphParams::strange), sim::Number{0.01, 0.999},
         "how like known places one never seen is taken to look: what is less like is not it"},
        {"recall_rate", sim::within(&PlannerParams::map, &PlaceGraphParams::recall_rate), sim::Number{0, 1},
         "how fast what was thought at a place follows what is thought there, a frame"},
        {"nearer", sim::within(&PlannerParams::map, &PlaceGraphParams::nearer), sim::Cells{0, 10},
         "by so much another place must be nearer than the last"},
        {"shut", sim::within(&PlannerParams::map, &PlaceGraphParams::shut), sim::Cells{0, 10},
         "a wall as near as this leaves no way"},
        {"opened", sim::within(&PlannerParams::map, &PlaceGraphParams::opened), sim::Cells{0, 100},
         "so much farther off than it was, a wall has gone"},
        {"convincing", sim::within(&PlannerParams::map, &PlaceGraphParams::convincing), sim::Whole{1, 1000},
         "looks in a row that show a way otherwise than it was known"},
        {"another_view", sim::within(&PlannerParams::map, &PlaceGraphParams::another_view), sim::Number{0, 1},
         "likeness to all known ones from there below which a view is another"},
        {"views", sim::within(&PlannerParams::map, &PlaceGraphParams::views), sim::Whole{1, 10'000},
         "of a place, at most"},
        {"arrived", &PlannerParams::arrived, sim::Cells{0, 10}, "from the middle of a place"},
        {"aside", &PlannerParams::aside, sim::Radians{0, 180},
         "of its way: a place there was passed, there is no turning back for it"},
        {"pace_rate", &PlannerParams::pace_rate, sim::Number{0, 1},
         "of the running mean of how fast it goes"},
        {"sidestep", &PlannerParams::sidestep, sim::Radians{0, 180}, "after a bump: round a corner"},
        {"longest_step", &PlannerParams::longest_step, sim::Duration{100ms, 1h},
         "a step that takes longer leads nowhere"},
        {"as_good", &PlannerParams::as_good, sim::Number{0, 1},
         "share of what a place is worth that may be expected next to it"},
        {"vivid", &PlannerParams::vivid, sim::Number{0, 1},
         "share of what was felt at a place that is remembered at once"},
        {"memorable", &PlannerParams::memorable, sim::Number{0, 100}, "so much reward, good or bad, is felt"},
        {"looks_around", &PlannerParams::looks_around, sim::Duration{0s, 1h},
         "for so long, after it was carried, it turns to see where it is"},
    };
    return table;
}

}  // namespace flinch::organism::learning

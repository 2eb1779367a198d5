#include "organism/learning/planner/planner.hpp"
#include "sim/registry.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

namespace {

sim::Choice<std::string> methods() {
    std::vector<std::string> names{"none"};
    for (std::string& name : sim::registry<Deliberation>().names()) names.push_back(std::move(name));
    return sim::one_of(names);
}

}  // namespace

const sim::ParameterTable<PlannerNature>& PlannerNature::parameters() {
    static const sim::ParameterTable<PlannerNature> table{
        {"method", sim::within(&PlannerNature::deliberation, &DeliberationNature::method), methods(),
         "none, forward sweeps (imagine) or planning as inference (infer)"},
        {"depth", sim::within(&PlannerNature::deliberation, &DeliberationNature::depth), sim::Whole{1, 1000},
         "steps that it thinks ahead"},
        {"rollouts", sim::within(&PlannerNature::deliberation, &DeliberationNature::rollouts),
         sim::Whole{1, 100'000}, "walks imagined before a choice (imagine), rounds of inference (infer)"},
        {"temperature", sim::within(&PlannerNature::deliberation, &DeliberationNature::temperature),
         sim::Number{1e-4, 100}, "of the choice, as a share of the best that is promised"},
        {"horizon", sim::within(&PlannerNature::deliberation, &DeliberationNature::horizon),
         sim::Duration{10ms, 24h}, "the worth of what is to come falls to 1/e over this time"},
        {"weight", &PlannerNature::model_weight, sim::Number{0, 100},
         "of what deliberation says, beside habits"},
        {"novelty", &PlannerNature::novelty, sim::Number{0, 100}, "worth of a way never tried"},
        {"threshold", &PlannerNature::threshold, sim::Number{0, 100}, "less worth is not worth a decision"},
        {"places", sim::within(&PlannerNature::map, &PlaceGraphNature::places), sim::Whole{1, 4096},
         "no more than these are told apart"},
        {"reach", sim::within(&PlannerNature::map, &PlaceGraphNature::reach), sim::Cells{0.1, 10},
         "from its middle that a place goes"},
        {"strange", sim::within(&PlannerNature::map, &PlaceGraphNature::strange), sim::Number{0.01, 0.999},
         "how like known places one never seen is taken to look: what is less like is not it"},
        {"recall_rate", sim::within(&PlannerNature::map, &PlaceGraphNature::recall_rate), sim::Number{0, 1},
         "how fast what was thought at a place follows what is thought there, a frame"},
        {"nearer", sim::within(&PlannerNature::map, &PlaceGraphNature::nearer), sim::Cells{0, 10},
         "by so much another place must be nearer than the last"},
        {"shut", sim::within(&PlannerNature::map, &PlaceGraphNature::shut), sim::Cells{0, 10},
         "a wall as near as this leaves no way"},
        {"opened", sim::within(&PlannerNature::map, &PlaceGraphNature::opened), sim::Cells{0, 100},
         "so much farther off than it was, a wall has gone"},
        {"convincing", sim::within(&PlannerNature::map, &PlaceGraphNature::convincing), sim::Whole{1, 1000},
         "looks in a row that show a way otherwise than it was known"},
        {"another_view", sim::within(&PlannerNature::map, &PlaceGraphNature::another_view), sim::Number{0, 1},
         "likeness to all known ones from there below which a view is another"},
        {"views", sim::within(&PlannerNature::map, &PlaceGraphNature::views), sim::Whole{1, 10'000},
         "of a place, at most"},
        {"arrived", &PlannerNature::arrived, sim::Cells{0, 10}, "from the middle of a place"},
        {"aside", &PlannerNature::aside, sim::Radians{0, 180},
         "of its way: a place there was passed, there is no turning back for it"},
        {"pace_rate", &PlannerNature::pace_rate, sim::Number{0, 1},
         "of the running mean of how fast it goes"},
        {"sidestep", &PlannerNature::sidestep, sim::Radians{0, 180}, "after a bump: round a corner"},
        {"longest_step", &PlannerNature::longest_step, sim::Duration{100ms, 1h},
         "a step that takes longer leads nowhere"},
        {"as_good", &PlannerNature::as_good, sim::Number{0, 1},
         "share of what a place is worth that may be expected next to it"},
        {"vivid", &PlannerNature::vivid, sim::Number{0, 1},
         "share of what was felt at a place that is remembered at once"},
        {"memorable", &PlannerNature::memorable, sim::Number{0, 100}, "so much reward, good or bad, is felt"},
        {"looks_around", &PlannerNature::looks_around, sim::Duration{0s, 1h},
         "for so long, after it was carried, it turns to see where it is"},
    };
    return table;
}

}  // namespace flinch::organism::learning

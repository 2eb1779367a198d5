#include "organism/learning/planner/planner.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

namespace {

sim::Choice<std::string> methods() {
    std::vector<std::string> names{"none"};
    for (std::string& name : deliberations()) names.push_back(std::move(name));
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
    };
    return table;
}

}  // namespace flinch::organism::learning

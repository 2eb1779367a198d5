#include "organism/learning/amygdala/assessor.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

namespace {

sim::Choice<AssessorInput> inputs() {
    return {{{"latent", AssessorInput::latent},
             {"raw-senses", AssessorInput::raw_senses},
             {"shuffled-latent", AssessorInput::shuffled_latent}}};
}

sim::Choice<Deferral> deferrals() {
    return {{{"steering-decides", Deferral::steering_decides},
             {"always-defer", Deferral::always_defer},
             {"always-override", Deferral::always_override}}};
}

sim::Choice<AssessorDopamine> dopamines() {
    return {{{"compartments", AssessorDopamine::compartments}, {"scalar", AssessorDopamine::scalar}}};
}

}  // namespace

const sim::ParameterTable<AmygdalaParams>& AmygdalaParams::parameters() {
    static const sim::ParameterTable<AmygdalaParams> table{
        {"learning_rate", &AmygdalaParams::learning_rate, sim::Number{0, 10}, "of the assessors"},
        {"trace", &AmygdalaParams::trace, sim::Duration{0ms, 1min},
         "eligibility falls to 1/e in this time, beside its discount", "Sutton 1988"},
        {"baseline", &AmygdalaParams::baseline, sim::Duration{0ms, 24h},
         "inputs teach by how far they are from their mean over this time; 0: from zero"},
        {"initial_output", &AmygdalaParams::initial_output, sim::Number{0.001, 0.999},
         "what an untaught assessor says"},
        {"initial_spread", &AmygdalaParams::initial_spread, sim::Number{0, 1},
         "standard deviation of the first weights"},
        {"fast_share", sim::within(&AmygdalaParams::speeds, &TwoSpeedParams::fast_share), sim::Number{0, 1},
         "of what life teaches, the part that fades", "Hinton & Plaut 1987"},
        {"fast_lasts", sim::within(&AmygdalaParams::speeds, &TwoSpeedParams::fast_lasts),
         sim::Duration{1min, 8760h}, "it falls to 1/e in this time"},
        {"reads", &AmygdalaParams::reads, inputs(),
         "the latent code, or, as controls, the raw senses or that code shuffled"},
        {"deferral", &AmygdalaParams::deferral, deferrals(),
         "who says what an assessor should have said: steering where it knows, or, as demonstrations, always "
         "itself, or always steering"},
        {"dopamine", &AmygdalaParams::dopamine, dopamines(),
         "what says how much is learned: each assessor's own error, or that gated by the scalar dopamine",
         "Aso et al. 2014"},
    };
    return table;
}

}  // namespace flinch::organism::learning

#include "organism/learning/cortex/cortex.hpp"
#include "sim/input/parameters.hpp"
#include "sim/registry.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<CortexParams>& CortexParams::parameters() {
    static const sim::ParameterTable<CortexParams> table{
        {"algorithm", &CortexParams::algorithm, sim::one_of(sim::registry<CortexAlgorithm>().names()),
         "which has defaults of its own for what follows"},
        {"latent", &CortexParams::latent, sim::Whole{1, 4096}, "hidden variables, the latent code"},
        {"sweeps", &CortexParams::sweeps, sim::Whole{0, 1000}, "of inference: rounds of filling in"},
        {"learning_rate", &CortexParams::learning_rate, sim::Number{0, 1}, "of the world model"},
        {"momentum", &CortexParams::momentum, sim::Number{0, 0.99}, "share of the last step that goes on"},
        {"weight_decay", &CortexParams::weight_decay, sim::Number{0, 0.1}, "a learning frame"},
        {"initial_spread", &CortexParams::initial_spread, sim::Number{0, 1},
         "standard deviation of the first weights"},
        {"centring", &CortexParams::centring, sim::Number{0, 1},
         "rate of the running means, a learning frame"},
        {"chains", &CortexParams::chains, sim::Whole{0, 1000},
         "boltzmann: persistent chains; 0: one step away from the data"},
        {"inference", &CortexParams::gibbs, sim::Choice<bool>{{{"mean-field", false}, {"gibbs", true}}},
         "boltzmann: by expectations, or by sampling"},
        {"hidden", &CortexParams::hidden, sim::Whole{1, 4096},
         "predictive-coding, masked: variables between senses and latent code"},
        {"relaxation", &CortexParams::relaxation, sim::Number{0, 1}, "predictive-coding: step of a sweep"},
        {"mask", &CortexParams::mask, sim::Number{0, 1},
         "masked: share of what is known that is hidden while learning"},
        {"adaptation", &CortexParams::adaptation, sim::Number{0, 1},
         "masked: rate of the running mean squares, a learning frame"},
        {"affect", &CortexParams::affect, sim::Flag{},
         "steering's own variables are among those it is given"},
    };
    return table;
}

}  // namespace flinch::organism::learning

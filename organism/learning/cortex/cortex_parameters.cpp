#include "organism/learning/cortex/cortex.hpp"
#include "sim/registry.hpp"
#include "sim/input/parameters.hpp"

namespace flinch::organism::learning {

using namespace std::chrono_literals;

const sim::ParameterTable<CortexNature>& CortexNature::parameters() {
    static const sim::ParameterTable<CortexNature> table{
        {"algorithm", &CortexNature::algorithm, sim::one_of(sim::registry<CortexAlgorithm>().names()),
         "which has defaults of its own for what follows"},
        {"latent", &CortexNature::latent, sim::Whole{1, 4096}, "hidden variables, the latent code"},
        {"sweeps", &CortexNature::sweeps, sim::Whole{0, 1000}, "of inference: rounds of filling in"},
        {"learning_rate", &CortexNature::learning_rate, sim::Number{0, 1}, "of the world model"},
        {"momentum", &CortexNature::momentum, sim::Number{0, 0.99}, "share of the last step that goes on"},
        {"weight_decay", &CortexNature::weight_decay, sim::Number{0, 0.1}, "a learning frame"},
        {"initial_spread", &CortexNature::initial_spread, sim::Number{0, 1},
         "standard deviation of the first weights"},
        {"centring", &CortexNature::centring, sim::Number{0, 1},
         "rate of the running means, a learning frame"},
        {"chains", &CortexNature::chains, sim::Whole{0, 1000},
         "boltzmann: persistent chains; 0: one step away from the data"},
        {"inference", &CortexNature::gibbs, sim::Choice<bool>{{{"mean-field", false}, {"gibbs", true}}},
         "boltzmann: by expectations, or by sampling"},
        {"hidden", &CortexNature::hidden, sim::Whole{1, 4096},
         "predictive-coding, masked: variables between senses and latent code"},
        {"relaxation", &CortexNature::relaxation, sim::Number{0, 1}, "predictive-coding: step of a sweep"},
        {"mask", &CortexNature::mask, sim::Number{0, 1},
         "masked: share of what is known that is hidden while learning"},
        {"adaptation", &CortexNature::adaptation, sim::Number{0, 1},
         "masked: rate of the running mean squares, a learning frame"},
        {"affect", &CortexNature::affect, sim::Flag{}, "steering's own variables are among those it is given"},
    };
    return table;
}

}  // namespace flinch::organism::learning

#include "organism/learning/cortex/cortex.hpp"

namespace flinch::organism::learning {

bool register_cortex(std::string name, CortexAlgorithm algorithm) {
    algorithm.defaults.algorithm = name;
    return sim::announce(std::move(name), std::move(algorithm));
}

std::unique_ptr<Cortex> make_cortex(const CortexParams& params, const Layout& layout,
                                    sim::RandomStream random) {
    return sim::registry<CortexAlgorithm>().at(params.algorithm).make(params, layout, random);
}

}  // namespace flinch::organism::learning

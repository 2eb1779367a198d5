#include "organism/learning/cortex/cortex.hpp"

namespace flinch::organism::learning {

bool register_cortex(std::string name, CortexAlgorithm algorithm) {
    algorithm.defaults.algorithm = name;
    return sim::announce(std::move(name), std::move(algorithm));
}

std::unique_ptr<Cortex> make_cortex(const CortexNature& nature, const Layout& layout,
                                    sim::RandomStream random) {
    return sim::registry<CortexAlgorithm>().at(nature.algorithm).make(nature, layout, random);
}

}  // namespace flinch::organism::learning

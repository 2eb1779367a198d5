#include "organism/learning/cortex/cortex.hpp"

#include <map>

namespace flinch::organism::learning {
namespace {

std::map<std::string, CortexAlgorithm>& algorithms() {
    static std::map<std::string, CortexAlgorithm> known;
    return known;
}

}  // namespace

bool register_cortex(std::string name, CortexAlgorithm algorithm) {
    algorithm.defaults.algorithm = name;
    return algorithms().emplace(std::move(name), std::move(algorithm)).second;
}

std::vector<std::string> cortex_algorithms() {
    std::vector<std::string> names;
    for (const auto& [name, algorithm] : algorithms()) names.push_back(name);
    return names;
}

const CortexAlgorithm& cortex_algorithm(const std::string& name) {
    return algorithms().at(name);
}

std::unique_ptr<Cortex> make_cortex(const CortexNature& nature, const Layout& layout,
                                    sim::RandomStream random) {
    return cortex_algorithm(nature.algorithm).make(nature, layout, random);
}

}  // namespace flinch::organism::learning

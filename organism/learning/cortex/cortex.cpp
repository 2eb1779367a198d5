#include "organism/learning/cortex/cortex.hpp"

#include <map>

namespace flinch::organism::learning {
namespace {

std::map<std::string, CortexMaker>& makers() {
    static std::map<std::string, CortexMaker> known;
    return known;
}

}  // namespace

bool register_cortex(std::string name, CortexMaker maker) {
    return makers().emplace(std::move(name), maker).second;
}

std::vector<std::string> cortex_algorithms() {
    std::vector<std::string> names;
    for (const auto& [name, maker] : makers()) names.push_back(name);
    return names;
}

std::unique_ptr<Cortex> make_cortex(const CortexNature& nature, const Layout& layout,
                                    sim::RandomStream random) {
    return makers().at(nature.algorithm)(nature, layout, random);
}

}  // namespace flinch::organism::learning

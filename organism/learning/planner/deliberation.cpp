#include "organism/learning/planner/deliberation.hpp"

#include <map>

namespace flinch::organism::learning {
namespace {

std::map<std::string, Deliberation>& known() {
    static std::map<std::string, Deliberation> ways_to_think;
    return ways_to_think;
}

}  // namespace

bool register_deliberation(std::string name, Deliberation how) {
    return known().emplace(std::move(name), how).second;
}

std::vector<std::string> deliberations() {
    std::vector<std::string> names;
    for (const auto& [name, how] : known()) names.push_back(name);
    return names;
}

Deliberation find_deliberation(const std::string& name) {
    const auto found = known().find(name);
    return found == known().end() ? nullptr : found->second;
}

}  // namespace flinch::organism::learning

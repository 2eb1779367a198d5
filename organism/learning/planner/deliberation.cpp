#include "organism/learning/planner/deliberation.hpp"

namespace flinch::organism::learning {

Deliberation find_deliberation(const std::string& name) {
    const Deliberation* found = sim::registry<Deliberation>().find(name);
    return found == nullptr ? nullptr : *found;
}

}  // namespace flinch::organism::learning

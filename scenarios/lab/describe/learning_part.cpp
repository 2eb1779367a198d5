#include "scenarios/lab/describe/learning_part.hpp"

#include <algorithm>

namespace flinch::lab {
namespace {

std::vector<LearningPart>& known() {
    static std::vector<LearningPart> parts;
    return parts;
}

}  // namespace

bool register_part(LearningPart part) {
    auto& parts = known();
    const auto after = std::find_if(parts.begin(), parts.end(),
                                    [&](const LearningPart& other) { return other.order > part.order; });
    parts.insert(after, std::move(part));
    return true;
}

const std::vector<LearningPart>& learning_parts() {
    return known();
}

}  // namespace flinch::lab

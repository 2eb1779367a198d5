#include "organism/learning/part_registry.hpp"

#include <algorithm>
#include <stdexcept>

namespace flinch::organism::learning {
namespace {

std::vector<PartInfo>& known() {
    static std::vector<PartInfo> parts;
    return parts;
}

}  // namespace

bool register_part(PartInfo info) {
    auto& parts = known();
    const auto after = std::find_if(parts.begin(), parts.end(),
                                    [&](const PartInfo& other) { return other.order > info.order; });
    parts.insert(after, std::move(info));
    return true;
}

const std::vector<PartInfo>& parts() {
    return known();
}

const std::vector<std::string>& lesionable_parts() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> found;
        for (const PartInfo& part : known()) {
            if (part.lesionable) found.push_back(part.name);
        }
        return found;
    }();
    return names;
}

bool is_lesionable(std::string_view part) {
    const auto& names = lesionable_parts();
    return std::find(names.begin(), names.end(), part) != names.end();
}

std::size_t part_number(std::string_view part) {
    const auto& names = lesionable_parts();
    const auto found = std::find(names.begin(), names.end(), part);
    if (found == names.end())
        throw std::invalid_argument("no part of the learning subsystem is called `" + std::string(part) +
                                    "`");
    return static_cast<std::size_t>(found - names.begin());
}

std::vector<std::string> taught_circuits(const Wiring& wiring) {
    std::vector<std::string> names;
    for (const Lesson& lesson : wiring.lessons) names.push_back(lesson.name);
    return names;
}

std::vector<std::string> timed_circuits(const Wiring& wiring) {
    std::vector<std::string> names;
    for (const Lesson& lesson : wiring.lessons) {
        if (lesson.timed) names.push_back(lesson.name);
    }
    return names;
}

}  // namespace flinch::organism::learning

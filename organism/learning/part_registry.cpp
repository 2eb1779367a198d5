#include "organism/learning/part_registry.hpp"

#include <algorithm>
#include <stdexcept>

#include "sim/registry.hpp"

namespace flinch::organism::learning {

bool register_part(PartInfo info) {
    std::string name = info.name;
    return sim::announce(std::move(name), std::move(info));
}

const std::vector<PartInfo>& parts() {
    static const std::vector<PartInfo> in_order = [] {
        std::vector<PartInfo> all;
        for (const auto& [name, info] : sim::registry<PartInfo>()) all.push_back(info);
        std::sort(all.begin(), all.end(),
                  [](const PartInfo& a, const PartInfo& b) { return a.order < b.order; });
        return all;
    }();
    return in_order;
}

const std::vector<std::string>& lesionable_parts() {
    static const std::vector<std::string> names = [] {
        std::vector<std::string> found;
        for (const PartInfo& part : parts()) {
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
    for (const AssessorTarget& target : wiring.targets) names.push_back(target.name);
    return names;
}

std::vector<std::string> timed_circuits(const Wiring& wiring) {
    std::vector<std::string> names;
    for (const AssessorTarget& target : wiring.targets) {
        if (target.timed) names.push_back(target.name);
    }
    return names;
}

}  // namespace flinch::organism::learning

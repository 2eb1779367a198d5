#include "scenarios/lab/scenario/upbringing.hpp"

#include <fmt/format.h>

#include "scenarios/lab/snapshot/life_file.hpp"
#include "sim/fingerprint.hpp"

namespace flinch::lab {

std::vector<std::shared_ptr<const Upbringing>> read_upbringing(const std::string& path,
                                                               const sim::SourceLocation& place,
                                                               sim::Diagnostics& problems) {
    std::vector<std::shared_ptr<const Upbringing>> creatures;
    try {
        LifeFile file = read_life_file(path);
        for (std::string& state : file.bytes.creatures) {
            auto creature = std::make_shared<Upbringing>();
            creature->content = sim::hash_of(state);
            creature->state = std::move(state);
            creature->age = file.label.now;
            creature->nature = file.label.nature;
            creatures.push_back(std::move(creature));
        }
    } catch (const sim::BadInput& bad) {
        for (const sim::Diagnostic& one : bad.problems().all())
            problems.error(place, fmt::format("{}: {}", one.place.file, one.message));
    }
    return creatures;
}

}  // namespace flinch::lab

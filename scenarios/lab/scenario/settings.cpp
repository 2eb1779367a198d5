#include "scenarios/lab/scenario/settings.hpp"

#include <algorithm>
#include <set>

#include "scenarios/lab/scenario/deprecated.hpp"
#include "sim/input/key_listing.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

/// The keys that one kind of file may have at its top, and the tables in it whose members have names of their
/// own.
struct Tree {
    std::set<std::string> heads;
    std::vector<std::string> named;
};

std::string head_of(const std::string& path) {
    return path.substr(0, path.find('.'));
}

Tree tree_of(const std::string& file) {
    constexpr std::string_view any = ".NAME";
    Tree tree;
    for (const sim::KeySection& section : sim::key_sections(file)) {
        if (!section.path.empty()) tree.heads.insert(head_of(section.path));
        const auto at = section.path.find(any);
        if (at != std::string::npos || section.listed) tree.named.push_back(section.path.substr(0, at));
        for (const sim::KeyInfo& key : section.keys) {
            if (section.path.empty()) tree.heads.insert(key.key);
            if (key.key == any.substr(1)) tree.named.push_back(section.path);
        }
    }
    return tree;
}

const Tree& species_tree() {
    static const Tree tree = tree_of("species");
    return tree;
}

const Tree& scenario_tree() {
    static const Tree tree = tree_of("scenario");
    return tree;
}

bool of_species(const std::string& key) {
    return species_tree().heads.contains(head_of(key));
}

sim::SourceLocation place_of(const std::string& key) {
    return {"--set", 1, static_cast<unsigned>(key.size() + 2)};
}

std::vector<std::string> all_heads() {
    std::set<std::string> all = scenario_tree().heads;
    all.insert(species_tree().heads.begin(), species_tree().heads.end());
    return {all.begin(), all.end()};
}

}  // namespace

void apply_to_scenario(const Settings& settings, sim::Document& scenario, sim::Diagnostics& problems) {
    for (const auto& [key, value] : settings) {
        if (of_species(key)) continue;
        if (scenario_tree().heads.contains(head_of(key))) {
            scenario.set(key, value, place_of(key), problems, scenario_tree().named);
        } else {
            problems.error({"--set", 1, 1},
                           sim::unknown_name("key of a scenario or a species", head_of(key), all_heads()));
        }
    }
}

void apply_to_species(const Settings& settings, sim::Document& species, sim::Diagnostics& problems) {
    for (const auto& [key, value] : settings) {
        if (of_species(key)) set_in_species(key, value, place_of(key), species, problems);
    }
}

void set_in_species(const std::string& key, const std::string& value, const sim::SourceLocation& place,
                    sim::Document& species, sim::Diagnostics& problems) {
    if (of_species(key))
        return species.set(present_key(key, place, problems), value, place, problems, species_tree().named);
    const std::vector<std::string> known(species_tree().heads.begin(), species_tree().heads.end());
    problems.error(place, sim::unknown_name("key of a species", head_of(key), known));
}

}  // namespace flinch::lab

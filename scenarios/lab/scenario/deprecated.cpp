#include "scenarios/lab/scenario/deprecated.hpp"

#include <toml++/toml.h>
#include <array>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "scenarios/lab/scenario/layers.hpp"

namespace flinch::lab {
namespace {

struct Renamed {
    /// The table with the key: a dotted path without the names of elements; if empty, the file itself.
    std::string_view table;
    std::string_view was, is;
};
constexpr std::array<Renamed, 1> in_scenarios{{{"", "poke", "intervention"}}};
constexpr std::array<Renamed, 2> in_species{
    {{"cortex", "feels", "affect"}, {"circuit.teach", "blames", "cues"}}};

std::string warning_of(const Renamed& one) {
    return fmt::format("`{}` is called `{}` now", one.was, one.is);
}

void rename(toml::table& table, const Renamed& one, sim::Document& document, sim::Diagnostics& problems) {
    const toml::node* old = table.get(one.was);
    if (old == nullptr) return;
    const sim::SourceLocation place = document.place_of(*old);
    problems.warning(place, warning_of(one));
    if (table.contains(one.is)) {
        problems.error(place, fmt::format("both `{}` and `{}`: they are one", one.was, one.is));
    } else {
        old->visit([&](const auto& node) { table.insert(one.is, node); });
        note_copy(*table.get(one.is), document, *old, document);
    }
    table.erase(one.was);
}

/// The tables that a dotted path leads to. For an array of tables, these are its elements.
std::vector<toml::table*> tables_at(toml::table& root, std::string_view path) {
    if (path.empty()) return {&root};
    const auto dot = path.find('.');
    const std::string_view rest = dot == std::string_view::npos ? std::string_view{} : path.substr(dot + 1);
    std::vector<toml::table*> found;
    const auto follow = [&](toml::node& node) {
        if (toml::table* table = node.as_table()) {
            for (toml::table* one : tables_at(*table, rest)) found.push_back(one);
        }
    };
    toml::node* next = root.get(path.substr(0, dot));
    if (next == nullptr) return found;
    if (toml::array* array = next->as_array()) {
        for (toml::node& element : *array) follow(element);
    } else {
        follow(*next);
    }
    return found;
}

template <std::size_t count>
void rename_all(const std::array<Renamed, count>& all, sim::Document& document, sim::Diagnostics& problems) {
    for (const Renamed& one : all) {
        for (toml::table* table : tables_at(document.tree(), one.table))
            rename(*table, one, document, problems);
    }
}

}  // namespace

void rename_deprecated(sim::Document& scenario, sim::Diagnostics& problems) {
    rename_all(in_scenarios, scenario, problems);
}

void rename_deprecated_in_species(sim::Document& species, sim::Diagnostics& problems) {
    rename_all(in_species, species, problems);
}

std::string present_key(const std::string& key, const sim::SourceLocation& place,
                        sim::Diagnostics& problems) {
    const std::string_view head = std::string_view(key).substr(0, key.find('.'));
    for (const Renamed& one : in_species) {
        const std::string_view table = one.table.substr(0, one.table.find('.'));
        if (head != table || !key.ends_with("." + std::string(one.was))) continue;
        problems.warning(place, warning_of(one));
        return key.substr(0, key.size() - one.was.size()) + std::string(one.is);
    }
    return key;
}

}  // namespace flinch::lab

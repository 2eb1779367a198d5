#include "scenarios/lab/experiment/variable.hpp"

#include <algorithm>

#include "sim/registry.hpp"

namespace flinch::lab {
namespace {

using organism::learning::PartInfo;
using organism::learning::Readout;

/// Makes a family of variables of what a learning part offers to be read, in the creature that probes look
/// at.
VariableFamily family_of(const PartInfo& part, const Readout& readout) {
    return {readout.name,
            readout.member,
            readout.unit,
            readout.about,
            readout.example,
            [&readout](const VariableScope& scope) {
                return readout.names(organism::wiring_of(scope.group.species));
            },
            [&part, &readout](const VariableScope&, std::size_t place) {
                return [&part, &readout, place](const Life& life) {
                    return readout.read(part.in(subject(life).brain()), place, life.now());
                };
            }};
}

void add_to(sim::Registry<VariableFamily>& families, VariableFamily family) {
    std::string name = family.head + family.member;
    families.add(std::move(name), std::move(family));
}

/// All families: those that files have announced, and those that the learning parts offer.
const sim::Registry<VariableFamily>& families() {
    static const sim::Registry<VariableFamily> all = [] {
        sim::Registry<VariableFamily> found = sim::registry<VariableFamily>();
        for (const PartInfo& part : organism::learning::parts()) {
            for (const Readout& readout : part.readouts) add_to(found, family_of(part, readout));
        }
        return found;
    }();
    return all;
}

}  // namespace

bool register_variables(VariableFamily family) {
    add_to(sim::registry<VariableFamily>(), std::move(family));
    return true;
}

std::vector<std::string> terms_of(const std::string& reads) {
    constexpr std::string_view minus = " - ";
    const auto at = reads.find(minus);
    if (at == std::string::npos || at == 0 || at + minus.size() == reads.size()) return {reads};
    return {reads.substr(0, at), reads.substr(at + minus.size())};
}

std::optional<Variable> find_variable(const std::string& name, const VariableScope& scope) {
    if (const auto terms = terms_of(name); terms.size() == 2) {
        const auto more = find_variable(terms[0], scope);
        const auto less = find_variable(terms[1], scope);
        if (!more || !less) return std::nullopt;
        return [more = *more, less = *less](const Life& life) { return more(life) - less(life); };
    }
    for (const auto& [key, family] : families()) {
        if (!name.starts_with(family.head)) continue;
        const auto names = family.names(scope);
        const auto found = std::find(names.begin(), names.end(), name.substr(family.head.size()));
        if (found != names.end()) return family.make(scope, static_cast<std::size_t>(found - names.begin()));
    }
    return std::nullopt;
}

std::vector<std::string> variable_names(const VariableScope& scope) {
    std::vector<std::string> all;
    for (const auto& [key, family] : families()) {
        for (const std::string& name : family.names(scope)) all.push_back(family.head + name);
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<VariableEntry> variable_reference() {
    std::vector<VariableEntry> entries;
    for (const auto& [name, family] : families())
        entries.push_back({name, family.unit, family.about, family.example});
    return entries;
}

}  // namespace flinch::lab

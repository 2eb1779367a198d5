#include "scenarios/lab/experiment/variable.hpp"

#include <algorithm>

namespace flinch::lab {
namespace {

std::vector<VariableFamily>& families() {
    static std::vector<VariableFamily> known;
    return known;
}

}  // namespace

bool register_variables(VariableFamily family) {
    families().push_back(std::move(family));
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
    for (const VariableFamily& family : families()) {
        if (!name.starts_with(family.head)) continue;
        const auto names = family.names(scope);
        const auto found = std::find(names.begin(), names.end(), name.substr(family.head.size()));
        if (found != names.end()) return family.make(scope, static_cast<std::size_t>(found - names.begin()));
    }
    return std::nullopt;
}

std::vector<std::string> variable_names(const VariableScope& scope) {
    std::vector<std::string> all;
    for (const VariableFamily& family : families()) {
        for (const std::string& name : family.names(scope)) all.push_back(family.head + name);
    }
    std::sort(all.begin(), all.end());
    return all;
}

std::vector<VariableEntry> variable_reference() {
    std::vector<VariableEntry> entries;
    for (const VariableFamily& family : families())
        entries.push_back({family.head + family.member, family.unit, family.about, family.example});
    std::sort(entries.begin(), entries.end(),
              [](const VariableEntry& a, const VariableEntry& b) { return a.name < b.name; });
    return entries;
}

}  // namespace flinch::lab

#include "scenarios/lab/measures.hpp"

#include <array>
#include <map>

namespace flinch::lab {

void Measures::add(const Measure& row) {
    if (row.probe >= of_probe_.size()) of_probe_.resize(row.probe + 1);
    of_probe_[row.probe].push_back(static_cast<std::uint32_t>(rows_.size()));
    rows_.push_back(row);
}

void Measures::append(const Measures& other, std::uint32_t run) {
    for (Measure row : other.rows_) {
        row.run = run;
        row.group = id(other.name(row.group));
        row.phase = id(other.name(row.phase));
        row.probe = id(other.name(row.probe));
        row.stimulus = id(other.name(row.stimulus));
        add(row);
    }
}

Measures::Numbers Measures::numbers(const Filter& filter) const {
    Numbers found;
    const auto look_up = [&](const std::string& name, NameId& number) {
        if (name.empty()) return;
        if (const auto known = names_.find(name)) {
            number = *known;
        } else {
            found.unknown = true;
        }
    };
    look_up(filter.probe, found.probe);
    look_up(filter.group, found.group);
    look_up(filter.phase, found.phase);
    look_up(filter.stimulus, found.stimulus);
    return found;
}

bool Measures::any(const Filter& filter) const {
    bool found = false;
    for_each(filter, [&](const Measure&) { found = true; });
    return found;
}

std::vector<std::vector<double>> Measures::values(const Filter& filter) const {
    std::vector<std::vector<double>> all(rows_.empty() ? 0 : rows_.back().run + 1);
    for_each(filter, [&](const Measure& row) { all[row.run].push_back(row.value); });
    return all;
}

std::vector<std::uint32_t> nth_of_kind(const Measures& measures) {
    std::map<std::array<std::uint32_t, 5>, std::uint32_t> seen;
    std::vector<std::uint32_t> nth;
    nth.reserve(measures.rows().size());
    for (const Measure& row : measures.rows())
        nth.push_back(++seen[{row.run, row.group, row.phase, row.probe, row.stimulus}]);
    return nth;
}

}  // namespace flinch::lab

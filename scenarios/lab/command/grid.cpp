#include "scenarios/lab/command/grid.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "scenarios/lab/results/combination.hpp"
#include "sim/input/diagnostic.hpp"

namespace flinch::lab {
namespace {

constexpr std::size_t most_combinations = 10'000'000;

[[noreturn]] void refuse(const std::string& message) {
    sim::Diagnostics problems;
    problems.error({"--set", 1, 1}, message);
    throw sim::BadInput(std::move(problems));
}

}  // namespace

Grid::Grid(std::vector<std::pair<std::string, std::vector<std::string>>> axes) : axes_(std::move(axes)) {
    std::set<std::string> keys;
    for (auto& [key, values] : axes_) {
        if (!keys.insert(key).second)
            refuse(fmt::format("`{}` is given twice: give all its values at once", key));
        std::set<std::string> known;
        std::erase_if(values, [&known](const std::string& value) {
            return !known.insert(canonical_value(value)).second;  // 64 and 64.0 are one value
        });
        if (size_ > most_combinations / values.size())
            refuse(fmt::format("more than {} combinations", most_combinations));
        size_ *= values.size();
    }
}

Settings Grid::operator[](std::size_t number) const {
    Settings settings(axes_.size());
    for (std::size_t i = axes_.size(); i-- > 0;) {  // the last key changes fastest
        const auto& [key, values] = axes_[i];
        settings[i] = {key, values[number % values.size()]};
        number /= values.size();
    }
    return settings;
}

std::vector<Settings> Grid::each_value_once() const {
    std::size_t longest = 1;
    for (const auto& axis : axes_) longest = std::max(longest, axis.second.size());
    std::vector<Settings> all(longest);
    for (std::size_t i = 0; i < longest; ++i) {
        for (const auto& [key, values] : axes_)
            all[i].emplace_back(key, values[std::min(i, values.size() - 1)]);
    }
    return all;
}

}  // namespace flinch::lab

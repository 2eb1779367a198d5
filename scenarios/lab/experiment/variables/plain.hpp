#pragma once

#include <array>
#include <string_view>

#include "scenarios/lab/experiment/variable.hpp"

namespace flinch::lab {

/// A variable that is just read off the creature.
struct Plain {
    std::string_view name;
    double (*read)(const Life&);
};

/// Announces a constant table of such variables.
template <const auto& table>
bool register_plain() {
    return register_variables(
        {"",
         [](const VariableScope&) {
             std::vector<std::string> names;
             for (const Plain& one : table) names.emplace_back(one.name);
             return names;
         },
         [](const VariableScope&, std::size_t place) { return Variable(table[place].read); }});
}

}  // namespace flinch::lab

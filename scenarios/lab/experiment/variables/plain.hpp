#pragma once

#include <array>
#include <string_view>

#include "scenarios/lab/experiment/variable.hpp"

namespace flinch::lab {

/// A variable whose value is simply read off the creature.
struct Plain {
    std::string_view name;
    std::string_view unit;   ///< the same as in `VariableFamily`
    std::string_view about;  ///< what the variable means, without a full stop
    double (*read)(const Life&);
};

/// Announces a constant table of such variables; each is a family of one.
template <const auto& table, std::size_t row = 0>
bool register_plain() {
    if constexpr (row < table.size()) {
        constexpr const Plain& one = table[row];
        const std::string name(one.name);
        return register_variables(
                   {"", name, std::string(one.unit), std::string(one.about), name,
                    [](const VariableScope&) {
                        return std::vector<std::string>{std::string(table[row].name)};
                    },
                    [](const VariableScope&, std::size_t) { return Variable(table[row].read); }}) &&
               register_plain<table, row + 1>();
    } else {
        return true;
    }
}

}  // namespace flinch::lab

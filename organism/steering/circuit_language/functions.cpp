#include "organism/steering/circuit_language/functions.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "organism/steering/circuit_language/grammar.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::organism::steering {

namespace {

constexpr std::array<FunctionEntry, 4> functions{{
    {"min", Function::minimum, 2, longest_expression, "at least 2 values"},
    {"max", Function::maximum, 2, longest_expression, "at least 2 values"},
    {"clamp", Function::clamp, 3, 3, "3 values (x, low, high)"},
    {"abs", Function::absolute, 1, 1, "1 value"},
}};

}  // namespace

const FunctionEntry* find_function(std::string_view name) noexcept {
    const auto* found = std::ranges::find(functions, name, &FunctionEntry::name);
    return found == functions.end() ? nullptr : found;
}

std::string_view nearest_function(std::string_view name) {
    std::array<std::string, functions.size()> names;
    std::ranges::transform(functions, names.begin(),
                           [](const FunctionEntry& f) { return std::string{f.name}; });
    const std::string nearest = sim::nearest_name(name, names);
    const FunctionEntry* found = find_function(nearest);
    return found == nullptr ? std::string_view{} : found->name;
}

}  // namespace flinch::organism::steering

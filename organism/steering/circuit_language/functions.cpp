#include "organism/steering/circuit_language/functions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "organism/steering/circuit_language/grammar.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::organism::steering {

namespace {

constexpr std::array<FunctionEntry, 10> functions{{
    {"min", Function::minimum, 2, longest_expression, "at least 2 values", "min(x, y, ...)",
     "the least of them"},
    {"max", Function::maximum, 2, longest_expression, "at least 2 values", "max(x, y, ...)",
     "the greatest of them"},
    {"clamp", Function::clamp, 3, 3, "3 values (x, low, high)", "clamp(x, low, high)",
     "x, but within the bounds"},
    {"abs", Function::absolute, 1, 1, "1 value", "abs(x)", "x without its sign"},
    {"rise", Function::rise, 2, 2, "2 values (x, time)", "rise(x, 500 ms)",
     "how far x is above its recent past, or 0"},
    {"fall", Function::fall, 2, 2, "2 values (x, time)", "fall(x, 500 ms)",
     "how far x is below its recent past, or 0"},
    {"smooth", Function::smooth, 2, 2, "2 values (x, time)", "smooth(x, 1 s)",
     "x as a running mean that forgets with this time constant"},
    {"limit", Function::limit, 2, 2, "2 values (x, rate)", "limit(x, 2 /s)",
     "x, changing no faster than this"},
    {"hysteresis", Function::hysteresis, 3, 3, "3 values (x, low, high)", "hysteresis(x, 0.2, 0.6)",
     "true once x is above the higher bound, until it is below the lower"},
    {"held", Function::held, 2, 2, "2 values (condition, time)", "held(pain > 0.5, 1 s)",
     "true when the condition was true without a break for at least so long"},
}};

}  // namespace

std::span<const FunctionEntry> all_function_entries() noexcept {
    return functions;
}

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

std::string all_functions() {
    std::string all;
    for (std::size_t i = 0; i < functions.size(); ++i) {
        if (i > 0) all += i + 1 == functions.size() ? " and " : ", ";
        all += fmt::format("`{}`", functions[i].name);
    }
    return all;
}

}  // namespace flinch::organism::steering

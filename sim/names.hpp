#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

// These helpers work on lists whose elements have a member `name`.
namespace flinch::sim {

/// The names of the elements, in their order.
template <std::ranges::input_range List>
[[nodiscard]] std::vector<std::string> names_of(const List& list) {
    std::vector<std::string> names;
    for (const auto& one : list) names.emplace_back(one.name);
    return names;
}

/// The index of the first element of this name, or nothing if there is none.
template <std::ranges::forward_range List>
[[nodiscard]] std::optional<std::size_t> find_named(const List& list, std::string_view name) {
    const auto found = std::ranges::find_if(list, [&](const auto& one) { return one.name == name; });
    if (found == std::ranges::end(list)) return std::nullopt;
    return static_cast<std::size_t>(std::ranges::distance(std::ranges::begin(list), found));
}

/// Whether a value is in a list.
template <std::ranges::input_range List, class Value>
[[nodiscard]] bool contains(const List& list, const Value& value) {
    return std::ranges::find(list, value) != std::ranges::end(list);
}

}  // namespace flinch::sim

#include "organism/steering/circuit_language/symbols.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <stdexcept>

#include "organism/steering/circuit_language/characters.hpp"
#include "organism/steering/circuit_language/functions.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::organism::steering {

namespace {

constexpr std::array<std::string_view, 5> keywords{"and", "or", "not", "true", "false"};

bool is_own_word(std::string_view name) {
    std::string small{name};
    std::ranges::transform(small, small.begin(), lower);
    return std::ranges::find(keywords, small) != keywords.end() || find_function(small) != nullptr ||
           find_suffix(small);
}

}  // namespace

bool is_name(std::string_view name) {
    bool begins = true;
    for (const char c : name) {
        if (begins ? !begins_word(c) : !(continues_word(c) || c == '.')) return false;
        begins = c == '.';
    }
    return !begins && !is_own_word(name);
}

std::uint32_t SymbolTable::add(Symbol symbol) {
    if (!is_name(symbol.name)) {
        throw std::invalid_argument(fmt::format("`{}` cannot be the name of a signal", symbol.name));
    }
    if (find(symbol.name)) throw std::invalid_argument(fmt::format("two signals named `{}`", symbol.name));
    const bool ordered = std::isfinite(symbol.low) && std::isfinite(symbol.high) && symbol.low <= symbol.high;
    const bool truthful = symbol.unit != Unit::truth || (symbol.low == 0 && symbol.high == 1);
    if (!ordered || !truthful) {
        throw std::invalid_argument(
            fmt::format("signal `{}` has bounds {} to {}", symbol.name, symbol.low, symbol.high));
    }
    names_.push_back(symbol.name);
    symbols_.push_back(std::move(symbol));
    return static_cast<std::uint32_t>(symbols_.size() - 1);
}

std::optional<std::uint32_t> SymbolTable::find(std::string_view name) const noexcept {
    const auto found = std::ranges::find(names_, name);
    if (found == names_.end()) return std::nullopt;
    return static_cast<std::uint32_t>(found - names_.begin());
}

std::string SymbolTable::nearest(std::string_view name) const {
    return sim::nearest_name(name, names_);
}

}  // namespace flinch::organism::steering

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "organism/steering/circuit_language/unit.hpp"

namespace flinch::organism::steering {

/// A signal that a circuit may read: its dotted name, its unit, and bounds in that unit (0 and 1 for a
/// truth).
struct Symbol {
    std::string name;
    Unit unit = Unit::ratio;
    double low = 0, high = 1;
};

/// Whether an expression can write the name. A name consists of words of letters, digits and `_` joined by
/// dots, each beginning with a letter or `_`, and the whole must not be a word of the language itself (a
/// keyword, function or unit), in any capitalisation.
[[nodiscard]] bool is_name(std::string_view name);

/// The signals of one species, in order. A symbol's index is the index of its value among the signals.
class SymbolTable {
  public:
    /// Adds a symbol and returns its index. It throws std::invalid_argument if the name cannot be written or
    /// is taken, or if the bounds are not finite, not in order, or not 0 and 1 for a truth.
    std::uint32_t add(Symbol symbol);

    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view name) const noexcept;
    [[nodiscard]] const Symbol& operator[](std::uint32_t index) const noexcept { return symbols_[index]; }
    [[nodiscard]] std::size_t size() const noexcept { return symbols_.size(); }
    [[nodiscard]] std::span<const std::string> names() const noexcept { return names_; }
    /// The known name that is most like this one, or empty if none is near.
    [[nodiscard]] std::string nearest(std::string_view name) const;

  private:
    std::vector<Symbol> symbols_;
    std::vector<std::string> names_;
};

}  // namespace flinch::organism::steering

#pragma once

#include <cstdint>
#include <string_view>

#include "organism/learning/part_registry.hpp"

namespace flinch::organism::learning {

/// Lesions say which parts are cut out. The names of parts are those of `lesionable_parts()`; any other name
/// throws `std::invalid_argument`.
class Lesions {
  public:
    void set(std::string_view part, bool cut) {
        const std::uint32_t bit = 1U << part_number(part);
        cut_ = cut ? cut_ | bit : cut_ & ~bit;
    }
    [[nodiscard]] bool has(std::string_view part) const { return ((cut_ >> part_number(part)) & 1U) != 0; }
    /// Returns all of them as bits, in the order of `lesionable_parts()`.
    [[nodiscard]] std::uint32_t bits() const noexcept { return cut_; }

  private:
    std::uint32_t cut_ = 0;
};

}  // namespace flinch::organism::learning

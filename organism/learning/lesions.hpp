#pragma once

#include <cstdint>
#include <string_view>

#include "organism/learning/part_registry.hpp"

namespace flinch::organism::learning {

/// Which parts are cut out. Their names are those of `lesionable_parts()`; any other throws
/// `std::invalid_argument`.
class Lesions {
  public:
    void set(std::string_view part, bool cut) {
        const std::uint32_t bit = 1U << part_number(part);
        cut_ = cut ? cut_ | bit : cut_ & ~bit;
    }
    [[nodiscard]] bool has(std::string_view part) const { return ((cut_ >> part_number(part)) & 1U) != 0; }
    /// All of them, as bits in the order of `lesionable_parts()`.
    [[nodiscard]] std::uint32_t bits() const noexcept { return cut_; }

  private:
    std::uint32_t cut_ = 0;
};

}  // namespace flinch::organism::learning

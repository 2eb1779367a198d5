#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace flinch::organism::learning {

/// The parts of the learning subsystem that can be cut out and put back, at birth or later.
enum class Part : std::uint32_t {
    amygdala,
    critic,
    striatum,
    cerebellum,
    hippocampus,
    thalamus,
    cognitive_striatum,
    planner,
    habits
};
inline constexpr std::array<std::string_view, 9> part_names{"amygdala",           "critic",      "striatum",
                                                            "cerebellum",         "hippocampus", "thalamus",
                                                            "cognitive-striatum", "planner",     "habits"};

/// Which parts are cut out.
class Lesions {
  public:
    void set(Part part, bool cut) noexcept {
        const std::uint32_t bit = 1U << static_cast<std::uint32_t>(part);
        cut_ = cut ? cut_ | bit : cut_ & ~bit;
    }
    [[nodiscard]] bool has(Part part) const noexcept {
        return ((cut_ >> static_cast<std::uint32_t>(part)) & 1U) != 0;
    }
    /// All of them, as bits: part of a creature's state.
    [[nodiscard]] std::uint32_t bits() const noexcept { return cut_; }

  private:
    std::uint32_t cut_ = 0;
};

}  // namespace flinch::organism::learning

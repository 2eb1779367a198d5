#pragma once

#include <cstdint>
#include <vector>

#include "sim/time.hpp"

namespace flinch::sim {

/// What somebody wants to happen, noted down until the queue is told. Those who act side by side write to
/// agendas of their own, because the queue serves one at a time.
class Agenda {
  public:
    struct Item {
        Time at;
        std::uint32_t priority = 0, creature = 0, kind = 0, detail = 0;
    };

    void schedule(Time at, std::uint32_t priority, std::uint32_t creature, std::uint32_t kind,
                  std::uint32_t detail = 0) {
        items_.push_back({at, priority, creature, kind, detail});
    }
    /// In the order in which they were noted.
    [[nodiscard]] const std::vector<Item>& items() const noexcept { return items_; }
    void clear() noexcept { items_.clear(); }

  private:
    std::vector<Item> items_;
};

}  // namespace flinch::sim

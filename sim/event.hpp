#pragma once

#include <cstdint>
#include <type_traits>

#include "sim/time.hpp"

namespace flinch::sim {

/// Something that is to happen. Events are ordered by (time, priority, creature, sequence): a total order, so
/// that equal inputs give equal runs. The sequence is counted for each creature, so the order does not depend
/// on how the creatures' doings are interleaved.
struct Event {
    Time time;
    std::uint64_t order = 0;  ///< priority : 4 bits | creature : 20 | sequence : 40
    std::uint32_t kind = 0;   ///< its meaning is the business of the floors above
    std::uint32_t detail = 0;

    static constexpr std::uint32_t priorities = 1u << 4;
    static constexpr std::uint32_t creatures = 1u << 20;

    [[nodiscard]] constexpr std::uint32_t priority() const noexcept {
        return static_cast<std::uint32_t>(order >> 60);
    }
    [[nodiscard]] constexpr std::uint32_t creature() const noexcept {
        return static_cast<std::uint32_t>(order >> 40) & (creatures - 1);
    }
    [[nodiscard]] constexpr std::uint64_t sequence() const noexcept {
        return order & ((std::uint64_t{1} << 40) - 1);
    }

    /// Time and order as one number, so that a comparison is one subtraction and no branch. Times are not
    /// negative.
    __extension__ using Key = unsigned __int128;
    [[nodiscard]] constexpr Key key() const noexcept {
        return Key{static_cast<std::uint64_t>(time.count())} << 64 | order;
    }
};
static_assert(std::is_trivially_copyable_v<Event> && sizeof(Event) == 24);

/// What `EventQueue::schedule` gives back: enough to cancel the event.
struct Ticket {
    Time time{-1};
    std::uint64_t order = 0;
};

}  // namespace flinch::sim

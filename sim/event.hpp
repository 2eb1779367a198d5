#pragma once

#include <cstdint>
#include <type_traits>

#include "sim/time.hpp"

namespace flinch::sim {

/// An event is something that is to happen at a given time. Events are ordered by (time, priority, creature,
/// sequence). This order is total, so that equal inputs give equal runs. The sequence is counted for each
/// creature separately, so the order does not depend on how the creatures' events are interleaved.
struct Event {
    Time time;
    std::uint64_t order = 0;  ///< priority : 4 bits | creature : 20 | sequence : 40
    std::uint32_t kind = 0;   ///< the code that schedules the event gives it its meaning
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

    /// Time and order are joined into one number, so that a comparison is one subtraction and no branch.
    /// Times are not negative.
    __extension__ using Key = unsigned __int128;
    [[nodiscard]] constexpr Key key() const noexcept {
        return Key{static_cast<std::uint64_t>(time.count())} << 64 | order;
    }
};
static_assert(std::is_trivially_copyable_v<Event> && sizeof(Event) == 24);

/// `EventQueue::schedule` gives back a ticket, which is enough to cancel the event.
struct Ticket {
    Time time{-1};
    std::uint64_t order = 0;
};

}  // namespace flinch::sim

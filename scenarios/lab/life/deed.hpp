#pragma once

#include <cstdint>

#include "organism/creature.hpp"
#include "sim/event_queue.hpp"

namespace flinch::lab {

/// What the experimenter and the world do, beside what happens to creatures.
enum class Deed : std::uint32_t {
    begin = organism::first_free_kind,
    end,
    cue_on,
    cue_off,
    thing_moves,
    thing_attends,
    doors_stand,
    port_shuts
};

inline void schedule(sim::EventQueue& queue, Deed deed, sim::Time at, std::uint32_t detail = 0) {
    constexpr std::uint32_t experimenter = 0xFFFFF;  // owner of these events: after all creatures
    constexpr std::uint32_t first = 0;               // priority: the world moves before anyone senses it
    queue.schedule(at, first, experimenter, static_cast<std::uint32_t>(deed), detail);
}

}  // namespace flinch::lab

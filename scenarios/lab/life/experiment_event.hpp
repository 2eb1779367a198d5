#pragma once

#include <cstdint>

#include "organism/creature.hpp"
#include "sim/event_queue.hpp"

namespace flinch::lab {

/// The kinds of events in a life that the experimenter and the world cause, beside those that happen within
/// creatures.
enum class ExperimentEvent : std::uint32_t {
    begin = organism::first_free_kind,
    end,
    cue_on,
    cue_off,
    thing_moves,
    thing_attends,
    doors_stand,
    port_shuts,
    intervention,
    intervention_ends
};

inline void schedule(sim::EventQueue& queue, ExperimentEvent deed, sim::Time at, std::uint32_t detail = 0) {
    constexpr std::uint32_t experimenter = 0xFFFFF;  // the owner, which comes after all creatures
    constexpr std::uint32_t first = 0;               // the priority: the world moves before anyone senses it
    queue.schedule(at, first, experimenter, static_cast<std::uint32_t>(deed), detail);
}

/// Schedules the beginning or the end of an intervention. Interventions have an owner of their own, apart
/// from the experimenter's, and their ends have another one, so that the order of events does not depend on
/// whether interventions are known in advance.
inline void schedule_intervention(sim::EventQueue& queue, ExperimentEvent deed, sim::Time at,
                                  std::uint32_t intervention) {
    constexpr std::uint32_t visitor = 0xFFFFE;
    constexpr std::uint32_t visitors_ends = 0xFFFFD;
    constexpr std::uint32_t first = 0;
    queue.schedule(at, first, deed == ExperimentEvent::intervention ? visitor : visitors_ends,
                   static_cast<std::uint32_t>(deed), intervention);
}

}  // namespace flinch::lab

#include <algorithm>

#include <fmt/format.h>

#include "organism/learning/brain.hpp"

namespace flinch::organism::learning {
namespace {

double firing(const Hippocampus& hippocampus, sim::Time) {
    const auto rates = hippocampus.place().rates();
    return static_cast<double>(
        std::count_if(rates.begin(), rates.end(), [](float rate) { return rate > 0; }));
}

[[maybe_unused]] const bool registered = register_part(
    {.order = 70,
     .name = std::string(Hippocampus::part),
     .about = "place code, episodes and their replay, trace cells",
     .in = [](const Brain& brain) -> const Part& { return brain.hippocampus(); },
     .readouts = {
         readout<Hippocampus>("place.active", "count", "place cells that fire", firing),
         readout<Hippocampus>("place.known", "0 or 1", "1 while the hippocampus knows where it is",
                              [](const Hippocampus& h, sim::Time) { return h.place().known() ? 1.0 : 0.0; }),
         readout<Hippocampus>(
             "place.recruited", "count", "place cells that have a field somewhere",
             [](const Hippocampus& h, sim::Time) { return static_cast<double>(h.place().recruited()); }),
         readout<Hippocampus>(
             "episodes", "count", "episodes kept by the hippocampus",
             [](const Hippocampus& h, sim::Time) { return static_cast<double>(h.episodes().count()); }),
         readout<Hippocampus>(
             "replayed", "count", "episodes replayed so far",
             [](const Hippocampus& h, sim::Time) { return static_cast<double>(h.replays()); })}});

}  // namespace

PartDescription Hippocampus::describe() const {
    return {fmt::format("{} place cells tuned to walls in 16 directions of the compass, {} firing together; "
                        "{} episodes of {} moments, a byte a value",
                        params_.place.cells, params_.place.winners, params_.episodes.most,
                        params_.episodes.moments),
            fmt::format("competitive, recruiting at once where none fires above {:g}; episodes stored at "
                        "surprise above {:g}; replay by priority, forward and reverse, {:g} a minute asleep "
                        "and {:g} quietly awake",
                        params_.place.recruit_below, params_.episodes.surprising, params_.replay_asleep,
                        params_.replay_quiet),
            "", "no cell recruited, nothing remembered", 2};
}

}  // namespace flinch::organism::learning

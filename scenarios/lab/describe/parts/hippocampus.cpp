#include <fmt/format.h>

#include "scenarios/lab/describe/learning_part.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

PartDescription describe(const organism::Species& species, const organism::Creature&) {
    const auto& nature = species.brain.hippocampus;
    return {
        fmt::format("{} place cells tuned to walls in 16 directions of the compass, {} firing together; {} "
                    "episodes of {} moments, a byte a value",
                    nature.place.cells, nature.place.winners, nature.episodes.most, nature.episodes.moments),
        fmt::format(
            "competitive, recruiting at once where none fires above {:g}; episodes stored at surprise "
            "above {:g}; replay by priority, forward and reverse, {:g} a minute asleep and {:g} quietly "
            "awake",
            nature.place.recruit_below, nature.episodes.surprising, nature.replay_asleep,
            nature.replay_quiet),
        "",
        "no cell recruited, nothing remembered",
        2,
        18};
}

[[maybe_unused]] const bool registered = register_part({80, "hippocampus", describe});

}  // namespace
}  // namespace flinch::lab

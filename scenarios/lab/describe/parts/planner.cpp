#include <fmt/format.h>

#include "scenarios/lab/describe/learning_part.hpp"

namespace flinch::lab {
namespace {

PartDescription describe_planner(const organism::Species& species, const organism::Creature&) {
    const auto& nature = species.brain.planner;
    const auto& thinking = nature.deliberation;
    if (thinking.method == "none")
        return {"none: it goes where reflexes and the striatum take it", "", "", "", 0, 1};
    return {
        fmt::format(
            "{} over a graph of at most {} places, {} steps deep, {} times; softmax, temperature {:g}",
            thinking.method, nature.map.places, thinking.depth, thinking.rollouts, thinking.temperature),
        "places by path integration, found again by their looks, several guesses at once; ways learned by "
        "going "
        "them once, struck out by failing once or seen shut; places judged by the assessors, worth asked of "
        "steering at every choice",
        "",
        "no places",
        1,
        10};
}

PartDescription describe_habits(const organism::Species& species, const organism::Creature&) {
    const auto& nature = species.brain.planner.habits;
    return {fmt::format("a cached worth for each way out of each place, weight {:g}", nature.weight),
            fmt::format("Q(lambda) in real time, rate {:g}, trace {:g}, horizon {:g} s", nature.learning_rate,
                        nature.trace, nature.horizon),
            "temporal-difference error of reward",
            "0",
            1,
            4};
}

[[maybe_unused]] const bool registered =
    register_part({70, "planner", describe_planner}) && register_part({71, "habits", describe_habits});

}  // namespace
}  // namespace flinch::lab

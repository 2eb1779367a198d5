#include <algorithm>

#include <fmt/format.h>

#include "organism/learning/brain.hpp"

namespace flinch::organism::learning {
namespace {

double best(const Prospects& prospects) {
    return static_cast<double>(*std::max_element(prospects.begin(), prospects.end()));
}

double places(const Planner& planner, sim::Time) {
    double known = 0;
    for (PlaceId place = 0; place < planner.map().size(); ++place)
        known += planner.map().exists(place) ? 1 : 0;
    return known;
}

double chosen(const Planner& planner, const Prospects& prospects) {
    return static_cast<double>(prospects[planner.chosen()]);
}

double stays(const Prospects& prospects) {
    return static_cast<double>(prospects[staying]);
}

[[maybe_unused]] const bool planner_registered = register_part(
    {.order = 100,
     .name = std::string(Planner::part),
     .about = "deliberates over a map of places where to go",
     .in = [](const Brain& brain) -> const Part& { return brain.planner(); },
     .readouts = {
         readout<Planner>("planned.chosen", "reward",
                          "what deliberation promises of the option it chose last",
                          [](const Planner& p, sim::Time) { return chosen(p, p.planned()); }),
         readout<Planner>("planned.staying", "reward", "what deliberation promises of staying",
                          [](const Planner& p, sim::Time) { return stays(p.planned()); }),
         readout<Planner>("planned.best", "reward", "what deliberation promises of the best option",
                          [](const Planner& p, sim::Time) { return best(p.planned()); }),
         readout<Planner>("habit.chosen", "reward", "what habit promises of the option chosen last",
                          [](const Planner& p, sim::Time) { return chosen(p, p.habitual()); }),
         readout<Planner>("habit.staying", "reward", "what habit promises of staying",
                          [](const Planner& p, sim::Time) { return stays(p.habitual()); }),
         readout<Planner>("habit.best", "reward", "what habit promises of the best option",
                          [](const Planner& p, sim::Time) { return best(p.habitual()); }),
         readout<Planner>("map.places", "count", "places known to the planner", places),
         readout<Planner>("map.choices", "count", "choices the planner made so far",
                          [](const Planner& p, sim::Time) { return static_cast<double>(p.choices()); })}});

[[maybe_unused]] const bool habits_registered =
    register_part({.order = 110,
                   .name = std::string(Habits::part),
                   .about = "the planner's rival: the cached worth of each way out of each place",
                   .in = [](const Brain& brain) -> const Part& { return brain.planner().habits(); },
                   .readouts = {}});

}  // namespace

PartDescription Planner::describe() const {
    const DeliberationParams& thinking = params_.deliberation;
    if (!exists()) return {"none: it goes where reflexes and the striatum take it", "", "", "", 0};
    return {
        fmt::format(
            "{} over a graph of at most {} places, {} steps deep, {} times; softmax, temperature {:g}",
            thinking.method, params_.map.places, thinking.depth, thinking.rollouts, thinking.temperature),
        "places by path integration, found again by their looks, several guesses at once; ways learned by "
        "going them once, struck out by failing once or seen shut; places judged by the assessors, worth "
        "asked of steering at every choice",
        "", "no places", 1};
}

PartDescription Habits::describe() const {
    return {fmt::format("a cached worth for each way out of each place, weight {:g}", params_.weight),
            fmt::format("Q(lambda) in real time, rate {:g}, trace {:g}, horizon {:g} s",
                        params_.learning_rate, params_.trace, params_.horizon),
            "temporal-difference error of reward", "0", 1};
}

}  // namespace flinch::organism::learning

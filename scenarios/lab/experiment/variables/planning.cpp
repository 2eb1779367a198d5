#include <algorithm>

#include "scenarios/lab/experiment/variables/plain.hpp"

namespace flinch::lab {
namespace {

using organism::learning::Prospects;

double best(const Prospects& prospects) {
    return static_cast<double>(*std::max_element(prospects.begin(), prospects.end()));
}

const organism::learning::Planner& planner(const Life& life) {
    return subject(life).brain().planner();
}

double places(const organism::learning::PlaceGraph& map) {
    double known = 0;
    for (organism::learning::Place place = 0; place < map.size(); ++place) known += map.exists(place) ? 1 : 0;
    return known;
}

constexpr std::array<Plain, 8> table{{
    {"planned.chosen", "reward", "what deliberation promises of the option it chose last",
     [](const Life& l) { return static_cast<double>(planner(l).planned()[planner(l).chosen()]); }},
    {"planned.staying", "reward", "what deliberation promises of staying",
     [](const Life& l) { return static_cast<double>(planner(l).planned()[organism::learning::staying]); }},
    {"planned.best", "reward", "what deliberation promises of the best option",
     [](const Life& l) { return best(planner(l).planned()); }},
    {"habit.chosen", "reward", "what habit promises of the option chosen last",
     [](const Life& l) { return static_cast<double>(planner(l).habitual()[planner(l).chosen()]); }},
    {"habit.staying", "reward", "what habit promises of staying",
     [](const Life& l) { return static_cast<double>(planner(l).habitual()[organism::learning::staying]); }},
    {"habit.best", "reward", "what habit promises of the best option",
     [](const Life& l) { return best(planner(l).habitual()); }},
    {"map.places", "count", "places known to the planner",
     [](const Life& l) { return places(planner(l).map()); }},
    {"map.choices", "count", "choices the planner made so far",
     [](const Life& l) { return static_cast<double>(planner(l).choices()); }},
}};

[[maybe_unused]] const bool registered = register_plain<table>();

}  // namespace
}  // namespace flinch::lab

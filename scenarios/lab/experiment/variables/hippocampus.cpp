#include "scenarios/lab/experiment/variables/plain.hpp"

#include <algorithm>

namespace flinch::lab {
namespace {

const organism::learning::Hippocampus& hippocampus(const Life& life) {
    return subject(life).brain().hippocampus();
}

constexpr std::array<Plain, 5> table{{
    {"place.active", "count", "place cells that fire",
     [](const Life& l) {
         const auto rates = hippocampus(l).place().rates();
         return static_cast<double>(std::count_if(rates.begin(), rates.end(), [](float r) { return r > 0; }));
     }},
    {"place.known", "0 or 1", "1 while the hippocampus knows where it is",
     [](const Life& l) { return hippocampus(l).place().known() ? 1.0 : 0.0; }},
    {"place.recruited", "count", "place cells that have a field somewhere",
     [](const Life& l) { return static_cast<double>(hippocampus(l).place().recruited()); }},
    {"episodes", "count", "episodes kept by the hippocampus",
     [](const Life& l) { return static_cast<double>(hippocampus(l).episodes().count()); }},
    {"replayed", "count", "episodes replayed so far",
     [](const Life& l) { return static_cast<double>(hippocampus(l).replays()); }},
}};

[[maybe_unused]] const bool registered = register_plain<table>();

}  // namespace
}  // namespace flinch::lab

// `place.active` (place cells that fire), `place.known` (1 while it knows where it is), `place.recruited`
// (place cells that have a field somewhere), `episodes` (kept), `replayed` (episodes replayed so far).
#include "scenarios/lab/experiment/variables/plain.hpp"

#include <algorithm>

namespace flinch::lab {
namespace {

const organism::learning::Hippocampus& hippocampus(const Life& life) {
    return subject(life).brain().hippocampus();
}

constexpr std::array<Plain, 5> table{{
    {"place.active",
     [](const Life& l) {
         const auto rates = hippocampus(l).place().rates();
         return static_cast<double>(std::count_if(rates.begin(), rates.end(), [](float r) { return r > 0; }));
     }},
    {"place.known", [](const Life& l) { return hippocampus(l).place().known() ? 1.0 : 0.0; }},
    {"place.recruited",
     [](const Life& l) { return static_cast<double>(hippocampus(l).place().recruited()); }},
    {"episodes", [](const Life& l) { return static_cast<double>(hippocampus(l).episodes().count()); }},
    {"replayed", [](const Life& l) { return static_cast<double>(hippocampus(l).replays()); }},
}};

[[maybe_unused]] const bool registered = register_plain<table>();

}  // namespace
}  // namespace flinch::lab

#include "scenarios/lab/experiment/variables/plain.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

constexpr std::array<Plain, 2> table{{
    {"events", "count", "events so far", [](const Life& l) { return static_cast<double>(l.events()); }},
    {"taken", "count", "things taken so far",
     [](const Life& l) { return static_cast<double>(l.world().taken()); }},
}};

[[maybe_unused]] const bool registered = register_plain<table>();

std::vector<std::string> kinds(const VariableScope& scope) {
    return sim::names_of(scope.scenario.kinds);
}

Variable distance(const VariableScope&, std::size_t place) {
    return [i = static_cast<std::uint32_t>(place)](const Life& l) {
        return static_cast<double>(l.world().gap(subject(l).body(), i, l.now()));
    };
}

[[maybe_unused]] const bool distances =
    register_variables({"distance.", "KIND", "cells", "how far that thing is from its skin",
                        "distance.spider", kinds, distance});

}  // namespace
}  // namespace flinch::lab

#include <fmt/format.h>

#include "scenarios/lab/describe/learning_part.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

PartDescription describe(const organism::Species& species, const organism::Creature& newborn) {
    const auto& nature = species.brain.cerebellum;
    const auto& cerebellum = newborn.brain().cerebellum();
    const bool basis = nature.algorithm == "granule-basis";
    const std::string units =
        basis ? fmt::format("{} granule cells each, {} to {}", nature.units,
                            sim::duration_text(nature.earliest), sim::duration_text(nature.latest))
              : std::string("a cell with one interval each");
    return {fmt::format("{}: {} microzones x {} channels, {}", nature.algorithm, cerebellum.outputs().size(),
                        cerebellum.channels(), units),
            fmt::format("{}, rate {:g} a climbing-fibre burst, {:g} a second without one",
                        basis ? "least mean squares" : "running mean of the interval", nature.learning_rate,
                        nature.unlearning_rate),
            "squared error to the teaching circuit's firing, moment by moment",
            "weights 0",
            basis ? 3U : 2U,
            13};
}

[[maybe_unused]] const bool registered = register_part({70, "cerebellum", describe});

}  // namespace
}  // namespace flinch::lab

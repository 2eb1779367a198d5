#include <fmt/format.h>

#include "scenarios/lab/describe/learning_part.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

std::string_view input(organism::learning::AssessorInput reads) {
    using organism::learning::AssessorInput;
    return reads == AssessorInput::raw_senses        ? "raw senses"
           : reads == AssessorInput::shuffled_latent ? "the latent code, shuffled"
                                                     : "the latent code";
}

PartDescription describe(const organism::Species& species, const organism::Creature& newborn) {
    const auto& nature = species.brain.amygdala;
    const bool insula =
        species.brain.insula.gain > 0 && nature.reads != organism::learning::AssessorInput::raw_senses;
    const bool centred = nature.baseline > sim::Time{};
    return {
        fmt::format("{} assessors, logistic, reading {}{}", newborn.brain().expectations().size(),
                    input(nature.reads),
                    insula ? fmt::format(", and the insula ({:g} times)", species.brain.insula.gain) : ""),
        fmt::format("TD(lambda) in real time, rate {:g}, trace {}{}", nature.learning_rate,
                    sim::duration_text(nature.trace),
                    centred
                        ? fmt::format(", inputs from their mean over {}", sim::duration_text(nature.baseline))
                        : ""),
        "squared error to steering's variable, or to its own later output",
        fmt::format("weights N(0, {:g}), output {:g}", nature.initial_spread, nature.initial_output),
        1,
        4};
}

[[maybe_unused]] const bool registered = register_part({40, "amygdala", describe});

}  // namespace
}  // namespace flinch::lab

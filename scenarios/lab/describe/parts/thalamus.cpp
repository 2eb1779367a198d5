#include <fmt/format.h>

#include "scenarios/lab/describe/learning_part.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

PartDescription describe(const organism::Species& species, const organism::Creature& newborn) {
    const auto& nature = species.brain.thalamus;
    std::string gates;
    for (const auto& channel : newborn.brain().thalamus().channels())
        gates += (gates.empty() ? "" : ", ") + channel.name;
    std::string moved;
    const auto add = [&moved](bool on, std::string_view what) {
        if (on) moved += (moved.empty() ? "" : ", ") + std::string(what);
    };
    add(nature.reflex, "reflexes");
    add(nature.content, fmt::format("what makes assessors rise by {:g}", nature.capture));
    add(nature.cognition, "the cognitive striatum");
    add(nature.random, "lot");
    return {fmt::format("gates of {}; moved by {}; held {}", gates, moved.empty() ? "nothing" : moved,
                        sim::duration_text(nature.hold)),
            "",
            "",
            "open",
            1,
            2};
}

[[maybe_unused]] const bool registered = register_part({10, "thalamus", describe});

}  // namespace
}  // namespace flinch::lab

#include <fmt/format.h>

#include "organism/learning/brain.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::organism::learning {
namespace {

std::vector<std::string> channels(const Wiring& wiring) {
    std::vector<std::string> names;
    for (const Channel& channel : wiring.channels) names.push_back(channel.name);
    return names;
}

double gate(const Thalamus& thalamus, std::size_t channel) {
    return thalamus.lesioned() || thalamus.open(channel) ? 1.0 : 0.0;
}

[[maybe_unused]] const bool registered =
    register_part({.order = 80,
                   .name = std::string(Thalamus::part),
                   .about = "gates between the senses and the cortex; without it all are open",
                   .in = [](const Brain& brain) -> const Part& { return brain.thalamus(); },
                   .readouts = {readouts<Thalamus>("attends.", "CHANNEL", "0 or 1",
                                                   "1 while the gate of that channel is open in the thalamus",
                                                   "attends.hearing", channels, gate)}});

}  // namespace

PartDescription Thalamus::describe() const {
    std::string gates;
    for (const Channel& channel : channels_) gates += (gates.empty() ? "" : ", ") + channel.name;
    std::string moved;
    const auto add = [&moved](bool on, std::string_view what) {
        if (on) moved += (moved.empty() ? "" : ", ") + std::string(what);
    };
    add(params_.reflex, "reflexes");
    add(params_.content, fmt::format("what makes assessors rise by {:g}", params_.capture));
    add(params_.cognition, "the cognitive striatum");
    add(params_.random, "lot");
    return {fmt::format("gates of {}; moved by {}; held {}", gates, moved.empty() ? "nothing" : moved,
                        sim::duration_text(params_.hold)),
            "", "", "open", 1};
}

}  // namespace flinch::organism::learning

#include <fmt/format.h>

#include "organism/steering/steering.hpp"
#include "scenarios/lab/describe/describe.hpp"
#include "sim/input/quantity.hpp"

namespace flinch::lab {
namespace {

void describe_circuit(const organism::steering::Circuit& circuit,
                      const std::vector<const organism::steering::Claim*>& claims, std::ostream& out) {
    out << fmt::format("  {:<14} {:<20} {}{}\n", circuit.name, circuit.cell, circuit.about,
                       circuit.lesioned ? " (lesioned)" : "");
    const auto line = [&out](std::string_view what, const std::string& text) {
        out << fmt::format("  {:<14} {:<10} {}\n", "", what, text);
    };
    if (!circuit.when.text().empty()) line("when", circuit.when.text());
    std::string does = fmt::format("after {}, for {}, again after {}", sim::duration_text(circuit.latency),
                                   sim::duration_text(circuit.hold), sim::duration_text(circuit.refractory));
    if (circuit.reflex != nullptr) does += fmt::format(", {}", circuit.reflex->name);
    if (circuit.call) does += ", calls";
    if (circuit.attend) does += ", asks for attention";
    line("does", does);
    std::string drives;
    for (std::size_t i = 0; i < circuit.autonomic.size(); ++i) {
        if (circuit.autonomic[i])
            drives += fmt::format("{}{} {}", drives.empty() ? "" : ", ",
                                  organism::steering::autonomics[i].name, circuit.autonomic[i]->text());
    }
    if (!drives.empty()) line("drives", drives);
    if (circuit.reward.text() != "0") line("reward", circuit.reward.text());
    if (circuit.anticipation) line("expecting", circuit.anticipation->text());
    if (circuit.lead) {
        line("teaches",
             fmt::format("an assessor, {} ahead{}{}{}{}", sim::duration_text(*circuit.lead),
                         circuit.amount ? ", as much as " + circuit.amount->text() : "",
                         circuit.taught_for ? ", for " + sim::duration_text(*circuit.taught_for) : "",
                         circuit.taste_cues_only ? ", of tastes and nausea alone" : "",
                         circuit.deny ? "; knows better when " + circuit.deny->text() : ""));
    }
    if (circuit.active_until != sim::Time::max() || circuit.active_from > sim::Time{0}) {
        std::string window = "from " + sim::duration_text(circuit.active_from);
        if (circuit.active_until != sim::Time::max())
            window += " until " + sim::duration_text(circuit.active_until);
        if (circuit.ramp > sim::Time{0})
            window += ", its strength growing over " + sim::duration_text(circuit.ramp);
        line("active", window);
    }
    for (const auto* claim : claims)
        line("claimed", claim->name + (claim->fails ? " (and does not hold)" : ""));
}

}  // namespace

void describe_steering(const organism::Species& species, std::ostream& out) {
    out << "steering subsystem (innate; never learns)\n";
    out << "  reward teaches value (the critic); what is expected makes valence, by the `expecting` lines, "
           "and valence\n"
           "  moves the body; worth is the valence of a place that is only imagined\n";
    for (const auto& stage : species.stages) {
        out << fmt::format(
            "  stage {:<12} from {}{}\n", stage.name, sim::duration_text(stage.from),
            stage.until == sim::Time::max() ? "" : " until " + sim::duration_text(stage.until));
    }
    for (std::uint32_t i = 0; i < species.circuits.size(); ++i)
        describe_circuit(species.circuits[i],
                         organism::steering::claims_on(i, species.claims, species.circuits.size()), out);
}

}  // namespace flinch::lab

// Reads what is done to a life beside its plan: each [[intervention]] with an exact time and a stimulus of
// its own.
#include <algorithm>

#include <fmt/format.h>

#include "organism/steering/claim.hpp"
#include "scenarios/lab/scenario/draft.hpp"
#include "scenarios/lab/scenario/timing.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/input/quantity.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

constexpr std::size_t most_interventions = 100'000;

/// The names of the parts that can be cut out of a living creature and put back.
std::vector<std::string> part_names(const Draft& draft) {
    std::vector<std::string> names = organism::learning::lesionable_parts();
    for (std::string& name : sim::names_of(draft.scenario.groups.front().species.circuits))
        names.push_back(std::move(name));
    return names;
}

std::string read_part(sim::Section& section, const std::string& key, const Draft& draft) {
    std::string name = section.text(key, "");
    if (!name.empty()) sim::check_known(section, key, "part or circuit", name, part_names(draft));
    return name;
}

Stimulus read_named(sim::Section& section, const std::string& name, const Draft& draft) {
    const auto& known = draft.scenario.stimuli;
    if (const auto found = sim::find_named(known, name)) return known[*found];
    section.error("stimulus", sim::unknown_name("stimulus", name, sim::names_of(known)));
    return {};
}

std::optional<world::Vector> read_place(sim::Section& section, const Draft& draft) {
    const bool given = section.has("x") || section.has("y");
    const world::Map& map = draft.scenario.map;
    const world::Vector place{static_cast<float>(section.number("x", 0, 0, map.width())),
                              static_cast<float>(section.number("y", 0, 0, map.height()))};
    if (!given) return std::nullopt;
    if (map.cell(place) == world::Map::wall) section.error("x", "this place lies within a wall");
    return place;
}

/// Reads signals of steering by their names. No electrode reaches circuits and valence, which follow from the
/// other signals, nor the body's postures and its age.
std::vector<std::pair<std::uint32_t, double>> read_electrodes(sim::Section electrode, const Draft& draft) {
    const auto& species = draft.scenario.groups.front().species;
    const auto table = organism::steering::signal_table(species.circuits, species.stages);
    std::vector<std::pair<std::uint32_t, double>> electrodes;
    for (const std::string& name : electrode.keys()) {
        const auto signal = table.find(name);
        const bool follows = name == "valence" || name == "error" || name == "age" || name == "asleep" ||
                             name.starts_with("circuit.") || name.starts_with("posture.") ||
                             name.starts_with("stage.");
        if (!signal || follows) {
            electrode.error(
                name, follows ? fmt::format("`{}` follows from other signals: no electrode can set it", name)
                              : sim::unknown_name("signal", name, table.names()));
            continue;
        }
        electrodes.emplace_back(*signal, electrode.number(name, 0, table[*signal].low, table[*signal].high));
    }
    return electrodes;
}

Intervention read_intervention(sim::Section& section, const Draft& draft) {
    Intervention intervention;
    if (!section.has("at")) section.error("at", "an intervention has its time: at = \"12.5 s\"");
    if (section.has("creature"))
        intervention.creature =
            static_cast<std::uint32_t>(section.integer("creature", 0, 0, draft.scenario.creatures - 1));
    if (section.has("lesion") || section.has("restore")) {
        intervention.lesion = read_part(section, "lesion", draft);
        intervention.restore = read_part(section, "restore", draft);
        intervention.at = section.duration("at", sim::Time{0}, sim::Time{0}, sim::Time::max());
        section.finish();
        return intervention;
    }
    if (section.has("electrode")) {
        intervention.electrodes = read_electrodes(section.section("electrode"), draft);
        intervention.at = section.duration("at", sim::Time{0}, sim::Time{0}, sim::Time::max());
        section.finish();
        return intervention;
    }
    intervention.place = read_place(section, draft);
    if (section.has("stimulus")) {
        intervention.named = section.text("stimulus", "");
        intervention.stimulus = read_named(section, intervention.named, draft);
        intervention.at = section.duration("at", sim::Time{0}, sim::Time{0}, sim::Time::max());
        section.finish();
        return intervention;
    }
    intervention.stimulus = read_stimulus("intervention", section, draft);
    intervention.at = intervention.stimulus.at;
    return intervention;
}

/// An intervention after the end of every life would never happen.
void check_moment(const sim::Section& section, const Intervention& intervention, const Draft& draft) {
    sim::Time end{};
    for (const Group& group : draft.scenario.groups) end = std::max(end, end_of_life(group.phases));
    if (intervention.at > end)
        section.error("at", fmt::format("this never happens: the life ends at {}", sim::duration_text(end)));
}

}  // namespace

void read_interventions(sim::Section& root, Draft& draft) {
    for (sim::Section& section : root.sections("intervention")) {
        draft.scenario.interventions.push_back(read_intervention(section, draft));
        check_moment(section, draft.scenario.interventions.back(), draft);
    }
    auto& interventions = draft.scenario.interventions;
    if (interventions.size() > most_interventions)
        root.error("intervention", "more than 100000 interventions");
    std::stable_sort(interventions.begin(), interventions.end(),
                     [](const Intervention& a, const Intervention& b) { return a.at < b.at; });
}

}  // namespace flinch::lab

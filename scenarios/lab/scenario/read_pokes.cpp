// What is done to a life beside its plan: [[intervention]] with an exact time and a stimulus of its own.
#include <algorithm>

#include <fmt/format.h>

#include "organism/steering/claim.hpp"
#include "scenarios/lab/scenario/draft.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

constexpr std::size_t most_pokes = 100'000;

/// What can be cut out of a living creature and put back.
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

/// Signals of steering by their names. What circuits and valence are follows from the rest: no electrode
/// reaches it, nor the body's postures and its age.
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

Poke read_poke(sim::Section& section, const Draft& draft) {
    Poke poke;
    if (!section.has("at")) section.error("at", "an intervention has its time: at = \"12.5 s\"");
    if (section.has("creature"))
        poke.creature =
            static_cast<std::uint32_t>(section.integer("creature", 0, 0, draft.scenario.creatures - 1));
    if (section.has("lesion") || section.has("restore")) {
        poke.lesion = read_part(section, "lesion", draft);
        poke.restore = read_part(section, "restore", draft);
        poke.at = section.duration("at", sim::Time{0}, sim::Time{0}, sim::Time::max());
        section.finish();
        return poke;
    }
    if (section.has("electrode")) {
        poke.electrodes = read_electrodes(section.section("electrode"), draft);
        poke.at = section.duration("at", sim::Time{0}, sim::Time{0}, sim::Time::max());
        section.finish();
        return poke;
    }
    poke.place = read_place(section, draft);
    if (section.has("stimulus")) {
        poke.named = section.text("stimulus", "");
        poke.stimulus = read_named(section, poke.named, draft);
        poke.at = section.duration("at", sim::Time{0}, sim::Time{0}, sim::Time::max());
        section.finish();
        return poke;
    }
    poke.stimulus = read_stimulus("intervention", section, draft);
    poke.at = poke.stimulus.at;
    return poke;
}

}  // namespace

void read_pokes(sim::Section& root, Draft& draft) {
    for (sim::Section& section : root.sections("intervention"))
        draft.scenario.pokes.push_back(read_poke(section, draft));
    auto& pokes = draft.scenario.pokes;
    if (pokes.size() > most_pokes) root.error("intervention", "more than 100000 interventions");
    std::stable_sort(pokes.begin(), pokes.end(), [](const Poke& a, const Poke& b) { return a.at < b.at; });
}

}  // namespace flinch::lab

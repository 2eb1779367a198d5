#include <algorithm>
#include <set>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "scenarios/lab/notation/design_notation.hpp"
#include "scenarios/lab/scenario/deprecated.hpp"
#include "scenarios/lab/scenario/draft.hpp"
#include "scenarios/lab/scenario/tables.hpp"
#include "scenarios/lab/scenario/timing.hpp"
#include "sim/input/nearest_name.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

/// A phase before its trials are looked up, for a group may have other trials in it.
struct PhaseDraft {
    Phase phase;
    std::string trials;
};

std::vector<std::string> nominal_names(const Draft& draft) {
    std::vector<std::string> names;
    for (const auto& [name, index] : draft.stimuli) names.push_back(name);
    for (const auto& kind : draft.scenario.kinds) names.push_back(kind.name);
    for (const auto& room : draft.scenario.map.rooms()) names.push_back(room.name);
    for (const auto& [name, members] : draft.sets) names.push_back(name);
    return names;
}

/// Finds what a nominal stimulus is physically: one of [stimuli], a thing that lies still, a room, or a word
/// in quotes, which is spoken.
std::optional<std::uint32_t> look_up(const NominalStimulus& nominal, Draft& draft) {
    const std::string key = nominal.word ? "\"" + nominal.name + "\"" : nominal.name;
    if (const auto known = draft.stimuli.find(key); known != draft.stimuli.end()) return known->second;
    Stimulus stimulus;
    if (nominal.word) {
        stimulus = draft.words;
        stimulus.word = nominal.name;
    } else if (const auto kind = draft.kind(nominal.name)) {
        stimulus.kind = kind;
    } else if (const auto room = draft.room(nominal.name)) {
        stimulus.room = room;
    } else {
        return std::nullopt;
    }
    stimulus.name = key;
    const auto index = static_cast<std::uint32_t>(draft.scenario.stimuli.size());
    draft.scenario.stimuli.push_back(std::move(stimulus));
    return draft.stimuli[key] = index;
}

/// The letters around a stimulus that stand side by side without brackets: probably a name.
std::string name_of(const NominalStimulus& nominal, const std::vector<NominalStimulus>& step) {
    const auto here = std::ranges::find(step, nominal.offset, &NominalStimulus::offset);
    const auto joined = [](const NominalStimulus& a, const NominalStimulus& b) {
        return a.name.size() == 1 && b.name.size() == 1 && !a.word && !b.word && a.offset + 1 == b.offset;
    };
    auto first = here;
    while (first != step.begin() && joined(*(first - 1), *first)) --first;
    std::string name = first->name;
    for (auto next = first + 1; next != step.end() && joined(*(next - 1), *next); ++next) name += next->name;
    return name;
}

std::string unknown_stimulus(const std::string& name, const std::vector<std::string>& known) {
    std::string message = sim::unknown_name("stimulus, thing or room", name, known);
    const bool bare = name.size() > 1 && sim::contains(known, name);
    return bare ? fmt::format("`{0}` without brackets is {1} stimuli of one letter each: write `({0})`", name,
                              name.size())
                : message;
}

/// Reports what is wrong with the times of the stimuli of a trial, once for each stimulus of a phase.
class TimingCheck {
  public:
    TimingCheck(const sim::Section& section, const std::string& key, const Phase& phase, Draft& draft)
        : section_(&section), key_(key), phase_(&phase), draft_(&draft) {}

    /// Checks a stimulus in the step before `steps_left` others.
    void operator()(std::uint32_t stimulus, std::size_t offset, std::size_t steps_left) {
        const sim::Time after = phase_->duration * static_cast<std::int64_t>(steps_left) + phase_->gap;
        for (const auto& [error, message] :
             timing_problems(draft_->scenario.stimuli[stimulus], *phase_, after)) {
            if (!said_.insert(message).second) continue;
            if (error)
                section_->error_within(key_, offset, message);
            else
                section_->warning_within(key_, offset, message);
        }
    }

  private:
    const sim::Section* section_;
    std::string key_;
    const Phase* phase_;
    Draft* draft_;
    std::set<std::string> said_;
};

void read_trials(sim::Section& section, const std::string& key, const std::string& text, Phase& phase,
                 Draft& draft) {
    auto design = parse_design(text);
    if (auto* errors = std::get_if<std::vector<NotationError>>(&design)) {
        for (const auto& error : *errors) section.error_within(key, error.offset, error.message);
        return;
    }
    const PhaseDesign expanded = expand(std::get<PhaseDesign>(design), draft.sets);
    phase.random = expanded.random;
    phase.trials.clear();
    std::set<std::string> reported;
    TimingCheck check_timing(section, key, phase, draft);
    for (const TrialType& type : expanded.types) {
        TrialKind kind{type.label, type.count, type.probe, {}};
        for (const auto& step : type.steps) {
            std::vector<std::uint32_t> indices;
            for (const NominalStimulus& nominal : step) {
                if (const auto index = look_up(nominal, draft)) {
                    indices.push_back(*index);
                    check_timing(*index, nominal.offset, type.steps.size() - kind.steps.size() - 1);
                } else if (const std::string name = name_of(nominal, step); reported.insert(name).second) {
                    section.error_within(key, nominal.offset, unknown_stimulus(name, nominal_names(draft)));
                }
            }
            kind.steps.push_back(std::move(indices));
        }
        phase.trials.push_back(std::move(kind));
    }
}

std::vector<std::uint16_t> read_rooms(sim::Section& section, const Draft& draft) {
    const auto known = sim::names_of(draft.scenario.map.rooms());
    std::vector<std::uint16_t> rooms;
    for (const std::string& name : section.texts("rooms")) {
        if (const auto room = draft.room(name)) {
            rooms.push_back(*room);
        } else {
            section.error("rooms", sim::unknown_name("room", name, known));
        }
    }
    return rooms;
}

/// Reads the doors that stand open, or shut, in a phase.
void read_doors(sim::Section& section, const std::string& key, bool open, Phase& phase, const Draft& draft) {
    const auto known = sim::names_of(draft.scenario.map.doors());
    for (const std::string& name : section.texts(key)) {
        if (const auto door = draft.door(name)) {
            phase.doors.push_back({*door, open});
        } else {
            section.error(key, sim::unknown_name("door", name, known));
        }
    }
}

std::vector<Phase> read_phases(sim::Section& root, Draft& draft) {
    std::vector<Phase> phases;
    for (sim::Section& section : root.sections("phase")) {
        Phase phase;
        tables::phase().read(section, phase);
        phase.rooms = read_rooms(section, draft);
        read_doors(section, "open", true, phase, draft);
        read_doors(section, "shut", false, phase, draft);
        if (!section.has("trials"))
            section.error("trials", "a phase says which trials it has; \"\" has none");
        read_trials(section, "trials", section.text("trials", ""), phase, draft);
        section.finish();
        phases.push_back(std::move(phase));
    }
    if (phases.empty()) root.error("phase", "a scenario needs at least one [[phase]]");
    return phases;
}

void read_lesions(sim::Section& section, organism::Species& species) {
    for (const std::string& part : section.texts("lesion")) {
        if (!species.lesion(part))
            section.error("lesion", sim::unknown_name("part to lesion", part, species.parts()));
    }
}

/// The species of a group: the scenario's, or one of its own.
sim::Document species_of(sim::Section& section, const sim::Document& common, Draft& draft) {
    if (!section.has("species")) return common;
    auto own = open_species(section.required_text("species"), section.place("species"), draft);
    if (!own) return common;
    apply_to_species(draft.settings, *own, draft.problems);
    return std::move(*own);
}

/// Reports that a group's own setting takes precedence over the command's.
void tell_untouched(sim::Section& group, const std::string& key, const Settings& settings) {
    const bool hidden = std::any_of(settings.begin(), settings.end(),
                                    [&key](const auto& setting) { return setting.first == key; });
    if (hidden)
        spdlog::warn("--set {} does not touch the group `{}`, which sets it itself", key,
                     group.text("name", ""));
}

organism::Species read_group_species(sim::Section& section, const sim::Document& common, Draft& draft) {
    sim::Document species = species_of(section, common, draft);
    sim::Diagnostics said_already;
    rename_deprecated_in_species(species, said_already);  // its warnings were given already
    sim::Section settings = section.section("set");
    for (const std::string& key : settings.keys()) {
        tell_untouched(section, key, draft.settings);
        set_in_species(key, settings.value_text(key), settings.place(key), species, draft.problems);
    }
    settings.finish();
    organism::Species params = organism::read_species(species, draft.problems);
    read_lesions(section, params);
    return params;
}

void read_group_trials(sim::Section& section, std::vector<Phase>& phases, Draft& draft) {
    sim::Section trials = section.section("trials");
    for (const std::string& name : trials.keys()) {
        const auto phase = sim::find_named(phases, name);
        const std::string text = trials.text(name, "");
        if (!phase) {
            trials.error(name, sim::unknown_name("phase", name, sim::names_of(phases)));
        } else {
            read_trials(trials, name, text, phases[*phase], draft);
        }
    }
    trials.finish();
}

}  // namespace

void read_groups(sim::Section& root, Draft& draft, const sim::Document& species) {
    const std::vector<Phase> phases = read_phases(root, draft);
    for (sim::Section& section : root.sections("group")) {
        Group group;
        tables::group().read(section, group);
        group.species = read_group_species(section, species, draft);
        group.phases = phases;
        read_group_trials(section, group.phases, draft);
        group.raised = raised_of(section, group.species, draft);
        section.finish();
        draft.scenario.groups.push_back(std::move(group));
    }
    if (draft.scenario.groups.empty()) {
        sim::Document own = species;
        Group& all = draft.scenario.groups.emplace_back();
        all.name = "all";
        all.species = organism::read_species(own, draft.problems);
        all.phases = phases;
    }
    read_creatures(root, draft);
}

}  // namespace flinch::lab

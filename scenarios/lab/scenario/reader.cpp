#include "scenarios/lab/scenario/reader.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <fmt/format.h>

#include "scenarios/lab/scenario/deprecated.hpp"
#include "scenarios/lab/scenario/draft.hpp"
#include "scenarios/lab/scenario/families.hpp"
#include "scenarios/lab/scenario/inherit.hpp"
#include "scenarios/lab/scenario/replay.hpp"
#include "scenarios/lab/scenario/tables.hpp"

namespace flinch::lab {
namespace {

[[noreturn]] void give_up(sim::Diagnostics& problems) {
    throw sim::BadInput(std::move(problems));
}

/// Results are told apart by names, so two groups, phases and so on of one name would be averaged together.
void refuse_twins(sim::Section& root) {
    for (const char* kind : {"phase", "group", "probe", "exam", "finding"}) {
        std::map<std::string, unsigned> first;
        for (sim::Section& section : root.sections(kind)) {
            if (!section.has("name")) continue;
            const auto [known, fresh] = first.emplace(section.text("name", ""), section.place("name").line);
            if (!fresh)
                section.error(
                    "name", fmt::format("there is a {} `{}` already, in line {}: give this one another name",
                                        kind, known->first, known->second));
        }
    }
}

}  // namespace

Scenario read_scenario(const std::filesystem::path& path, const Settings& settings,
                       const std::vector<std::filesystem::path>& replayed_by) {
    sim::Diagnostics problems;
    auto document = sim::Document::open(path, problems);
    if (!document) give_up(problems);
    Draft draft{path.parent_path(), problems, settings, {}, {}, {}, {}, {}, {}};
    draft.replayed_by = replayed_by;
    rename_deprecated(*document, problems);
    inherit(*document, draft);
    sim::Diagnostics unasked;
    const bool replays = document->root(unasked).has("replays");  // a replay passes its settings on
    if (!replays) apply_to_scenario(settings, *document, problems);
    write_out(*document, problems);
    draft.add_content(document->canonical({"title", "question"}));

    sim::Section root = document->root(problems);
    if (replays) return read_replay(root, draft, path, settings);
    Scenario& scenario = draft.scenario;
    scenario.path = path.string();
    tables::top().read(root, scenario);
    refuse_twins(root);
    const std::string species_file = root.text("species", "standard");
    auto species = open_species(species_file, root.place("species"), draft);
    read_world(root, draft);
    read_things(root, draft);
    read_stimuli(root, draft);
    if (species) {
        apply_to_species(settings, *species, problems);
        read_groups(root, draft, *species);
        read_questions(root, draft);
        read_interventions(root, draft);
        root.finish();
    }
    if (!problems.empty()) give_up(problems);
    scenario.content_hash = draft.content.text();
    scenario.warnings = problems;
    return std::move(scenario);
}

std::optional<organism::Species> read_species_file(const std::filesystem::path& path) {
    sim::Diagnostics problems;
    auto document = sim::Document::open(path, problems);
    if (!document) give_up(problems);
    rename_deprecated_in_species(*document, problems);
    sim::Diagnostics unasked;
    const sim::Section root = document->root(unasked);
    if (!root.has("circuit") || root.has("world")) return std::nullopt;
    organism::Species species = organism::read_species(*document, problems);
    if (!problems.empty()) give_up(problems);
    return species;
}

}  // namespace flinch::lab

#include "scenarios/lab/scenario/replay.hpp"

#include <algorithm>
#include <limits>

#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

/// The settings of the scenario that is replayed, followed by those of the command.
Settings settings_of(sim::Section& root, const Settings& further) {
    Settings settings;
    sim::Section table = root.section("set");
    for (const std::string& key : table.keys()) settings.emplace_back(key, table.text(key, ""));
    table.finish();
    settings.insert(settings.end(), further.begin(), further.end());
    return settings;
}

void keep_group(sim::Section& root, Scenario& scenario) {
    const std::string name = root.text("group", scenario.groups.front().name);
    std::vector<std::string> names;
    for (const Group& group : scenario.groups) names.push_back(group.name);
    const auto found = std::find(names.begin(), names.end(), name);
    if (found == names.end()) return root.error("group", sim::unknown_name("group", name, names));
    scenario.groups = {scenario.groups[static_cast<std::size_t>(found - names.begin())]};
}

}  // namespace

Scenario read_replay(sim::Section& root, Draft& draft, const std::filesystem::path& path,
                     const Settings& settings) {
    const std::filesystem::path original = draft.folder / root.required_text("replays");
    if (!sim::Document::open(original, draft.problems, root.place("replays")))
        throw sim::BadInput(std::move(draft.problems));
    draft.scenario = read_scenario(original, settings_of(root, settings));
    Scenario& scenario = draft.scenario;
    for (const char c : scenario.content_hash) draft.content.add(static_cast<std::uint64_t>(c));
    scenario.path = path.string();
    scenario.title = root.text("title", scenario.title);
    scenario.question = root.text("question", scenario.question);
    scenario.first_seed =
        static_cast<std::uint64_t>(root.integer("seed", 1, 0, std::numeric_limits<std::int64_t>::max()));
    scenario.seeds = 1;
    scenario.findings.clear();
    scenario.tables.clear();
    scenario.exams.clear();
    keep_group(root, scenario);
    read_interventions(root, draft);
    root.finish();
    if (!draft.problems.empty()) throw sim::BadInput(std::move(draft.problems));
    scenario.content_hash = draft.content.text();
    return std::move(scenario);
}

}  // namespace flinch::lab

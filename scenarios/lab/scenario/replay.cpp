#include "scenarios/lab/scenario/replay.hpp"

#include <algorithm>
#include <limits>

#include "scenarios/lab/library/library.hpp"
#include "sim/input/nearest_name.hpp"

namespace flinch::lab {
namespace {

/// The settings of the scenario that is replayed, followed by those of the command.
Settings settings_of(sim::Section& root, const Settings& further) {
    Settings settings;
    sim::Section table = root.section("set");
    for (const std::string& key : table.keys()) settings.emplace_back(key, table.expression(key, ""));
    table.finish();
    settings.insert(settings.end(), further.begin(), further.end());
    return settings;
}

/// The file that is replayed, which is looked for beside the replay and then in the library.
std::filesystem::path original_of(sim::Section& root, const Draft& draft) {
    const std::string name = root.required_text("replays");
    const std::filesystem::path beside = draft.folder / name;
    const std::filesystem::path in_library = library_folder() / name;
    return !std::filesystem::exists(beside) && std::filesystem::exists(in_library) ? in_library : beside;
}

/// A replay of itself, or of a file that replays it, would never come to a scenario.
void expect_no_circle(const sim::Section& root, const std::filesystem::path& original,
                      const std::filesystem::path& path, Draft& draft) {
    std::vector<std::filesystem::path> earlier = draft.replayed_by;
    earlier.push_back(path);
    const bool circle = std::ranges::any_of(earlier, [&original](const std::filesystem::path& one) {
        std::error_code failed;
        return std::filesystem::equivalent(one, original, failed);
    });
    if (!circle) return;
    root.error("replays", "this file replays itself, if by way of others: expected the file of a scenario");
    throw sim::BadInput(std::move(draft.problems));
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
    const std::filesystem::path original = original_of(root, draft);
    expect_no_circle(root, original, path, draft);
    if (!sim::Document::open(original, draft.problems, root.place("replays")))
        throw sim::BadInput(std::move(draft.problems));
    draft.replayed_by.push_back(path);
    draft.scenario = read_scenario(original, settings_of(root, settings), draft.replayed_by);
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

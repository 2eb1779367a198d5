#include "scenarios/lab/command/resume.hpp"

#include <set>

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/experiment/snapshots.hpp"
#include "scenarios/lab/snapshot/life_file.hpp"
#include "sim/input/refuse.hpp"
#include "sim/names.hpp"

namespace flinch::lab {
namespace {

namespace fs = std::filesystem;

bool of_one_experiment(const LifeLabel& a, const LifeLabel& b) {
    return a.content == b.content && a.settings == b.settings;
}

using sim::refuse;

/// The latest moment of each life.
class Latest {
  public:
    void add(const fs::path& file, const LifeLabel& label) {
        const auto [place, fresh] =
            found_.try_emplace({label.group, label.seed}, Moment{file, label.now, label.over});
        Moment& known = place->second;
        const bool later = label.now > known.now || (label.now == known.now && label.over && !known.over);
        if (!fresh && later) known = {file, label.now, label.over};
    }
    void move_to(Resumption& resumption) {
        for (auto& [life, moment] : found_) resumption.from.emplace(life, std::move(moment.file));
    }

  private:
    struct Moment {
        fs::path file;
        sim::Time now{};
        bool over = false;
    };
    std::map<std::pair<std::string, std::uint64_t>, Moment> found_;
};

Resumption of(const LifeLabel& label) {
    return {label.scenario, label.content, label.settings, label.seeds, true, {}};
}

/// The seeds of several runs of one experiment, each once.
std::vector<std::uint64_t> all_of(const std::set<std::vector<std::uint64_t>>& runs) {
    std::set<std::uint64_t> seeds;
    for (const auto& run : runs) seeds.insert(run.begin(), run.end());
    return {seeds.begin(), seeds.end()};
}

Resumption find_in_folder(const fs::path& folder) {
    const auto files = life_files_in(folder);
    if (files.empty()) refuse(folder, "no life is in this folder (NAME.life)");
    const LifeLabel first = read_life_label(files.front());
    Latest latest;
    std::set<std::vector<std::uint64_t>> seeds;
    for (const fs::path& file : files) {
        const LifeLabel label = read_life_label(file);
        if (!of_one_experiment(label, first))
            refuse(file, "this life is of another experiment than " + files.front().filename().string() +
                             ": a folder to go on from holds the lives of one");
        latest.add(file, label);
        seeds.insert(label.seeds);
    }
    Resumption resumption = of(first);
    resumption.seeds = seeds.size() == 1 ? *seeds.begin() : all_of(seeds);
    latest.move_to(resumption);
    return resumption;
}

Resumption find_of_life(const fs::path& path) {
    const LifeLabel label = read_life_label(path);
    Latest latest;
    for (const fs::path& file : life_files_in(fs::absolute(path).parent_path())) {
        const auto other = label_if_readable(file);
        if (!other) spdlog::warn("passed over, for it cannot be gone on with: {}", file.string());
        const bool sibling = other && of_one_experiment(*other, label) && other->seed == label.seed;
        if (sibling && other->group != label.group) latest.add(file, *other);
    }
    Resumption resumption = of(label);
    resumption.seeds = {label.seed};
    resumption.whole = false;
    latest.move_to(resumption);
    resumption.from[{label.group, label.seed}] = path;
    return resumption;
}

}  // namespace

Resumption find_resumption(const fs::path& path) {
    std::error_code failed;
    Resumption resumption = fs::is_directory(path, failed) ? find_in_folder(path) : find_of_life(path);
    // What is damaged is to be known before anything is lived.
    for (const auto& [life, file] : resumption.from) (void)read_life_file(file);
    return resumption;
}

std::shared_ptr<const Scenario> scenario_of(const Resumption& resumption, const std::string& file,
                                            const fs::path& path) {
    const std::string& name = file.empty() ? resumption.scenario : file;
    if (file.empty() && !fs::exists(name))
        refuse(path, fmt::format("its scenario is not at {} any more: name its FILE, too", name));
    auto scenario = std::make_shared<const Scenario>(open_scenario(name, resumption.settings));
    if (scenario->content_hash != resumption.content)
        refuse(path, fmt::format("{} says something else now than when this life was put on disk", name));
    return scenario;
}

OpenedLife open_life_file(const fs::path& path, const std::string& scenario) {
    const Resumption resumption = of(read_life_label(path));
    const LifeFile file = read_life_file(path);
    const auto read = scenario_of(resumption, scenario, path);
    const auto group = sim::find_named(read->groups, file.label.group);
    RecordedLife recorded(read, group.value_or(0), file.label.seed);
    restore_from(path, file, recorded);
    return {recorded.life(), resumption.settings};
}

}  // namespace flinch::lab

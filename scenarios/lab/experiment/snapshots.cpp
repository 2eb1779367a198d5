#include "scenarios/lab/experiment/snapshots.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include <fmt/format.h>

#include "sim/input/refuse.hpp"
#include "sim/version.hpp"

namespace flinch::lab {
namespace {

namespace fs = std::filesystem;

/// A name without anything that means something in a path.
std::string plain(const std::string& name) {
    std::string text = name;
    for (char& c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && std::isalnum(byte) == 0 && c != '.' && c != '_') c = '-';
    }
    return text;
}

/// A time with so many digits that names sort by it.
std::string clock_text(sim::Time at) {
    const bool whole = at % std::chrono::seconds(1) == sim::Time{0};
    return whole ? fmt::format("{:07.0f}s", sim::seconds(at)) : fmt::format("{:014.6f}s", sim::seconds(at));
}

using sim::refuse;

}  // namespace

void restore_from(const fs::path& path, const LifeFile& file, RecordedLife& life) {
    const Life& of = life.life();
    const LifeLabel& label = file.label;
    if (label.content != of.scenario().content_hash || label.group != of.group().name ||
        label.seed != of.seed())
        refuse(path, "this life is another one: its scenario, group or seed is not the same");
    if (label.layout != life.layout())
        refuse(path, "this life was put on disk by a program that was built otherwise");
    try {
        life.restore(file.bytes);
    } catch (const sim::BadArchive& bad) {
        refuse(path, fmt::format("this life cannot be read: {}", bad.what()));
    }
}

Snapshots::Snapshots(const SnapshotPlan& plan, RecordedLife& life) : plan_(&plan) {
    const auto from = plan.from.find({life.life().group().name, life.life().seed()});
    if (plan.folder.empty() && from == plan.from.end()) return;
    layout_ = life.layout();
    nature_ = organism::nature_of(life.life().group().species);
    if (from != plan.from.end()) {
        const LifeFile file = read_life_file(from->second);
        restore_from(from->second, file, life);
        over_ = file.label.over;
    }
    if (plan.every > sim::Time{0}) periods_ = (life.life().now() - life.life().begin()) / plan.every;
}

void Snapshots::after(Life::Step step, const RecordedLife& life) {
    if (plan_->folder.empty()) return;
    if (step == Life::Step::over) {
        if (!over_) save(life, file(life, "end"), true);
        over_ = true;
        return;
    }
    if (plan_->every <= sim::Time{0}) return;
    const auto periods = (life.life().now() - life.life().begin()) / plan_->every;
    if (periods == periods_) return;
    periods_ = periods;
    save(life, file(life, clock_text(plan_->every * periods)));
}

fs::path Snapshots::file(const RecordedLife& life, const std::string& moment) const {
    const Life& of = life.life();
    const auto group = static_cast<std::size_t>(&of.group() - of.scenario().groups.data());
    return plan_->folder / life_file_name(of.scenario(), group, of.seed(), moment);
}

void Snapshots::save(const RecordedLife& life, const fs::path& path, bool over) const {
    const Life& of = life.life();
    LifeFile file;
    file.label = {std::string(sim::version()),
                  fs::absolute(of.scenario().path).lexically_normal().string(),
                  of.scenario().content_hash,
                  plan_->settings,
                  plan_->seeds,
                  of.group().name,
                  of.seed(),
                  of.now(),
                  over,
                  layout_,
                  nature_};
    file.bytes = life.bytes();
    write_life_file(path, file);
}

std::string life_file_name(const Scenario& scenario, std::size_t group, std::uint64_t seed,
                           const std::string& moment) {
    std::set<std::string> used;
    std::string name;
    for (std::size_t i = 0; i <= group; ++i) {
        const std::string shown = plain(scenario.groups[i].name);
        name = shown;
        // A name with `~` can be no other group's, whose names have none.
        for (int n = 2; !used.insert(name).second; ++n) name = fmt::format("{}~{}", shown, n);
    }
    return fmt::format("{}.seed{}.{}{}", name, seed, plain(moment), life_file_ending);
}

void expect_no_other(const fs::path& file, const Scenario& scenario, const Settings& settings) {
    std::error_code failed;
    if (!fs::exists(file, failed)) return;
    const auto label = label_if_readable(file);
    if (!label || (label->content == scenario.content_hash && label->settings == settings)) return;
    refuse(file, "a life of another experiment is there: name another folder, or move it away");
}

void expect_room(const SnapshotPlan& plan, const Scenario& scenario) {
    std::error_code failed;
    for (fs::directory_iterator it(plan.folder, failed), end; !failed && it != end; it.increment(failed)) {
        if (it->path().extension() == life_file_ending) expect_no_other(it->path(), scenario, plan.settings);
    }
}

std::optional<LifeLabel> label_if_readable(const fs::path& file) {
    try {
        return read_life_label(file);
    } catch (const sim::BadInput&) {
        return std::nullopt;
    }
}

}  // namespace flinch::lab

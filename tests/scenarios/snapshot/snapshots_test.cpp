// Which lives of a folder belong together, and which are kept apart.
#include "scenarios/lab/experiment/snapshots.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <set>

#include "scenarios/lab/command/resume.hpp"
#include "scenarios/lab/scenario/reader.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;

namespace {

std::shared_ptr<const lab::Scenario> small() {
    return std::make_shared<const lab::Scenario>(
        lab::read_scenario(FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml"));
}

/// Puts a newborn life on disk, one of an experiment with these seeds.
std::filesystem::path put(const tests::TemporaryFolder& folder, std::uint64_t seed,
                          const std::vector<std::uint64_t>& seeds, const lab::Settings& settings = {}) {
    lab::RecordedLife life(small(), 0, seed);
    lab::SnapshotPlan plan;
    plan.folder = folder.path();
    plan.seeds = seeds;
    plan.settings = settings;
    const lab::Snapshots snapshots(plan, life);
    const auto file = snapshots.file(life, "birth");
    snapshots.save(life, file);
    return file;
}

}  // namespace

TEST_CASE("no two groups share a file, however their names are written") {
    lab::Scenario scenario;
    for (const char* name : {"a b", "a-b", "2-a-b", "a/b", "a-b~2"})
        scenario.groups.emplace_back().name = name;
    std::set<std::string> names;
    for (std::size_t group = 0; group < scenario.groups.size(); ++group)
        names.insert(lab::life_file_name(scenario, group, 1, "end"));
    CHECK(names.size() == scenario.groups.size());
    for (const std::string& name : names) CHECK(name.find('/') == std::string::npos);
}

TEST_CASE("a folder of two runs of one experiment goes on with the seeds of both; one life, with its own") {
    const tests::TemporaryFolder folder;
    const auto one = put(folder, 1, {1, 2});
    put(folder, 5, {5});
    const lab::Resumption all = lab::find_resumption(folder.path());
    CHECK(all.seeds == std::vector<std::uint64_t>{1, 2, 5});
    CHECK(all.from.size() == 2);
    const lab::Resumption single = lab::find_resumption(one);
    CHECK(single.seeds == std::vector<std::uint64_t>{1});
    CHECK(!single.whole);
}

TEST_CASE("lives of another experiment are neither written over nor mixed with") {
    const tests::TemporaryFolder folder;
    const auto file = put(folder, 1, {1});
    lab::SnapshotPlan plan;
    plan.folder = folder.path();
    CHECK_NOTHROW(lab::expect_room(plan, *small()));
    plan.settings = {{"cortex.latent", "16"}};
    CHECK_THROWS_AS(lab::expect_room(plan, *small()), sim::BadInput);
    CHECK_THROWS_AS(lab::expect_no_other(file, *small(), plan.settings), sim::BadInput);
    CHECK_NOTHROW(lab::expect_no_other(folder / "nothing.life", *small(), plan.settings));
}

TEST_CASE("a pipe is refused, and not waited for; a life by any name can be gone on with") {
    const tests::TemporaryFolder folder;
    const auto pipe = folder / "a.life";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK_THROWS_AS((void)lab::read_life_file(pipe), sim::BadInput);
    CHECK_THROWS_AS((void)lab::find_resumption(folder.path()), sim::BadInput);
    const tests::TemporaryFolder other;
    const auto odd = other / "odd.bin";
    std::filesystem::rename(put(other, 3, {3}), odd);
    CHECK(lab::find_resumption(odd).seeds == std::vector<std::uint64_t>{3});
}

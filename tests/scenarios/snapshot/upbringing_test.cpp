// Many experiments from one upbringing: a raised creature brings what it has learned, and nothing that was
// under way.
#include "scenarios/lab/scenario/upbringing.hpp"

#include <doctest/doctest.h>

#include "scenarios/lab/experiment/snapshots.hpp"
#include "scenarios/lab/scenario/reader.hpp"
#include "sim/version.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;

namespace {

using lab::Life;
using lab::RecordedLife;

const std::string small = FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml";

std::shared_ptr<const lab::Scenario> read(const std::string& file, const lab::Settings& settings = {}) {
    return std::make_shared<const lab::Scenario>(lab::read_scenario(file, settings));
}

/// Lives part of a life and puts it on disk.
sim::Time raise(const std::filesystem::path& file, int events, const lab::Settings& settings = {}) {
    RecordedLife life(read(small, settings), 0, 1);
    lab::SnapshotPlan plan;
    plan.folder = file.parent_path();
    const lab::Snapshots snapshots(plan, life);
    for (int i = 0; i < events; ++i) (void)life.step();
    snapshots.save(life, file);
    return life.life().now();
}

std::string message_of(const std::string& file, const lab::Settings& settings) {
    try {
        (void)lab::read_scenario(file, settings);
        return "";
    } catch (const sim::BadInput& bad) {
        return bad.problems().all().front().message;
    }
}

std::string live_out(Life life) {
    while (life.step() != Life::Step::over) {
    }
    return life.fingerprint().text();
}

}  // namespace

TEST_CASE("a raised creature is as old, and has the weights, that it had; the life begins at its age") {
    const tests::TemporaryFolder folder;
    const std::string file = folder / "a.life";
    const sim::Time age = raise(file, 3000);
    const auto scenario = read(small, {{"raised", file}});
    const Life life(scenario, 0, 7);
    CHECK(life.begin() == age);
    CHECK(life.now() == age);
    CHECK(life.end() > age);
    CHECK(life.trials().front().start > age);
    RecordedLife grown(read(small), 0, 1);
    for (int i = 0; i < 3000; ++i) (void)grown.step();
    organism::learning::Thought one, other;
    const auto& raised = life.creatures().front();
    const auto supposed = raised.suppose();
    CHECK(raised.ask(supposed, one) == grown.life().creatures().front().ask(supposed, other));
    CHECK(one.latent == other.latent);
    CHECK(raised.frames() == 0);
}

TEST_CASE("one upbringing, several seeds: each life has random numbers of its own, and is the same again") {
    const tests::TemporaryFolder folder;
    const std::string file = folder / "a.life";
    raise(file, 2000);
    const auto scenario = read(small, {{"raised", file}});
    CHECK(live_out(Life(scenario, 0, 1)) == live_out(Life(scenario, 0, 1)));
    CHECK(live_out(Life(scenario, 0, 1)) != live_out(Life(scenario, 0, 2)));
    CHECK(live_out(Life(scenario, 0, 1)) != live_out(Life(read(small), 0, 1)));
    CHECK(scenario->content_hash != read(small)->content_hash);
}

TEST_CASE("a raised creature has the lesions of the group that it is in, and not those of its upbringing") {
    const tests::TemporaryFolder folder;
    const std::string file = folder / "a.life";
    raise(file, 500);
    const auto text = [&](const std::string& lesion) {
        return "species = \"standard\"\nlike = \"" + small + "\"\n[[group]]\nname = \"it\"\nlesion = [" +
               lesion + "]\nraised = \"" + file + "\"\n";
    };
    const auto cut = read(folder.write("cut.toml", text("\"amygdala\"")));
    const Life life(cut, cut->groups.size() - 1, 1);
    CHECK(life.creatures().front().brain().lesioned("amygdala"));
    const auto whole = read(folder.write("whole.toml", text("")));
    const Life other(whole, whole->groups.size() - 1, 1);
    CHECK(!other.creatures().front().brain().lesioned("amygdala"));
}

TEST_CASE("a life that cannot be the upbringing here is an error that says why") {
    const tests::TemporaryFolder folder;
    const std::string file = folder / "a.life";
    raise(file, 500, {{"cortex.latent", "16"}});
    CHECK(message_of(small, {{"raised", file}}).find("another nature") != std::string::npos);
    CHECK(message_of(small, {{"raised", file}, {"cortex.latent", "16"}}).empty());
    CHECK(message_of(small, {{"raised", "nowhere.life"}}).find("no such file") != std::string::npos);
    const std::string two = folder.write("two.toml", "species = \"standard\"\nlike = \"" + small +
                                                         "\"\n[[creature]]\nraised = \"" + file +
                                                         "\"\n[[creature]]\nraised = \"" + file + "\"\n");
    CHECK(message_of(two, {{"cortex.latent", "16"}}).find("this is one more") != std::string::npos);
}

TEST_CASE("interventions of the scenario come at their times from the beginning of a raised life") {
    const tests::TemporaryFolder folder;
    const std::string file = folder / "a.life";
    const sim::Time age = raise(file, 500);
    const std::string poked =
        folder.write("poked.toml", "species = \"standard\"\nlike = \"" + small + "\"\nraised = \"" + file +
                                       "\"\n[[intervention]]\nat = \"1 s\"\nlesion = \"amygdala\"\n");
    Life life(read(poked), 0, 1);
    CHECK(life.interventions().front().at == age + sim::Time{1'000'000});
}

TEST_CASE("the clock counts single microseconds also past 2^53 of them, after 285 years") {
    const tests::TemporaryFolder folder;
    const std::string file = folder / "a.life";
    raise(file, 500);
    lab::LifeFile old = lab::read_life_file(file);
    old.label.now = sim::Time{(std::int64_t{1} << 53) + 1};
    lab::write_life_file(file, old);
    const auto scenario = read(small, {{"raised", file}});
    Life young(read(small), 0, 1);
    Life life(scenario, 0, 1);
    CHECK(life.now() == old.label.now);
    CHECK(life.end() - life.begin() == young.end());
    sim::Time before = life.now();
    std::uint64_t odd = 0;
    while (life.step() != Life::Step::over) {
        CHECK(life.now() >= before);
        odd += (life.now() - before).count() % 2 != 0 ? 1 : 0;
        before = life.now();
    }
    CHECK(odd > 0);
    CHECK(life.creatures().front().frames() > 50);
    CHECK(life.fingerprint().text() == live_out(Life(scenario, 0, 1)));
}

TEST_CASE("a raised creature brings no posture and no circuit that was on") {
    const tests::TemporaryFolder folder;
    const std::string asleep = FLINCH_SOURCE_DIR "/scenarios/instincts/sleep.toml";
    const auto scenario = read(asleep);
    RecordedLife life(scenario, 0, 1);
    const auto sleeps = [](const Life& of) {
        return of.creatures().front().muscles().posture(of.now()) == organism::Posture::sleep;
    };
    while (!sleeps(life.life())) REQUIRE(life.step() != Life::Step::over);
    lab::SnapshotPlan plan;
    plan.folder = folder.path();
    const lab::Snapshots snapshots(plan, life);
    snapshots.save(life, folder / "a.life");
    const Life raised(read(asleep, {{"raised", folder / "a.life"}}), 0, 1);
    CHECK(!sleeps(raised));
    const auto& steering = raised.creatures().front().steering();
    for (std::uint32_t i = 0; i < steering.circuits().size(); ++i) CHECK(!steering.on(i, raised.now()));
}

#include "scenarios/lab/life/life.hpp"

#include <doctest/doctest.h>

#include "scenarios/lab/experiment/experiment.hpp"
#include "scenarios/lab/report/report.hpp"
#include "scenarios/lab/scenario/reader.hpp"

using namespace flinch;

namespace {

std::shared_ptr<const lab::Scenario> small() {
    static const auto scenario = std::make_shared<const lab::Scenario>(
        lab::read_scenario(FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml", {{"cortex.latent", "16"}}));
    return scenario;
}

std::string live_out(lab::Life& life) {
    while (life.step() != lab::Life::Step::over) {
    }
    return life.fingerprint().text();
}

}  // namespace

TEST_CASE("the same scenario and seed give the same life, another seed or group another") {
    lab::Life one(small(), 0, 1);
    lab::Life again(small(), 0, 1);
    lab::Life other(small(), 0, 2);
    const auto fingerprint = live_out(one);
    CHECK(live_out(again) == fingerprint);
    CHECK(live_out(other) != fingerprint);
}

TEST_CASE("the fingerprint is the same for every build: this number was computed once, by a release build") {
    lab::Life life(small(), 0, 1);
    CHECK(live_out(life) == "b5be46314f1423ed");
}

TEST_CASE("a copy of a life is a snapshot that lives on to the same end") {
    lab::Life life(small(), 0, 3);
    for (int i = 0; i < 400; ++i) (void)life.step();
    lab::Life copy = life;
    CHECK(live_out(copy) == live_out(life));
}

TEST_CASE("asking the creature about words changes nothing") {
    lab::Life asked(small(), 0, 1);
    lab::Life left_alone(small(), 0, 1);
    organism::learning::Thought thought;
    for (lab::Life::Step step = asked.step(); step != lab::Life::Step::over; step = asked.step()) {
        if (step != lab::Life::Step::frame) continue;
        const auto& creature = asked.creatures().front();
        (void)creature.ask(creature.suppose().hearing(world::spectrogram("blot")), thought);
    }
    CHECK(asked.fingerprint().text() == live_out(left_alone));
}

TEST_CASE("no label leaks: other names for things, rooms, circuits and groups give the same life") {
    lab::Scenario renamed = *small();
    for (auto& kind : renamed.kinds) kind.name = "x" + kind.name;
    std::vector<world::Room> rooms = renamed.map.rooms();
    std::vector<std::uint16_t> cells;
    for (auto& room : rooms) room.name = "x" + room.name;
    for (int y = 0; y < renamed.map.height(); ++y) {
        for (int x = 0; x < renamed.map.width(); ++x) cells.push_back(renamed.map.cell(x, y));
    }
    renamed.map = world::Map(renamed.map.width(), renamed.map.height(), cells, rooms);
    for (auto& group : renamed.groups) {
        group.name = "x" + group.name;
        for (auto& circuit : group.species.circuits) circuit.name = "x" + circuit.name;
        for (auto& phase : group.phases) {
            phase.name = "x" + phase.name;
            for (auto& trial : phase.trials) trial.label = "x" + trial.label;
        }
    }
    for (auto& stimulus : renamed.stimuli) stimulus.name = "x" + stimulus.name;
    lab::Life before(small(), 0, 5);
    lab::Life after(std::make_shared<const lab::Scenario>(renamed), 0, 5);
    CHECK(live_out(before) == live_out(after));
}

TEST_CASE("another word is heard: what a word sounds like does reach the brain") {
    lab::Scenario other = *small();
    for (auto& stimulus : other.stimuli) {
        if (stimulus.word == "blot") stimulus.word = "clot";
    }
    lab::Life before(small(), 0, 5);
    lab::Life after(std::make_shared<const lab::Scenario>(other), 0, 5);
    CHECK(live_out(before) != live_out(after));
}

TEST_CASE("records do not depend on the number of threads") {
    const std::vector<std::uint64_t> seeds{1, 2, 3};
    const auto one = lab::run_experiment(small(), seeds, 1, {});
    for (const unsigned threads : {2u, 4u}) {
        const auto many = lab::run_experiment(small(), seeds, threads, {});
        CHECK(many.fingerprint == one.fingerprint);
        const auto report_one = lab::as_json(*small(), lab::make_report(*small(), one, 0));
        const auto report_many = lab::as_json(*small(), lab::make_report(*small(), many, 0));
        CHECK(report_one == report_many);
    }
}

TEST_CASE("a lesioned amygdala expects nothing, a probe trial teaches nothing") {
    const auto measures = lab::run_experiment(small(), {1}, 1, {}).measures;
    const auto values = [&](std::size_t group) {
        return measures.values({"", small()->groups[group].name, "", ""}).at(0);
    };
    REQUIRE_FALSE(values(1).empty());
    for (const double value : values(1)) CHECK(value == 0.0);
    CHECK(std::ranges::any_of(values(0), [](double value) { return value > 0; }));
    lab::Life life(small(), 0, 1);
    while (life.trial() == nullptr || life.group().phases[life.trial()->phase].name != "test")
        (void)life.step();
    CHECK_FALSE(life.creatures().front().learning());
}

TEST_CASE("a finding is never asserted on a single seed") {
    const auto report = lab::make_report(*small(), lab::run_experiment(small(), {1}, 1, {}), 0);
    CHECK_FALSE(report.findings.front().holds);
    CHECK(report.findings.front().detail.starts_with("too few seeds"));
}

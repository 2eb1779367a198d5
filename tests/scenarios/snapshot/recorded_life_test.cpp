// A life on disk: read back, it is the same life to the last byte, and goes on as if it had never stopped.
#include "scenarios/lab/experiment/recorded_life.hpp"

#include <doctest/doctest.h>

#include "scenarios/lab/library/library.hpp"
#include "scenarios/lab/scenario/reader.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;

namespace {

using lab::Life;
using lab::RecordedLife;

void live(RecordedLife& life, int events) {
    for (int i = 0; i < events; ++i) {
        if (life.step() == Life::Step::over) return;
    }
}

/// What is measured of a life that is over, as text.
std::string measured(RecordedLife& life) {
    return sim::archived(life.finish());
}

bool same(const lab::LifeBytes& a, const lab::LifeBytes& b) {
    return a.creatures == b.creatures && a.world == b.world && a.record == b.record;
}

}  // namespace

TEST_CASE("every scenario of the library: a life read back is the same to the byte, and stays so") {
    for (const lab::LibraryEntry& entry : lab::list_library(lab::library_folder())) {
        CAPTURE(entry.path);
        const auto scenario = std::make_shared<const lab::Scenario>(lab::read_scenario(entry.path));
        for (std::size_t group = 0; group < scenario->groups.size(); ++group) {
            CAPTURE(scenario->groups[group].name);
            RecordedLife straight(scenario, group, 5);
            live(straight, 700);
            const lab::LifeBytes bytes = straight.bytes();
            RecordedLife read(scenario, group, 5);
            read.restore(bytes);
            CHECK(same(read.bytes(), bytes));
            live(straight, 250);
            live(read, 250);
            CHECK(read.life().fingerprint().value() == straight.life().fingerprint().value());
            CHECK(same(read.bytes(), straight.bytes()));
        }
    }
}

TEST_CASE("a life that was read back at any moment comes to the same end and the same measures") {
    const auto scenario = std::make_shared<const lab::Scenario>(
        lab::read_scenario(FLINCH_SOURCE_DIR "/tests/scenarios/files/whole_brain.toml"));
    for (std::size_t group = 0; group < scenario->groups.size(); ++group) {
        RecordedLife straight(scenario, group, 2);
        std::vector<lab::LifeBytes> moments;
        for (int i = 0; straight.step() != Life::Step::over; ++i) {
            if (i % 9001 == 50) moments.push_back(straight.bytes());
        }
        moments.push_back(straight.bytes());
        const std::string expected = measured(straight);
        REQUIRE(moments.size() > 2);
        for (const lab::LifeBytes& moment : {moments[0], moments[moments.size() / 2], moments.back()}) {
            RecordedLife read(scenario, group, 2);
            read.restore(moment);
            live(read, 1'000'000'000);
            CHECK(read.life().fingerprint().value() == straight.life().fingerprint().value());
            CHECK(measured(read) == expected);
        }
    }
}

TEST_CASE("a life does not grow while nothing new is measured") {
    const tests::TemporaryFolder folder;
    const std::string file = folder.write("gap.toml", R"(
title = "A gap"
question = "Does it grow?"
world.map = "######\n#rrrr#\n#rrrr#\n######"
rooms.room = { letter = "r" }
things.ball = { picture = ".00.\n0000" }
phase = [{ name = "life", trials = '4(ball)', rooms = ["room"], duration = "1 s", gap = "1 h" }]
probe = [{ name = "fear", reads = "expect.flinch" }]
)");
    RecordedLife life(std::make_shared<const lab::Scenario>(lab::read_scenario(file)), 0, 1);
    const auto size_at = [&life](sim::Time moment) {
        while (life.life().now() < moment) (void)life.step();
        const lab::LifeBytes bytes = life.bytes();
        return bytes.record.size() + bytes.creatures.front().size();
    };
    const std::size_t early = size_at(std::chrono::minutes(15));
    constexpr std::size_t images =
        3000;  // bytes of those that are on their way from the eye, now more, now fewer
    CHECK(size_at(std::chrono::hours(3)) <= early + images);
}

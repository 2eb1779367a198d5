// Many creatures in one world live at once, on as many threads as there are: nobody can tell from the
// outcome.
#include <doctest/doctest.h>

#include <memory>
#include <string>

#include "scenarios/lab/experiment/experiment.hpp"
#include "scenarios/lab/experiment/recorded_life.hpp"
#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/scenario/reader.hpp"
#include "sim/crew.hpp"

using namespace flinch;
using lab::Life;

namespace {

std::shared_ptr<const lab::Scenario> crowd(const std::string& file, lab::Settings settings, int creatures) {
    settings.emplace_back("cortex.latent", "16");
    settings.emplace_back("world.creatures", std::to_string(creatures));
    return std::make_shared<const lab::Scenario>(lab::read_scenario(FLINCH_SOURCE_DIR "/" + file, settings));
}

const std::string small = "tests/scenarios/files/small.toml";

/// Lives on to a time, or to the end, and returns the steps that it took.
std::size_t live(Life& life, sim::Crew& crew, double until = 1e9) {
    std::size_t steps = 0;
    while (life.now() < sim::from_seconds(until)) {
        ++steps;
        if ((crew.threads() > 1 ? life.step(crew) : life.step()) == Life::Step::over) break;
    }
    return steps;
}

}  // namespace

TEST_CASE("a crowd has the same fingerprint on any number of threads, in fewer steps") {
    sim::Crew alone(1);
    for (const char* file : {"tests/scenarios/files/small.toml", "scenarios/social/shame.toml",
                             "scenarios/cerebellum/eyeblink.toml"}) {
        const auto scenario = crowd(file, {}, 12);
        Life straight(scenario, 0, 3);
        const std::size_t steps = live(straight, alone, 60);
        for (const unsigned threads : {2U, 4U}) {
            sim::Crew crew(threads);
            Life shared(scenario, 0, 3);
            CHECK(live(shared, crew, 60) < steps);
            // The last round may have gone beyond: both go on to one event.
            while (straight.events() < shared.events()) (void)straight.step();
            while (shared.events() < straight.events()) (void)shared.step();
            CHECK(shared.fingerprint().text() == straight.fingerprint().text());
        }
    }
}

TEST_CASE("what is measured of a crowd is the same on any number of threads") {
    const auto scenario = crowd(small, {}, 9);
    const lab::Record straight = lab::live(scenario, 0, 5, 1);
    const lab::Record shared = lab::live(scenario, 0, 5, 3);
    CHECK(shared.fingerprint == straight.fingerprint);
    CHECK(shared.runs.front().frames == straight.runs.front().frames);
    CHECK(shared.runs.front().events == straight.runs.front().events);
    CHECK(sim::archived(shared.measures) == sim::archived(straight.measures));
}

TEST_CASE("steps by a crew and single steps can be mixed, and an intervention falls between them") {
    const auto scenario = crowd(small, {}, 7);
    lab::Intervention lesion;
    lesion.at = sim::from_seconds(9.1234);
    lesion.lesion = "amygdala";
    sim::Crew crew(2), alone(1);
    Life straight(scenario, 0, 8), mixed(scenario, 0, 8);
    straight.intervention(lesion);
    mixed.intervention(lesion);
    live(straight, alone);
    for (int i = 0;; ++i) {
        if ((i % 3 == 0 ? mixed.step() : mixed.step(crew)) == Life::Step::over) break;
    }
    CHECK(mixed.fingerprint().text() == straight.fingerprint().text());
}

TEST_CASE("a snapshot of a life that a crew lives goes on alone to the same end") {
    const auto scenario = crowd(small, {}, 8);
    sim::Crew crew(2), alone(1);
    Life shared(scenario, 0, 2);
    live(shared, crew, 15);
    Life copy = shared;
    live(shared, crew);
    live(copy, alone);
    CHECK(copy.fingerprint().text() == shared.fingerprint().text());
}

TEST_CASE("where a circuit answers at once, the crew lives event by event") {
    const auto scenario = crowd(small, {{"circuit.flinch.latency", "0 ms"}}, 8);
    sim::Crew crew(2), alone(1);
    Life straight(scenario, 0, 2), shared(scenario, 0, 2);
    live(straight, alone);
    live(shared, crew);
    CHECK(shared.fingerprint().text() == straight.fingerprint().text());
}

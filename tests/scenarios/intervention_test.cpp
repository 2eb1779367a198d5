// What is done to a life beside its plan: read from a file, with its errors.
#include <doctest/doctest.h>

#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/scenario/reader.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;

namespace {

/// A replay of the small scenario with these lines after its head.
lab::Scenario replay_with(const std::string& lines) {
    const tests::TemporaryFolder folder;
    return lab::read_scenario(folder.write(
        "replay.toml", "replays = \"" FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml\"\n" + lines));
}

std::string first_problem(const std::string& lines) {
    try {
        (void)replay_with(lines);
    } catch (const sim::BadInput& bad) {
        return bad.problems().all().front().message;
    }
    return {};
}

}  // namespace

TEST_CASE("a poke has its exact time, and does what it says") {
    const auto scenario = std::make_shared<const lab::Scenario>(
        replay_with("seed = 7\nset = { \"cortex.latent\" = \"16\" }\n"
                    "[[intervention]]\nat = \"3.000001 s\"\ninjection = { sodium = -1.0 }\n"
                    "[[intervention]]\nat = \"2 s\"\nlesion = \"flinch\"\n"
                    "[[intervention]]\nat = \"4 s\"\ncontact = { puff = 1.0 }\nlasts = \"100 ms\"\n"));
    CHECK(scenario->first_seed == 7);
    REQUIRE(scenario->interventions.size() == 3);
    CHECK(scenario->interventions[0].lesion == "flinch");
    CHECK(scenario->interventions[1].at == sim::Time{3'000'001});
    lab::Life life(scenario, 0, 7);
    using organism::body::Interoception;
    const auto& creature = life.creatures().front();
    while (life.now() < sim::Time{3'000'001}) {
        CHECK(creature.inner().deficit(Interoception::sodium) < 0.01F);
        life.step();
    }
    CHECK(life.now() == sim::Time{3'000'001});
    CHECK(creature.inner().deficit(Interoception::sodium) > 0.99F);
    const auto puff = [&] { return life.world().contact(creature.body(), life.now()).puff; };
    while (life.now() < sim::Time{4'050'000}) life.step();
    CHECK(puff() == 1.0F);
    while (life.now() < sim::Time{4'150'000}) life.step();
    CHECK(puff() == 0.0F);
}

TEST_CASE("what is wrong with a poke is said") {
    CHECK(first_problem("[[intervention]]\ncontact = { puff = 1.0 }\n").find("time") != std::string::npos);
    CHECK(first_problem("[[intervention]]\nat = \"1 s\"\n").find("is nothing") != std::string::npos);
    CHECK(first_problem("[[intervention]]\nat = \"1 s\"\nlesion = \"flich\"\n").find("flinch") !=
          std::string::npos);
    CHECK(first_problem("[[intervention]]\nat = \"1 s\"\nstimulus = \"nobody\"\n").find("nobody") !=
          std::string::npos);
    CHECK(first_problem("[[intervention]]\nat = \"1 s\"\nx = 0.5\ny = 0.5\nword = \"a\"\n").find("wall") !=
          std::string::npos);
    CHECK(first_problem("group = \"nobody\"\n").find("nobody") != std::string::npos);
    CHECK(first_problem("findings = 3\n").find("findings") != std::string::npos);
    CHECK(first_problem("[[intervention]]\nat = \"1 s\"\ncreature = 5\nword = \"a\"\n").find("creature") !=
          std::string::npos);
}

// `flinch new`: every kind of skeleton is well formed without a warning, lives, and overwrites nothing.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "scenarios/lab/command/commands.hpp"
#include "scenarios/lab/experiment/experiment.hpp"
#include "scenarios/lab/scenario/reader.hpp"
#include "sim/input/diagnostic.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;

TEST_CASE("every skeleton can be read without a warning, and its findings can be measured") {
    const tests::TemporaryFolder folder;
    const auto kinds = lab::skeleton_kinds();
    CHECK(kinds ==
          std::vector<std::string>{"conditioning", "generalisation", "renewal", "society", "species"});
    for (const std::string& kind : kinds) {
        INFO(kind);
        REQUIRE(lab::make_skeleton((folder / kind).string(), kind) == lab::all_well);
        const auto scenario =
            std::make_shared<const lab::Scenario>(lab::read_scenario(folder / (kind + ".toml")));
        CHECK(scenario->warnings.all().empty());
        CHECK(scenario->title == kind);
        CHECK_FALSE(scenario->findings.empty());
    }
    CHECK(std::filesystem::exists(folder / "species.species.toml"));
    const auto record =
        lab::live(std::make_shared<const lab::Scenario>(lab::read_scenario(folder / "species.toml")), 0, 1);
    CHECK_FALSE(record.measures.rows().empty());
}

TEST_CASE("a skeleton overwrites nothing, and an unknown kind is told with those that are known") {
    const tests::TemporaryFolder folder;
    std::ofstream(folder / "mine.toml") << "precious";
    CHECK_THROWS_AS((void)lab::make_skeleton((folder / "mine").string(), "conditioning"), sim::BadInput);
    CHECK_THROWS_AS((void)lab::make_skeleton((folder / "mine.toml").string(), "conditioning"), sim::BadInput);
    CHECK_THROWS_AS((void)lab::make_skeleton((folder / "new").string(), "conditionning"), sim::BadInput);
    CHECK_THROWS_AS((void)lab::make_skeleton((folder / "no" / "where").string(), "conditioning"),
                    sim::BadInput);
    CHECK_FALSE(std::filesystem::exists(folder / "new.toml"));
}

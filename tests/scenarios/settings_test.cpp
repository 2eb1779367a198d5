// `--set`: one tree of keys over a scenario and every species that it names. Nothing new is made from a slip.
#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <sstream>


#include "scenarios/lab/scenario/reader.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;

namespace {
namespace fs = std::filesystem;

/// A folder of a test's own, with a scenario of two groups, the second of another species.
class Files {
  public:
    Files() {
        std::ofstream(folder_ / "plain.toml") << "name = \"plain\"\n"
                                                 "[[circuit]]\nname = \"wince\"\nwhen = \"pain > 0.5\"\n"
                                                 "reward = \"-1\"\n";
        std::ofstream(folder_ / "other.toml") << "name = \"other\"\n"
                                                 "[[circuit]]\nname = \"wince\"\nwhen = \"pain > 0.5\"\n"
                                                 "[[circuit]]\nname = \"shrug\"\nwhen = \"pain > 0.1\"\n";
        std::ofstream(scenario()) << R"(title = "Two natures"
question = "Are both reached?"
species = "plain.toml"
[world]
map = '''
####
#rr#
####
'''
[rooms.room]
letter = "r"
[things.blot]
picture = """
00
00
"""
[sets]
each = ["blot"]
[stimuli.rush]
thing = "blot"
[[phase]]
name = "life"
trials = '1(rush)'
[[group]]
name = "first"
[[group]]
name = "second"
species = "other.toml"
set = { "amygdala.trace" = "2 s", "circuit.wince.reward" = 0.5 }
)";
        std::ofstream(folder_ / "again.toml") << "replays = \"scenario.toml\"\ngroup = \"first\"\n";
    }

    [[nodiscard]] fs::path scenario() const { return folder_ / "scenario.toml"; }
    [[nodiscard]] fs::path replay() const { return folder_ / "again.toml"; }
    [[nodiscard]] lab::Scenario read(const lab::Settings& settings) const {
        return lab::read_scenario(scenario(), settings);
    }
    [[nodiscard]] std::string complaints(const lab::Settings& settings) const {
        std::ostringstream said;
        try {
            (void)read(settings);
        } catch (const sim::BadInput& bad) {
            bad.problems().print(said);
        }
        return said.str();
    }

  private:
    tests::TemporaryFolder folder_;
};

void says(const std::string& all, const std::string& wanted) {
    CAPTURE(all);
    CHECK(all.find(wanted) != std::string::npos);
}

}  // namespace

TEST_CASE("a setting reaches the species of every group, its own ones too") {
    const Files files;
    const auto scenario = files.read({{"eye.noise", "0.25"}, {"frame", "200 ms"}, {"seeds", "3"}});
    REQUIRE(scenario.groups.size() == 2);
    CHECK(scenario.seeds == 3);
    for (const auto& group : scenario.groups) {
        CHECK(group.species.eye.noise == 0.25F);
        CHECK(group.species.frame == sim::Time{200'000});
    }
    CHECK(scenario.groups[1].species.name == "other");
    // What a group sets itself stands.
    CHECK(scenario.groups[1].species.brain.amygdala.trace == sim::Time{2'000'000});
}

TEST_CASE("a setting that a group's species has no place for is refused, and says which") {
    const Files files;
    const std::string said = files.complaints({{"circuit.shrug.latency", "50 ms"}});
    says(said, "--set:1:23: error: ");
    says(said, "plain.toml: unknown name in `circuit` `shrug`: known: `wince`");
    CHECK(said.find("other.toml") == std::string::npos);
}

TEST_CASE("a number is taken as its text where a line or a text is expected") {
    const Files files;
    const auto scenario = files.read({{"circuit.wince.reward", "0.2"},
                                      {"circuit.wince.anticipate", "-1"},
                                      {"circuit.wince.when", "true"},
                                      {"title", "7"}});
    CHECK(scenario.title == "7");
    CHECK(scenario.groups[0].species.circuits[0].reward.text() == "0.2");
    CHECK(scenario.groups[1].species.circuits[0].reward.text() == "0.5");  // as the group says
    REQUIRE(scenario.groups[0].species.circuits[0].anticipation);
    CHECK(scenario.groups[0].species.circuits[0].anticipation->text() == "-1");
    says(files.complaints({{"circuit.wince.reflex", "1"}}), "unknown reflex `1`");
    says(files.complaints({{"circuit.wince.reward", "[1]"}}), "`reward` is a list: expected a text");
    says(files.complaints({{"frame", "200"}}), "`frame` is a whole number: expected a duration");
}

TEST_CASE("no thing, set, circuit or table is made from a slip") {
    const Files files;
    says(files.complaints({{"things.blott.size", "0.2 cells"}}),
         "unknown name in `things` `blott`: did you mean `blot`?");
    says(files.complaints({{"sets.eech", "[\"blot\"]"}}),
         "unknown name in `sets` `eech`: did you mean `each`?");
    says(files.complaints({{"stimuli.rusk.lasts", "1 s"}}),
         "unknown name in `stimuli` `rusk`: did you mean `rush`?");
    says(files.complaints({{"circuit.winse.hold", "1 s"}}),
         "unknown name in `circuit` `winse`: did you mean `wince`?");
    says(files.complaints({{"phase.lief.gap", "1 s"}}), "unknown name in `phase` `lief`");
    says(files.complaints({{"phase.gap", "1 s"}}), "expected phase.NAME.KEY");
    says(files.complaints({{"stage.infancy.until", "1 s"}}), "unknown name in `stage` `infancy`");
    says(files.complaints({{"rooms.hall.letter", "h"}}), "unknown name in `rooms` `hall`");
    says(files.complaints({{"things.blot.flavor.salt", "1"}}), "unknown key in [blot] `flavor`");
    says(files.complaints({{"title.more", "1"}}), "`title` is no table");
    says(files.complaints({{"eye..noise", "1"}}), "`eye..noise` is no key of");
    // And a table that is known may be left out of the file.
    CHECK(files.complaints({{"things.blot.flavour.salt", "1"}}).empty());
    CHECK(files.complaints({{"circuit.wince.teach.lead", "2 s"}}).empty());
}

TEST_CASE("an unknown key is told from all keys of both files") {
    const Files files;
    says(files.complaints({{"cortx.latent", "64"}}),
         "--set:1:1: error: unknown key of a scenario or a species `cortx`: did you mean `cortex`?");
    says(files.complaints({{"seed", "64"}}), "did you mean `seeds`?");
    says(files.complaints({{"cortex.latnt", "64"}}),
         "unknown key in [cortex] `latnt`: did you mean `latent`?");
}

TEST_CASE("a group's own settings are checked as the command's are") {
    const Files files;
    std::stringstream text;
    text << std::ifstream(files.scenario()).rdbuf();
    std::string slip = text.str();
    slip.replace(slip.find("amygdala.trace"), 14, "amigdala.trace");
    std::ofstream(files.scenario()) << slip;
    says(files.complaints({}), "unknown key of a species `amigdala`: did you mean `amygdala`?");
}

TEST_CASE("a replay hands its settings on to what it replays") {
    const Files files;
    const auto scenario = lab::read_scenario(files.replay(), {{"eye.noise", "0.25"}, {"title", "Again"}});
    REQUIRE(scenario.groups.size() == 1);
    CHECK(scenario.groups[0].species.eye.noise == 0.25F);
    CHECK(scenario.title == "Again");
}

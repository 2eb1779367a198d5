// What can never happen in an experiment is an error, and what may be meant is a warning.
#include <doctest/doctest.h>

#include <sstream>

#include "scenarios/lab/life/life.hpp"
#include "scenarios/lab/scenario/reader.hpp"
#include "tests/temporary_folder.hpp"

namespace flinch::lab {
namespace {

const std::string plan = R"(title = "t"
question = "q"
species = ")" FLINCH_SOURCE_DIR R"(/scenarios/species/standard.toml"
[world]
map = '''
#####
#rrr#
#####
'''
[rooms.room]
letter = "r"
[things.ball]
picture = """
00
00
"""
)";

/// What is said of a scenario with these further lines: errors and warnings, without their file.
std::string said_of(const std::string& further, const Settings& settings = {}) {
    const tests::TemporaryFolder folder;
    const auto path = folder.write("x.toml", plan + further);
    std::ostringstream said;
    try {
        read_scenario(path, settings).warnings.print(said);
    } catch (const sim::BadInput& bad) {
        bad.problems().print(said);
    }
    return said.str();
}

std::string phase(const std::string& trials,
                  const std::string& more = "duration = \"2 s\"\ngap = \"0 s\"\n") {
    return "[[phase]]\nname = \"p\"\ntrials = '" + trials + "'\n" + more;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a stimulus that begins after its step is over never happens") {
    const std::string said =
        said_of("[stimuli]\nbeep = { tone = { loudness = 0.5 }, at = \"3500 ms\" }\n" + phase("2(beep)"));
    CHECK(contains(said, "error: `beep` never happens: it begins 3.5 s into a step of 2 s"));
    CHECK(said_of("[stimuli]\nbeep = { tone = { loudness = 0.5 }, at = \"1500 ms\" }\n" + phase("2(beep)"))
              .empty());
}

TEST_CASE("a word that is said beyond its trial is a warning, and beyond the next one's beginning an error") {
    const std::string words = "[words]\nat = \"900 ms\"\ntimes = 6\nevery = \"1 s\"\n";
    const std::string crash =
        said_of(words + phase("1(ball)(\"ball\")/4(room)", "duration = \"1 s\"\ngap = \"0 s\"\n"));
    CHECK(contains(crash, "error: `\"ball\"` is said 6 times"));
    const std::string in_gap =
        said_of(words + phase("1(ball)(\"ball\")/4(room)", "duration = \"1 s\"\ngap = \"10 s\"\n"));
    CHECK(contains(in_gap, "warning: `\"ball\"` is said 6 times"));
    CHECK_FALSE(contains(in_gap, "error"));
}

TEST_CASE("what is cut short by the end of its step is a warning") {
    const std::string said =
        said_of("[stimuli]\nbeep = { tone = { loudness = 0.5 }, at = \"1 s\", lasts = \"5 s\" }\n" +
                phase("2(beep)"));
    CHECK(contains(said, "warning: `beep` is cut short: it would last until 6 s, but its step ends at 2 s"));
}

TEST_CASE("a window after every trial measures nothing, and one that ends later ends with the trial") {
    const std::string probe = phase("2(ball)") + "[[probe]]\nname = \"x\"\nreads = \"moving\"\n";
    CHECK(contains(said_of(probe + "from = \"2 s\"\n"), "error: nothing can be measured"));
    CHECK(contains(said_of(probe + "to = \"3 s\"\n"), "warning: the window ends with its trial"));
    CHECK(said_of(probe + "from = \"1 s\"\nto = \"2 s\"\n").empty());
}

TEST_CASE("what is done after the end of the life never happens; after a day it may") {
    const std::string poke = "[[intervention]]\nat = \"30 h\"\nlesion = \"amygdala\"\n";
    CHECK(contains(said_of(phase("2(ball)") + poke), "error: this never happens: the life ends at 7 s"));
    const std::string long_life = phase("40(ball)", "duration = \"1 h\"\ngap = \"0 s\"\n");
    CHECK(said_of(long_life + poke).empty());
    CHECK(said_of(long_life + "[[intervention]]\nat = \"30 h\"\ncontact = { sharp = 1 }\nlasts = \"1 s\"\n")
              .empty());
}

TEST_CASE("two of one name are refused at the second one") {
    const std::string probe = "[[probe]]\nname = \"x\"\nreads = \"moving\"\n";
    CHECK(
        contains(said_of(phase("2(ball)") + probe + probe), "error: there is a probe `x` already, in line "));
    CHECK(contains(said_of(phase("2(ball)") + phase("2(ball)")), "error: there is a phase `p` already"));
    CHECK(contains(said_of(phase("2(ball)") + "[[group]]\nname = \"g\"\n[[group]]\nname = \"g\"\n"),
                   "error: there is a group `g` already"));
}

TEST_CASE("letters without brackets are told as one name") {
    const std::string said = said_of(phase("2ball"));
    CHECK(contains(said, "write `(ball)`"));
    CHECK(said.find("error") == said.rfind("error"));  // once
}

TEST_CASE("a door or a word that waits never wakes in the next trial") {
    // A word waits for the creature to look at a thing, and the next trial begins meanwhile with no cue of
    // its own.
    const tests::TemporaryFolder folder;
    const auto path =
        folder.write("x.toml", plan + "[words]\nat = \"900 ms\"\ntimes = 1\n" +
                                   phase("1(ball)(\"ball\")/4(room)", "duration = \"1 s\"\ngap = \"0 s\"\n"));
    Life life(std::make_shared<const Scenario>(read_scenario(path)), 0, 1);
    while (life.step() != Life::Step::over) {
    }
    CHECK(life.now() <= life.end());
}

TEST_CASE("a probe may read what only the nature of some group has") {
    const tests::TemporaryFolder folder;
    folder.write("other.toml", "[[circuit]]\nname = \"itch\"\nwhen = \"touch > 0.5\"\n");
    const auto path =
        folder.write("x.toml", plan + phase("2(ball)") +
                                   "[[group]]\nname = \"a\"\n[[group]]\nname = \"b\"\nspecies = \"other\"\n"
                                   "[[probe]]\nname = \"x\"\nreads = \"circuit.itch\"\n");
    CHECK_NOTHROW((void)read_scenario(path));
    CHECK(contains(said_of(phase("2(ball)") + "[[probe]]\nname = \"x\"\nreads = \"circuit.itch\"\n"),
                   "unknown variable `circuit.itch`"));
}

TEST_CASE("a setting reaches the natures of all groups") {
    const tests::TemporaryFolder folder;
    folder.write("other.toml", "[[circuit]]\nname = \"itch\"\nwhen = \"touch > 0.5\"\n");
    const auto path =
        folder.write("x.toml", plan + phase("2(ball)") +
                                   "[[group]]\nname = \"a\"\n[[group]]\nname = \"b\"\nspecies = \"other\"\n");
    const Scenario scenario = read_scenario(path, {{"amygdala.learning_rate", "0.03"}});
    for (const Group& group : scenario.groups)
        CHECK(group.species.brain.amygdala.learning_rate == doctest::Approx(0.03));
}

TEST_CASE("a number stands for an expression, in a setting and in a file") {
    CHECK(said_of(phase("2(ball)"), {{"circuit.sweet.reward", "0.2"}}).empty());
    CHECK(contains(said_of(phase("2(ball)"), {{"circuit.salt.when", "0.2"}}), "error"));  // no condition
}

TEST_CASE("a replay of itself, and two of each other, are errors") {
    const tests::TemporaryFolder folder;
    const auto self = folder.write("self.toml", "replays = \"self.toml\"\n");
    folder.write("a.toml", "replays = \"b.toml\"\n");
    const auto other = folder.write("b.toml", "replays = \"a.toml\"\n");
    for (const auto& path : {self, other}) {
        std::string said;
        try {
            (void)read_scenario(path);
        } catch (const sim::BadInput& bad) {
            said = bad.problems().all().front().message;
        }
        CHECK(contains(said, "replays itself"));
    }
}

TEST_CASE("the settings of the command reach a replayed scenario") {
    const tests::TemporaryFolder folder;
    folder.write("x.toml", plan + phase("2(ball)"));
    const auto replay = folder.write("r.toml", "replays = \"x.toml\"\n[set]\n\"cortex.latent\" = \"32\"\n");
    const Scenario scenario = read_scenario(replay, {{"amygdala.learning_rate", "0.03"}});
    CHECK(scenario.groups.front().species.brain.amygdala.learning_rate == doctest::Approx(0.03));
}

TEST_CASE("a circuit whose reward and anticipation disagree in sign is warned of") {
    const auto with = [](const std::string& lines) {
        const tests::TemporaryFolder folder;
        folder.write(
            "odd.toml",
            "[[circuit]]\nname = \"bite\"\nwhen = \"touch > 0.5\"\nteach = { lead = \"2 s\" }\n" + lines);
        const auto path =
            folder.write("x.toml", plan + phase("2(ball)") + "[[group]]\nname = \"a\"\nspecies = \"odd\"\n");
        std::ostringstream said;
        read_scenario(path).warnings.print(said);
        return said.str();
    };
    CHECK(
        contains(with("reward = \"-50\"\nanticipate = \"expect.bite\"\n"), "`bite` contradicts its reward"));
    CHECK(contains(with("reward = \"1\"\nanticipate = \"-expect.bite\"\n"), "`bite` contradicts its reward"));
    CHECK(with("reward = \"-50\"\nanticipate = \"-expect.bite\"\n").empty());
    CHECK(with("reward = \"2 * energy_deficit - 1\"\nanticipate = \"expect.bite\"\n")
              .empty());  // now so, now so
}

TEST_CASE("a mark at the beginning of a file is none of its text") {
    const tests::TemporaryFolder folder;
    const auto path = folder.write("x.toml", "\xEF\xBB\xBF" + plan + phase("2(ball)"));
    CHECK_NOTHROW((void)read_scenario(path));
}

}  // namespace flinch::lab

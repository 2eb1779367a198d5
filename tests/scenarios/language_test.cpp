// What scenario files need not say twice: families over sets, `like`, defaults, templates, maps, and names
// that are looked up in the library from any folder.
#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "scenarios/lab/scenario/reader.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;

namespace {
namespace fs = std::filesystem;

const std::string head = R"(
title = "a test"
question = "does it?"
world = "room"
)";

lab::Scenario read(const std::string& text) {
    const tests::TemporaryFolder own;
    try {
        return lab::read_scenario(own.write("s.toml", head + text));
    } catch (const sim::BadInput& bad) {
        std::ostringstream said;
        bad.problems().print(said);
        FAIL(said.str());
        throw;
    }
}

std::string complaints(const std::string& text) {
    const tests::TemporaryFolder own;
    std::ostringstream said;
    try {
        lab::read_scenario(own.write("s.toml", head + text)).warnings.print(said);
    } catch (const sim::BadInput& bad) {
        bad.problems().print(said);
    }
    return said.str();
}

void says(const std::string& all, const std::string& wanted) {
    CAPTURE(all);
    CAPTURE(wanted);
    CHECK(all.find(wanted) != std::string::npos);
}

const std::string life = R"(
[[phase]]
name = "life"
trials = '1(room)'
)";

}  // namespace

TEST_CASE("a name with a set in it stands for a family, with numbers that are numbers") {
    const auto s = read(R"(
[sets]
interval = [250, 500]
light = [{ photons = 400, noise = 0.05 }, { photons = 25, noise = 0.2 }]
[stimuli."tone {interval}"]
tone = { loudness = 0.5, pitch = 0.3 }
lasts = "{interval} ms + 100 ms"
[stimuli."puff {interval}"]
contact = { puff = 1 }
at = "1 s + {interval} ms"
[[phase]]
name = "life"
trials = '1(tone {interval})(puff {interval})'
[[group]]
name = "{light.photons} photons"
set = { "eye.noise" = "{light.noise}" }
[[probe]]
name = "missed by, {interval} ms"
reads = "timed.blink"
statistic = "peak-error"
at = "{interval} ms"
[[finding]]
name = "at {interval} ms"
high = { probe = "missed by, {interval} ms", group = "400 photons" }
low = [{ value = 0 }]
)");
    REQUIRE(s.stimuli.size() == 4);
    // Neighbours over one set are written out together.
    CHECK(s.stimuli[0].name == "tone 250");
    CHECK(s.stimuli[1].name == "puff 250");
    CHECK(s.stimuli[3].name == "puff 500");
    CHECK(s.stimuli[2].lasts == sim::Time{600'000});
    CHECK(s.stimuli[3].at == sim::Time{1'500'000});
    REQUIRE(s.groups.size() == 2);
    CHECK(s.groups[1].name == "25 photons");
    CHECK(s.groups[1].species.eye.noise == doctest::Approx(0.2));
    CHECK(s.groups[0].phases[0].trials[1].label == "(tone 500)(puff 500)");
    REQUIRE(s.probes.size() == 2);

    REQUIRE(s.findings.size() == 2);
    CHECK(s.findings[1].high.probe == "missed by, 500 ms");
}

TEST_CASE("like takes over what is not said, and lesions of both are cut") {
    const auto s = read(life + R"(
[defaults.group]
lesion = ["seek"]
set = { "eye.noise" = 0.05 }
[[group]]
name = "a"
lesion = ["amygdala"]
set = { "cortex.latent" = 8 }
trials = { life = '3(room)' }
[[group]]
name = "b"
like = "a"
lesion = ["striatum"]
set = { "eye.noise" = 0.1 }
[[group]]
name = "c"
)");
    const auto cut = [](const lab::Group& group, const std::string& circuit) {
        const auto& all = group.species.circuits;
        return std::find_if(all.begin(), all.end(), [&](const auto& c) { return c.name == circuit; })
            ->lesioned;
    };

    const auto& b = s.groups[1].species;
    CHECK(b.brain.lesions.has("amygdala"));
    CHECK(b.brain.lesions.has("striatum"));
    CHECK(cut(s.groups[1], "seek"));
    CHECK(cut(s.groups[2], "seek"));
    CHECK_FALSE(cut(s.groups[2], "orient"));
    CHECK_FALSE(s.groups[0].species.brain.lesions.has("striatum"));
    CHECK(b.eye.noise == doctest::Approx(0.1));
    CHECK(s.groups[2].species.eye.noise == doctest::Approx(0.05));
    CHECK(s.groups[1].phases[0].trials[0].count == 3);
    CHECK(s.groups[2].phases[0].trials[0].count == 1);
}

TEST_CASE("a scenario builds on a template or on another scenario, beside it or in the library") {
    const tests::TemporaryFolder own;
    own.write("base.toml", R"(
title = "base"
question = "is it?"
world = "chamber"
[[phase]]
name = "one"
trials = '1(chamber)'
duration = "2 s"
[[phase]]
name = "two"
trials = '2(chamber)'
[[group]]
name = "cut"
lesion = ["{what}"]
)");
    const auto s = lab::read_scenario(own.write("s.toml", R"(
title = "own"
question = "is it so?"
like = "base"
sets.what = ["amygdala"]
[[phase]]
name = "two"
trials = '5(chamber)'
[[phase]]
name = "three"
trials = '3(chamber)'
)"));
    CHECK(s.title == "own");
    REQUIRE(s.groups.size() == 1);
    CHECK(s.groups[0].species.brain.lesions.has("amygdala"));
    const auto& phases = s.groups[0].phases;
    REQUIRE(phases.size() == 3);
    CHECK(phases[0].duration == sim::Time{2'000'000});
    CHECK(phases[1].trials[0].count == 5);
    CHECK(phases[2].name == "three");

    const auto variant =
        lab::read_scenario(own.write("v.toml", "like = \"spider/word\"\ntitle = \"a variant\"\n"));
    CHECK(variant.groups.size() == 5);
    CHECK(variant.title == "a variant");
}

TEST_CASE("species, maps and pictures are looked up in the library from any folder") {
    const auto s = read(life + R"(
[things]
spider = { picture = "spider" }
anna = { picture = "person_1", size = "0.8 cells" }
)");
    CHECK(s.map.rooms().front().name == "room");
    CHECK(s.groups.front().species.name == "standard");
    CHECK(s.kinds[0].back.width() == 0);
    CHECK(s.kinds[1].back.width() > 0);  // a picture of several views

    says(complaints(life + "[things]\na = { picture = \"spyder\" }\n"),
         "s.toml:10:17: error: no such file: ");
    says(complaints(life + "[things]\na = { picture = \"spyder\" }\n"), "did you mean `spider`?");
    says(complaints("species = \"standart\"\n" + life), "did you mean `standard`?");
}

TEST_CASE("a picture beside the scenario goes before the library's") {
    const tests::TemporaryFolder own;
    own.write("spider.txt", "09\n");
    const auto s = lab::read_scenario(
        own.write("s.toml", head + life + "[things]\nspider = { picture = \"spider\" }\n"));
    CHECK(s.kinds.front().picture.width() == 2);
}

TEST_CASE("the scenario in the README runs where it is pasted") {
    std::ifstream file(FLINCH_SOURCE_DIR "/README.md");
    std::stringstream text;
    text << file.rdbuf();
    const std::string readme = text.str();
    const auto from = readme.find("title = \"A dark ball\"");
    REQUIRE(from != std::string::npos);
    const tests::TemporaryFolder own;
    const auto s =
        lab::read_scenario(own.write("ball.toml", readme.substr(from, readme.find("```", from) - from)));
    CHECK(s.findings.size() == 1);
}

TEST_CASE("slips of what stands for several") {
    says(complaints(life + "[[probe]]\nname = \"a {sat}\"\nreads = \"valence\"\n[sets]\nset = [\"x\"]\n"),
         "error: unknown set `sat`: did you mean `set`?");
    says(complaints(life + "[[group]]\nname = \"a\"\nlike = \"b\"\n[[group]]\nname = \"b\"\n"),
         "error: unknown earlier group `b`");
    says(complaints(life + "[defaults.probes]\nfrom = \"1 s\"\n"),
         "unknown kind `probes`: did you mean `probe`?");
    says(complaints(life + "[sets]\na = [\"{b}\"]\nb = [\"{a}\"]\n[stimuli.\"x{a}\"]\nlight = 2\n"),
         "has no members");
    says(complaints(life + "[sets]\na = [\"x\", \"x\"]\n[stimuli.\"{a}\"]\nlight = 2\n"),
         "error: there is already a stimulus `x`");
    says(complaints("like = \"instinkt\"\n" + life), "did you mean `instinct`?");
}

TEST_CASE("a warning is told and stops nothing") {
    const auto all = complaints(life + "[defaults.probe]\nfrom = \"1 s\"\n");
    says(all, "s.toml:9:1: warning: there is no probe to have these defaults");
    CHECK(all.find("error") == std::string::npos);
}

TEST_CASE("an old name of a key is read with a warning") {
    const std::string intervention = life + "[[poke]]\nat = \"1 s\"\nlesion = \"flinch\"\n";
    says(complaints(intervention), "s.toml:9:1: warning: `poke` is called `intervention` now");
    const auto s = read(intervention);
    REQUIRE(s.interventions.size() == 1);
    CHECK(s.interventions.front().lesion == "flinch");
}

TEST_CASE(
    "old names of a species' keys are read with a warning, in the file, in a group's settings and by --set") {
    const tests::TemporaryFolder own;
    own.write("old.toml", R"(
[cortex]
feels = false
[[circuit]]
name = "sick"
when = "nausea > 0.5"
teach = { blames = "taste" }
)");
    const auto file = own.write("s.toml", "species = \"old.toml\"" + head + life + R"(
[[group]]
name = "a"
[[group]]
name = "b"
set = { "cortex.feels" = true }
)");
    const auto s = lab::read_scenario(file, {{"circuit.sick.teach.blames", "anything"}});
    CHECK_FALSE(s.groups[0].species.brain.cortex.affect);
    CHECK(s.groups[1].species.brain.cortex.affect);
    CHECK_FALSE(s.groups[0].species.circuits[0].taste_cues_only);
    CHECK(lab::read_scenario(file).groups[0].species.circuits[0].taste_cues_only);
    std::ostringstream said;
    s.warnings.print(said);
    says(said.str(), "old.toml:3:9: warning: `feels` is called `affect` now");
    says(said.str(), "warning: `blames` is called `cues` now");
}

// Every slip in a scenario file is an error with its line and column and what would be right; all are
// reported at once.
#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "scenarios/lab/scenario/reader.hpp"
#include "sim/input/document.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;

namespace {

std::string small_text() {
    std::ifstream file(FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml");
    std::stringstream text;
    text << file.rdbuf();
    std::string all = text.str();
    const std::string species = "../../../scenarios/species/standard.toml";
    return all.replace(all.find(species), species.size(),
                       FLINCH_SOURCE_DIR "/scenarios/species/standard.toml");
}

/// What is said of the small scenario with one part replaced; empty if it is well.
std::string complaints(const std::string& part, const std::string& replacement,
                       const lab::Settings& settings = {}) {
    std::string text = small_text();
    const auto at = text.find(part);
    REQUIRE(at != std::string::npos);
    text.replace(at, part.size(), replacement);
    const tests::TemporaryFolder folder;
    const auto path = folder.write("bad.toml", text);
    std::ostringstream said;
    try {
        (void)lab::read_scenario(path, settings);
    } catch (const sim::BadInput& bad) {
        bad.problems().print(said);
    }
    std::string all = said.str();
    for (auto p = all.find(path.string()); p != std::string::npos; p = all.find(path.string()))
        all.replace(p, path.string().size(), "F");
    return all;
}

void says(const std::string& all, const std::string& wanted) {
    CAPTURE(all);
    CAPTURE(wanted);
    CHECK(all.find(wanted) != std::string::npos);
}

}  // namespace

TEST_CASE("the small scenario itself is well") {
    CHECK(complaints("seeds = 2", "seeds = 2").empty());
}

TEST_CASE("slips and what is said of them") {
    says(complaints("seeds = 2", "sedes = 2"),
         "F:4:9: error: unknown key in the file `sedes`: did you mean `seeds`?");
    says(complaints("seeds = 2", "seeds = \"two\""),
         "F:4:9: error: `seeds` is a text: expected a whole number from 1 to 100000");
    says(complaints("\"2 s\"", "\"-2 s\""),
         "error: `duration` = -2 s is out of range: expected from 100 ms to 24 h");
    says(complaints("\"2 s\"", "2"),
         "error: `duration` is a whole number: expected a duration in quotes with its unit");
    says(complaints("\"2 s\"", "\"2 parsecs\""), "error: `2 parsecs` is no duration");
    says(complaints("#rrrrrrr#", "#rrrrqrr#"),
         "F:9:6: error: `q` on the map is no room's letter: known are `#` (wall), `r`");
    says(complaints("[world]", "[world]\ncreatures = 1e9"),
         "F:7:13: error: `creatures` = 1000000000 is out of range: expected a whole number from 1 to 1000");
    says(complaints("thing = \"blot\"", "thing = \"blob\""),
         "error: unknown thing `blob`: did you mean `blot`?");
    says(complaints("\"3 cells\"", "\"3 miles\""), "error: `3 miles` has not the unit `cells`");
    says(complaints("1(rush)", "1(rash)"),
         "error: unknown stimulus, thing or room `rash`: did you mean `rush`?");
    says(complaints("1(rush)", "1(rush"), "this bracket is never closed");
    says(complaints("[\"amygdala\"]", "[\"amygdola\"]"),
         "error: unknown part to lesion `amygdola`: did you mean `amygdala`?");
    says(complaints("expect.flinch", "expect.flonch"),
         "error: unknown variable `expect.flonch`: did you mean `expect.flinch`?");
    says(complaints("low = [{ group = \"cut\" }]", ""), "error: a finding needs a control");
    says(complaints("low = [{ group = \"cut\" }]", "low = [{ group = \"cat\" }]"),
         "error: unknown group `cat`: did you mean `cut`?");
    says(complaints("9..9", "9.x9"), "error: `x` in a picture: expected a grey level");
    says(complaints("standard.toml", "standart.toml"), "F:3:11: error: no such file: ");
    says(complaints("title = ", "title "), "F:1:");
    says(complaints("question = ", "# question = "), "F:1:1: error: the file lacks `question`");
    says(complaints("name = \"life\"", "name = \"life\"\nwaiting = 1"), "unknown key in [[phase]] `waiting`");
    says(complaints("\"blot\", \"ring\"", "\"blot\", true"), "expected a text, a number or a row such as");
}

TEST_CASE("all the errors of a file are reported, in order") {
    const auto all = complaints("seeds = 2", "seeds = -1\nsedes = 2\nchildren = 3");
    says(all, "F:4:9: error: `seeds` = -1");
    says(all, "F:5:9: error: unknown key in the file `sedes`");
    says(all, "F:6:12: error: unknown key in the file `children`");
    CHECK(all.find(":4:") < all.find(":5:"));
}

TEST_CASE("settings are checked as the file is, and name themselves") {
    says(complaints("seeds = 2", "seeds = 2", {{"cortex.latent", "0"}}),
         "--set:1:15: error: `latent` = 0 is out of range: expected a whole number from 1 to 4096");
    says(complaints("seeds = 2", "seeds = 2", {{"cortex.latents", "64"}}),
         "unknown key in [cortex] `latents`: did you mean `latent`?");
    says(complaints("seeds = 2", "seeds = 2", {{"cortex.algorithm", "boltzman"}}),
         "unknown algorithm `boltzman`: did you mean `boltzmann`?");
    says(complaints("seeds = 2", "seeds = 2", {{"circuit.flinch.when", "loming > 0.5"}}), "loming");
    CHECK(complaints("seeds = 2", "seeds = 2", {{"circuit.flinch.when", "looming > 0.9"}, {"seeds", "3"}})
              .empty());
}

TEST_CASE("files that are none") {
    sim::Diagnostics problems;
    CHECK_FALSE(sim::Document::open("/nowhere/at/all.toml", problems));
    CHECK_FALSE(sim::Document::open("/", problems));
    CHECK_FALSE(sim::Document::from_text(std::string("a = 1\0", 6), "nul.toml", problems));
    CHECK_FALSE(sim::Document::from_text("a = " + std::string(100'000, '['), "deep.toml", problems));
    CHECK(problems.all().size() == 4);
}

TEST_CASE("slips in what an apparatus does, in how a thing is turned, in who speaks") {
    const auto stimulus = [](const std::string& lines) {
        return complaints("[stimuli.rush]", "[stimuli.other]\n" + lines + "\n[stimuli.rush]");
    };
    CHECK(stimulus("infusion = { salt = 1 }").empty());
    CHECK(stimulus("contact = { puff = 1 }\nlasts = \"100 ms\"").empty());
    CHECK(stimulus("injection = { sodium = -0.9 }").empty());
    CHECK(stimulus("tone = { loudness = 0.5, pitch = 0.3 }").empty());
    CHECK(stimulus("light = 1.5").empty());
    says(stimulus("light = 9"), "`light` = 9 is out of range: expected a number from 0 to 3");
    says(stimulus("light = 1"), "the stimulus `other` is nothing");
    says(stimulus("tone = { loud = 1 }"), "unknown key in [tone] `loud`");
    CHECK(stimulus("voice = { loudness = 0.5 }").empty());
    says(stimulus("infusion = { sugar = 1 }"), "unknown key in [infusion] `sugar`");
    says(stimulus("infusion = { salt = 2 }"), "`salt` = 2 is out of range: expected a number from 0 to 1");
    says(stimulus("contact = { puf = 1 }"), "unknown key in [contact] `puf`: did you mean `puff`?");
    says(stimulus("injection = { sodium = -3 }"),
         "`sodium` = -3 is out of range: expected a number from -1 to 1");
    says(stimulus("thing = \"blot\"\nfacing = \"creatur\""),
         "unknown facing `creatur`: did you mean `creature`?");
    says(stimulus("word = \"a\"\nby = \"blob\""), "unknown thing `blob`: did you mean `blot`?");
    says(stimulus("at = \"1 s\""), "the stimulus `other` is nothing");
}

TEST_CASE("slips in a nature") {
    const auto params = [](const std::string& key, const std::string& value) {
        return complaints("seeds = 2", "seeds = 2", {{key, value}});
    };
    CHECK(params("circuit.flinch.when", "looming > 0.5").empty());
    says(params("circuit.flinch.when", "loming > 0.5"), "did you mean `looming`?");
    says(params("circuit.flinch.when", "taste.salt > 2 deg"), "--set:1:");
    says(params("circuit.flinch.anticipate", "valence"), "an anticipation cannot read `valence`");
    says(params("circuit.flinch.active", "{ from = \"2 s\", until = \"1 s\" }"),
         "the window ends before it begins");
    says(params("circuit.guard.when", "timed.flinch > 0.5"),
         "unknown name `timed.flinch`: did you mean `timed.blink`?");
    CHECK(params("cerebellum.algorithm", "interval-cell").empty());
    says(params("cerebellum.algorithm", "interval-cel"), "did you mean `interval-cell`?");
    says(params("cerebellum.tick", "0 ms"), "`tick` = 0 ms is out of range");
    says(params("circuit.flinch.teach", "{ lead = \"1 s\", timed = 1 }"), "`timed`");
    says(params("circuit.flinch.latency", "-1 s"), "`latency` = -1 s is out of range");
}

TEST_CASE("circuits that read each other without a latency are an error that prints the ring") {
    const std::string all = complaints("seeds = 2", "seeds = 2",
                                       {{"circuit.flinch.latency", "0 ms"},
                                        {"circuit.flinch.when", "circuit.dread"},
                                        {"circuit.dread.latency", "0 ms"},
                                        {"circuit.dread.when", "circuit.flinch"}});
    says(all,
         "a cycle of circuits without a latency: `flinch` reads `dread` reads `flinch`; give one of them a "
         "`latency`");
    CHECK(complaints("seeds = 2", "seeds = 2",
                     {{"circuit.flinch.latency", "0 ms"},
                      {"circuit.flinch.when", "circuit.dread"},
                      {"circuit.dread.when", "circuit.flinch"}})
              .empty());
}

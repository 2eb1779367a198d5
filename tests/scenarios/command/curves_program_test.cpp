// The program itself: what `run` and `plot` make of curves, and whose scenarios `list` shows.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdlib>
#include <string>

#include "tests/scenarios/kept/support.hpp"
#include "tests/skip.hpp"
#include "tests/temporary_folder.hpp"

namespace flinch::lab {
namespace {

constexpr auto experiment = R"toml(
title = "A bang"
question = "Does a bang startle?"
species = "standard"
seeds = 2
world.map = "#####\n#rrr#\n#####"
rooms.room = { letter = "r" }
stimuli.bang = { tone = { pitch = 0.3, loudness = 1 }, at = "500 ms", lasts = "200 ms" }
phase = [{ name = "life", trials = "4(bang)", duration = "2 s", gap = "1 s" }]
probe = [{ name = "startles", reads = "circuit.startle", statistic = "count" },
         { name = "in time", reads = "circuit.startle", statistic = "course", bin = "500 ms", read = "events" }]
)toml";

struct Outcome {
    int status = -1;
    std::string out, err;
};

Outcome flinch(const tests::TemporaryFolder& folder, const std::string& arguments) {
    const std::string command =
        "cd " + folder.path().string() + " && \"" FLINCH_BINARY "\" " + arguments + " >out 2>err";
    const int status = std::system(command.c_str());
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, test::text_of(folder / "out"),
            test::text_of(folder / "err")};
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a run without a table prints one, sketches its first curve, and writes tidy tables") {
    const tests::TemporaryFolder folder;
    test::write_text(folder / "bang.toml", experiment);
    const Outcome run = flinch(folder, "run bang.toml --csv tables");
    CHECK(run.status == 0);
    CHECK(contains(run.out, "startles (mean over seeds"));
    CHECK(contains(run.out, "startles over trial of its kind"));
    CHECK(contains(test::text_of(folder / "tables" / "measures.csv"), "all,life,(bang),4,3,"));
    CHECK(contains(test::text_of(folder / "tables" / "runs.csv"), "\n2,"));
    CHECK(contains(test::text_of(folder / "tables" / "findings.csv"), "finding,status"));
}

TEST_CASE("tables that cannot be written, and pictures that cannot be, are told before anything is run") {
    const tests::TemporaryFolder folder;
    test::write_text(folder / "bang.toml", experiment);
    CHECK(flinch(folder, "run bang.toml --csv /proc/nowhere").status == 3);
    CHECK(flinch(folder, "plot bang.toml --out /proc/nowhere/a.svg").status == 3);
    CHECK(contains(flinch(folder, "plot bang.toml --out a.gif").err, ".svg, .png or .pdf"));
    CHECK(contains(flinch(folder, "plot bang.toml --probe startle --out a.svg").err,
                   "did you mean `startles`"));
    CHECK(flinch(folder, "plot nowhere.sqlite").status == 2);
}

TEST_CASE("a scenario and a batch of it are drawn") {
    if (!tests::have_program("gnuplot")) FLINCH_SKIP("there is no gnuplot");
    const tests::TemporaryFolder folder;
    test::write_text(folder / "bang.toml", experiment);
    CHECK(flinch(folder, "plot bang.toml --seeds 1").out == "bang.svg\n");
    CHECK(contains(test::text_of(folder / "bang.svg"), "time (s)"));
    CHECK(flinch(folder, "batch bang.toml --runs 1 --set circuit.startle.latency=10ms,20ms --out r.sqlite")
              .status == 0);
    CHECK(flinch(folder, "plot r.sqlite --out batch.svg").status == 0);
    CHECK(contains(test::text_of(folder / "batch.svg"), "circuit.startle.latency"));
    CHECK(flinch(folder, "plot r.sqlite --seeds 3").status == 2);
}

TEST_CASE("the user's own scenarios are listed first; other people's files are not") {
    const tests::TemporaryFolder folder;
    test::write_text(folder / "bang.toml", experiment);
    test::write_text(folder / "package.toml", "name = \"something else\"\n");
    const Outcome list = flinch(folder, "list");
    CHECK(list.out.starts_with("bang.toml "));
    CHECK(contains(list.out, "Does a bang startle?"));
    CHECK_FALSE(contains(list.out, "package.toml"));
    CHECK(contains(list.out, "spider/word.toml"));
}

}  // namespace flinch::lab

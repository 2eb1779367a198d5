// Batches, by the program itself: what counts as the same run, who does which, and what a kill leaves.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <thread>

#include "scenarios/lab/command/grid.hpp"
#include "scenarios/lab/results/results_file.hpp"
#include "sim/input/diagnostic.hpp"
#include "tests/scenarios/kept/support.hpp"
#include "tests/temporary_folder.hpp"

namespace flinch::lab {
namespace {

using tests::TemporaryFolder;

/// A folder with one small scenario whose species is the library's.
struct Bench {
    Bench() {
        std::string text = test::text_of(FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml");
        const std::string species = "../../../scenarios/species/";
        text.replace(text.find(species), species.size(), FLINCH_SOURCE_DIR "/scenarios/species/");
        test::write_text(folder / "small.toml", text);
        test::write_text(folder / "below" / "other.toml", "# the same, elsewhere\n" + text);
    }
    [[nodiscard]] std::string command(const std::string& file, const std::string& further) const {
        return "cd " + folder.path().string() + " && exec \"" FLINCH_BINARY "\" batch " + file +
               " --set cortex.latent=8 --out r.sqlite " + further + " >out 2>>err";
    }
    int batch(const std::string& file, const std::string& further) const {
        const int status = std::system(command(file, further).c_str());
        return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    }
    [[nodiscard]] pid_t start(const std::string& further) const {
        const pid_t child = fork();
        if (child != 0) return child;
        execl("/bin/sh", "sh", "-c", command("small.toml", further).c_str(), nullptr);
        _exit(127);
    }
    /// Waits until the file has so many runs.
    void wait_for_runs(std::int64_t count) const {
        for (int i = 0; i < 1200; ++i) {
            try {
                if (number("SELECT count(*) FROM run") >= count) return;
            } catch (const std::exception&) {
                // there is no file yet, or no table in it
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        FAIL("no " << count << " runs in two minutes");
    }
    [[nodiscard]] std::int64_t number(const std::string& sql) const {
        return Database(folder / "r.sqlite", false).number(sql.c_str());
    }
    TemporaryFolder folder;
};

int wait_for(pid_t child) {
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

}  // namespace

TEST_CASE("a grid gives every combination once, by its number alone") {
    const Grid grid({{"a", {"1", "2"}}, {"b", {"x", "y", "z"}}});
    REQUIRE(grid.size() == 6);
    CHECK(grid[0] == Settings{{"a", "1"}, {"b", "x"}});
    CHECK(grid[1] == Settings{{"a", "1"}, {"b", "y"}});
    CHECK(grid[5] == Settings{{"a", "2"}, {"b", "z"}});
    CHECK(grid.each_value_once().size() == 3);
    CHECK(Grid({}).size() == 1);
    CHECK(Grid({{"a", {"64", "64.0", "6.4e1", "65"}}}).size() == 2);
    CHECK_THROWS_AS(Grid({{"a", {"1"}}, {"a", {"2"}}}), sim::BadInput);
}

TEST_CASE("the same experiment by another path, or with another comment, is not run again") {
    const Bench bench;
    CHECK(bench.batch("small.toml", "--runs 2") < 2);
    const auto last = bench.number("SELECT max(id) FROM run");
    CHECK(last == 2);
    CHECK(bench.batch("below/other.toml", "--runs 2") < 2);
    CHECK(bench.number("SELECT count(*) FROM run") == 2);
    CHECK(bench.batch("below/other.toml", "--runs 3") < 2);
    CHECK(bench.number("SELECT count(*) FROM run") == 3);
}

TEST_CASE("swept values stand in a table of their own, and trials are counted by their kind") {
    const Bench bench;
    CHECK(bench.batch("small.toml",
                      "--runs 1 --set 'circuit.dread.when=expect.flinch > 0.4 and rise(looming, 500 ms) < 1,"
                      "expect.flinch > 0.5'") < 2);
    CHECK(bench.number("SELECT count(DISTINCT value) FROM setting WHERE key = 'circuit.dread.when'") == 2);
    CHECK(bench.number("SELECT count(*) FROM setting WHERE key = 'cortex.latent' AND value = '8'") == 2);
    CHECK(bench.number("SELECT min(nth) FROM measure") == 1);
    CHECK(bench.number("SELECT count(*) FROM finding WHERE high IS NULL") == 0);
}

TEST_CASE("a batch that is stopped early has about as many runs of each combination") {
    const Bench bench;
    const pid_t child = bench.start("--runs 100000 --jobs 1 --set amygdala.learning_rate=0.1,0.2,0.3");
    bench.wait_for_runs(4);
    kill(child, SIGTERM);
    CHECK(wait_for(child) == 143);
    const auto most = bench.number("SELECT max(n) FROM (SELECT count(*) n FROM run GROUP BY settings)");
    const auto least = bench.number("SELECT min(n) FROM (SELECT count(*) n FROM run GROUP BY settings)");
    CHECK(least > 0);
    CHECK(most - least <= 1);
    CHECK(bench.number("SELECT count(*) FROM claim") == 0);
    CHECK(test::text_of(bench.folder / "err").find("the same command goes on from there") !=
          std::string::npos);
}

TEST_CASE("two processes share the work, and a killed one leaves its share to the other") {
    const Bench bench;
    const pid_t first = bench.start("--runs 12 --jobs 1");
    const pid_t second = bench.start("--runs 12 --jobs 1");
    const pid_t third = bench.start("--runs 12 --jobs 1");
    bench.wait_for_runs(2);
    kill(third, SIGKILL);
    wait_for(third);
    CHECK(wait_for(first) < 2);
    CHECK(wait_for(second) < 2);
    CHECK(bench.number("SELECT count(*) FROM run") == 12);
    CHECK(bench.number("SELECT count(DISTINCT seed) FROM run") == 12);
    CHECK(bench.number("SELECT count(*) FROM claim") == 0);
}

TEST_CASE("a refused batch leaves no results file") {
    const Bench bench;
    CHECK(bench.batch("small.toml", "--runs 2 --set cortex.layers=3") == 2);
    CHECK_FALSE(std::filesystem::exists(bench.folder / "r.sqlite"));
}

}  // namespace flinch::lab

// The program itself: what it keeps, what it refuses to keep, and how it leaves.
#include <doctest/doctest.h>
#include <sys/wait.h>

#include <cstdlib>

#include <nlohmann/json.hpp>

#include "sim/version.hpp"
#include "tests/scenarios/kept/support.hpp"
#include "tests/scenarios/results/support.hpp"
#include "tests/temporary_folder.hpp"

namespace flinch::lab {
namespace {

namespace fs = std::filesystem;

/// What the program printed, on both streams or one, and its exit status.
struct Outcome {
    int status = -1;
    std::string out, err;
};

/// A folder with one small scenario whose species is the library's.
struct Bench {
    Bench() {
        std::string text = test::text_of(FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml");
        const std::string species = "../../../scenarios/species/";
        text.replace(text.find(species), species.size(), FLINCH_SOURCE_DIR "/scenarios/species/");
        test::write_text(scenario(), text);
    }
    [[nodiscard]] fs::path scenario() const { return folder / "small.toml"; }
    [[nodiscard]] fs::path kept() const { return folder / "small.found.json"; }
    void replace(const fs::path& path, const std::string& part, const std::string& by) const {
        std::string text = test::text_of(path);
        const auto at = text.find(part);
        REQUIRE(at != std::string::npos);
        test::write_text(path, text.replace(at, part.size(), by));
    }
    /// Runs `flinch WORD small.toml FURTHER`.
    [[nodiscard]] Outcome flinch(const std::string& word, const std::string& further) const {
        const std::string command = "\"" FLINCH_BINARY "\" " + word + " " + scenario().string() + " " +
                                    further + " >" + (folder / "out").string() + " 2>" +
                                    (folder / "err").string();
        const int status = std::system(command.c_str());
        return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, test::text_of(folder / "out"),
                test::text_of(folder / "err")};
    }
    tests::TemporaryFolder folder;
};

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a result is kept, listed, lived again, and stale once its scenario says something else") {
    const Bench bench;
    CHECK(bench.flinch("run", "--keep").status < 2);  // whether it holds is not the question
    const auto kept = nlohmann::json::parse(test::text_of(bench.kept()));
    CHECK(kept["version"] == std::string(sim::version()));
    CHECK(kept["seeds"].size() == 32);
    CHECK(kept["groups"] == nlohmann::json{"whole", "cut"});
    CHECK(kept["findings"].size() == 1);
    CHECK(kept["findings"][0]["comparisons"].size() == 1);
    CHECK(kept["findings"][0]["comparisons"][0]["against"] == "cut");

    const auto short_run = nlohmann::json::parse(bench.flinch("run", "--confirm --seeds 1 --json").out);
    CHECK(short_run["fingerprint"] == kept["short_fingerprint"]);
    const auto whole_run = nlohmann::json::parse(bench.flinch("run", "--confirm --json").out);
    CHECK(whole_run["confirmation"] == true);
    CHECK(whole_run["power"] >= 0.9);
    CHECK(whole_run["fingerprint"] == kept["fingerprint"]);

    const auto listed = nlohmann::json::parse(bench.flinch("results", "--json").out);
    REQUIRE(listed.size() == 1);
    REQUIRE(listed["results"].size() == 1);
    const auto& row = listed["results"][0];
    CHECK(row.size() == 12);
    CHECK(row["scenario"] == bench.scenario().string());
    CHECK(row["finding"] == "something is expected");
    CHECK(row["status"] == kept["findings"][0]["status"]);
    CHECK(row["effect"] == kept["findings"][0]["effect"]);
    CHECK(row["ci_low"].is_number());
    CHECK(row["ci_high"].is_number());
    CHECK(row["seeds"] == 32);
    CHECK(row["stale"] == false);

    CHECK(bench.flinch("results", "--check").status == 0);
    CHECK(bench.flinch("results", "--verify-short").status == 0);
    CHECK(bench.flinch("results", "--verify").status == 0);
    CHECK(contains(bench.flinch("results", "--renew").out, "nothing to renew"));

    bench.replace(bench.scenario(), "[world]", "# another comment\n[world]");
    CHECK(bench.flinch("results", "--check").status == 0);
    bench.replace(bench.scenario(), "2 s", "2.1 s");
    CHECK(bench.flinch("results", "--check").status == 1);
    CHECK(contains(bench.flinch("results", "--check").err, "stale"));
    CHECK(nlohmann::json::parse(bench.flinch("results", "--json").out)["results"][0]["stale"] == true);
    CHECK(bench.flinch("results", "--verify-short").status == 1);

    CHECK(bench.flinch("results", "--renew").status == 0);
    CHECK(bench.flinch("results", "--check").status == 0);
}

TEST_CASE("a result that the program does not come to again is told") {
    const Bench bench;
    CHECK(bench.flinch("results", "--renew").status == 0);
    const std::string fingerprint = nlohmann::json::parse(test::text_of(bench.kept()))["short_fingerprint"];
    bench.replace(bench.kept(), fingerprint, "0000000000000000");
    const Outcome outcome = bench.flinch("results", "--verify-short");
    CHECK(outcome.status == 1);
    CHECK(contains(outcome.err, "fingerprint " + fingerprint + " of 1 seeds, kept was 0000000000000000"));
    CHECK(contains(outcome.out, "NOT as kept"));
}

TEST_CASE("what is not of the file as it stands is not kept") {
    const Bench bench;
    for (const char* further : {"--keep --set cortex.latent=16", "--keep --seeds 1", "--keep --seed 7"}) {
        INFO(further);
        const Outcome outcome = bench.flinch("run", further);
        CHECK(outcome.status == 2);
        CHECK(contains(outcome.err, "a kept result is of the file as it stands"));
        CHECK(outcome.out.empty());
        CHECK_FALSE(fs::exists(bench.kept()));
    }
}

TEST_CASE("a result that cannot be written is the machine's failure, before anything is run") {
    const Bench bench;
    fs::create_directory(bench.kept());
    const Outcome outcome = bench.flinch("run", "--keep");
    CHECK(outcome.status == 3);
    CHECK(contains(outcome.err, "cannot write"));
    CHECK(outcome.out.empty());
}

TEST_CASE("a scenario without a kept result, and a kept result that is none, are bad input") {
    const Bench bench;
    CHECK(bench.flinch("results", "").status == 2);
    CHECK(contains(bench.flinch("results", "").err, "no result is kept"));
    test::write_text(bench.kept(), "{ \"format\": 1, ");
    const Outcome outcome = bench.flinch("results", "");
    CHECK(outcome.status == 2);
    CHECK(contains(outcome.err, "small.found.json:1:16: error: "));
}

}  // namespace flinch::lab

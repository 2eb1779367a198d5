// The program itself: how it reads its arguments, what it refuses before it runs, and how it leaves.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <thread>

#include <nlohmann/json.hpp>

#include "tests/scenarios/kept/support.hpp"
#include "tests/temporary_folder.hpp"

namespace flinch::lab {
namespace {

struct Outcome {
    int status = -1;
    std::string out, err;
};

const std::string small = FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml";

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

/// Starts the program and lets it run.
pid_t start(const tests::TemporaryFolder& folder, const std::string& arguments) {
    const pid_t child = fork();
    if (child != 0) return child;
    const std::string command =
        "cd " + folder.path().string() + " && exec \"" FLINCH_BINARY "\" " + arguments + " >out 2>err";
    execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
    _exit(127);
}

/// Waits until a process is the program and has a handler for a signal (proc(5): Name, SigCgt).
void wait_until_it_catches(pid_t process, int signal) {
    for (int i = 0; i < 1200; ++i) {
        std::ifstream file("/proc/" + std::to_string(process) + "/status");
        bool program = false;
        for (std::string line; std::getline(file, line);) {
            program = program || line == "Name:\tflinch";
            if (!program || !line.starts_with("SigCgt:")) continue;
            if ((std::stoull(line.substr(7), nullptr, 16) >> (signal - 1) & 1) != 0) return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    FAIL("it does not catch the signal");
}

TEST_CASE("an empty value is an error, and not an option that was not given") {
    const tests::TemporaryFolder folder;
    for (const char* option : {"--raised", "--raise", "--resume", "--snapshot-every", "--out"}) {
        CAPTURE(option);
        const Outcome outcome = flinch(folder, "run \"" + small + "\" --seeds 1 " + option + " \"\"");
        CHECK(outcome.status == 2);
        CHECK(outcome.out.empty());
    }
}

TEST_CASE("a run goes on from its folder to what it would have come to, and raises what others begin with") {
    const tests::TemporaryFolder folder;
    const std::string run = "run \"" + small + "\" --seeds 1 --json";
    const auto fingerprint = [](const Outcome& outcome) {
        return nlohmann::json::parse(outcome.out).at("fingerprint").get<std::string>();
    };
    const std::string straight = fingerprint(flinch(folder, run));
    CHECK(fingerprint(flinch(folder, run + " --snapshot-every 7s --out lives")) == straight);
    std::filesystem::remove(*std::filesystem::directory_iterator(folder / "lives"));
    CHECK(fingerprint(flinch(folder, "run --resume lives --json")) == straight);
    CHECK(flinch(folder, "run \"" + small + "\" --raise life --out raised").status == 0);
    const auto first = std::filesystem::directory_iterator(folder / "raised")->path().string();
    CHECK(fingerprint(flinch(folder, run + " --raised \"" + first + "\"")) != straight);
}

TEST_CASE("a batch tells two upbringings of one name apart") {
    const tests::TemporaryFolder folder;
    const std::string file = (folder / "a.life").string();
    const auto raise = [&](const char* seed) {
        const std::string command = "run \"" + small + "\" --raise life --out raised --seed " + seed;
        REQUIRE(flinch(folder, command).status == 0);
        const std::filesystem::path raised = folder / "raised";
        std::filesystem::rename(*std::filesystem::directory_iterator(raised), file);
        std::filesystem::remove_all(raised);
    };
    const std::string batch = "batch \"" + small + "\" --runs 1 --out r.sqlite --set raised=\"" + file + "\"";
    raise("1");
    const auto runs_nothing = [&] {
        const Outcome outcome = flinch(folder, batch);
        REQUIRE((outcome.status == 0 || outcome.status == 1));  // a finding may not hold
        return contains(outcome.out + outcome.err, "already");
    };
    CHECK(!runs_nothing());
    CHECK(runs_nothing());
    raise("2");
    CHECK(!runs_nothing());
}

}  // namespace

TEST_CASE("numbers are decimal, and told when they are none") {
    const tests::TemporaryFolder folder;
    const auto seed_of = [&folder](const std::string& text) {
        const Outcome outcome = flinch(folder, "run " + small + " --seeds 1 --json --seed=" + text);
        return outcome.status == 2 ? outcome.err : nlohmann::json::parse(outcome.out)["seed"].dump();
    };
    CHECK(seed_of("010") == "10");
    CHECK(seed_of("08") == "8");
    for (const char* none : {"-1", "1.5", "0x10", "9223372036854775808"}) {
        INFO(none);
        CHECK(contains(seed_of(none), "expected a whole number from 0 to 9223372036854775807"));
    }
}

TEST_CASE("what cannot be written is told before anything is run") {
    const tests::TemporaryFolder folder;
    test::write_text(folder / "file", "");
    CHECK(flinch(folder, "run " + small + " --out file/below").status == 3);
    CHECK(flinch(folder, "run " + small + " --out file/below").out.empty());
    CHECK(flinch(folder, "watch " + small + " --headless --shot none/x.png --at 2s").status == 3);
    const std::string full = "\"" FLINCH_BINARY "\" list >/dev/full 2>" + (folder / "err").string();
    CHECK(WEXITSTATUS(std::system(full.c_str())) == 3);
    CHECK(contains(test::text_of(folder / "err"), "cannot write to standard output"));
}

TEST_CASE("an option that would do nothing is an error") {
    const tests::TemporaryFolder folder;
    for (const char* odd : {" --at 2s", " --headless --shot x.png --at 2s --state s.json",
                            " --headless --shot x.png --video y.mp4 --at 2s"}) {
        INFO(odd);
        CHECK(flinch(folder, "watch " + small + odd).status == 2);
    }
    CHECK(flinch(folder, "watch --group a --headless --shot x.png").status == 2);
    CHECK(flinch(folder, "run " + small + " --confirm --seed 3").status == 2);
}

TEST_CASE("a library that is not there is told") {
    const tests::TemporaryFolder folder;
    const std::string command =
        "FLINCH_SCENARIOS=/nowhere \"" FLINCH_BINARY "\" list 2>" + (folder / "err").string();
    CHECK(WEXITSTATUS(std::system(command.c_str())) == 2);
    CHECK(contains(test::text_of(folder / "err"), "FLINCH_SCENARIOS names no folder"));
}

TEST_CASE("a name that is no UTF-8 does not spoil the results") {
    const tests::TemporaryFolder folder;
    std::string text = test::text_of(small);
    const std::string species = "../../../scenarios/species/";
    text.replace(text.find(species), species.size(), FLINCH_SOURCE_DIR "/scenarios/species/");
    test::write_text(folder /
                         "sm\xFF"
                         "all.toml",
                     text);
    const Outcome outcome = flinch(folder, "run sm*all.toml --seeds 1 --json");
    CHECK(outcome.status < 2);
    CHECK(nlohmann::json::parse(outcome.out)["findings"].size() == 1);
}

TEST_CASE("a run that is interrupted leaves what it lived, and says that it is partial") {
    const tests::TemporaryFolder folder;
    const pid_t child = start(folder, "run " + small + " --seeds 100000 --threads 1 --json");
    wait_until_it_catches(child, SIGINT);
    kill(child, SIGINT);
    int status = 0;
    waitpid(child, &status, 0);
    REQUIRE(WIFEXITED(status));
    CHECK(WEXITSTATUS(status) == 130);
    const auto json = nlohmann::json::parse(test::text_of(folder / "out"));
    CHECK(json["partial"] == true);
    CHECK(json["seeds"] < 100000);
}

TEST_CASE("learning that diverges is told with creature, part and moment") {
    const tests::TemporaryFolder folder;
    const Outcome outcome =
        flinch(folder, "run " + small +
                           " --seeds 1 --set cortex.learning_rate=1e30 --set amygdala.learning_rate=1e30");
    CHECK((outcome.status == 4 || outcome.status == 2));  // refused, or lived until it diverged
    if (outcome.status == 4) CHECK(contains(outcome.err, "has a number that is NaN or infinite"));
}

TEST_CASE("a finding has its means, its share and its few seeds; one seed has no interval") {
    const tests::TemporaryFolder folder;
    const auto one =
        nlohmann::json::parse(flinch(folder, "run " + small + " --seeds 1 --json").out)["findings"][0];
    CHECK(one["ci_low"].is_null());
    CHECK(one["d"].is_null());
    CHECK(one["few_seeds"] == true);
    const auto two = nlohmann::json::parse(flinch(folder, "run " + small + " --json").out)["findings"][0];
    CHECK(two["ci_low"].is_number());
    CHECK(two["effect"].get<double>() ==
          doctest::Approx(two["high"].get<double>() - two["low"].get<double>()));
    CHECK(two["margin"].get<double>() == doctest::Approx(0.05 * two["high"].get<double>()));
}

}  // namespace flinch::lab

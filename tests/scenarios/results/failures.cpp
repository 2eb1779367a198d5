// What a results file survives: kill -9 amid commits, a disk that fills up, several writers at once.
#include <doctest/doctest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <chrono>
#include <functional>
#include <thread>

#include "scenarios/lab/machine_failure.hpp"
#include "tests/scenarios/results/support.hpp"

namespace flinch::lab {

using test::a_run;
using test::plain;
using tests::TemporaryFolder;

namespace {

constexpr std::size_t many = 400;  // measures of a run

/// Runs `work` in a process of its own, which leaves with the status that it returns.
pid_t in_child(const std::function<int()>& work) {
    const pid_t child = ::fork();
    if (child != 0) return child;
    int status = 99;
    try {
        status = work();
    } catch (...) {
    }
    ::_exit(status);
}

int status_of(pid_t child) {
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

/// Every run in the file has all its measures, and its own.
void check_whole(const ResultsFile& file, std::size_t measures) {
    const Record found = file.read(plain);
    const auto values = found.measures.values({});
    REQUIRE(values.size() == found.runs.size());
    for (std::size_t run = 0; run < values.size(); ++run) {
        REQUIRE(values[run].size() == measures);
        CHECK(values[run].back() == a_run(found.runs[run].seed, measures).measures.rows().back().value);
    }
}

void check_sound(const std::filesystem::path& path) {
    Database database(path, false);
    Statement rows = database.prepare("PRAGMA integrity_check");
    REQUIRE(rows.step());
    CHECK(rows.text(0) == "ok");
    CHECK(database.number("SELECT count(*) FROM measure WHERE run NOT IN (SELECT id FROM run)") == 0);
}

}  // namespace

TEST_CASE("a writer killed amid commits loses nothing that it had committed, and is gone on with") {
    const TemporaryFolder folder;
    const auto path = folder / "r.sqlite";
    (void)ResultsFile::open(path);
    std::uint64_t next = 0;
    for (int round = 0; round < 8; ++round) {
        int told[2];
        REQUIRE(::pipe(told) == 0);
        const pid_t child = in_child([&] {
            ResultsFile file = ResultsFile::open(path);
            for (std::uint64_t seed = next;; ++seed) {
                if (file.commit(plain, a_run(seed, many)) != Commitment::stored) return 1;
                if (::write(told[1], &seed, sizeof seed) != sizeof seed) return 2;
            }
        });
        ::close(told[1]);
        // Killed after a few commits, at another moment of the next one each time.
        std::uint64_t last = 0;
        for (int commits = 0; commits < 3; ++commits)
            REQUIRE(::read(told[0], &last, sizeof last) == sizeof last);
        std::this_thread::sleep_for(std::chrono::microseconds(700 * round));
        REQUIRE(::kill(child, SIGKILL) == 0);
        CHECK(status_of(child) == -SIGKILL);
        for (std::uint64_t seed = 0; ::read(told[0], &seed, sizeof seed) == sizeof seed;) last = seed;
        ::close(told[0]);

        const ResultsFile file = ResultsFile::open(path);
        const auto done = file.finished(plain);
        for (std::uint64_t seed = 0; seed <= last; ++seed) CHECK(done.contains(seed));
        CHECK(done.size() <= last + 2);  // the last one may have been committed but not told
        check_whole(file, many);
        next = done.size();
    }
    check_sound(path);
}

TEST_CASE("a writer killed with a run half written leaves nothing of that run") {
    const TemporaryFolder folder;
    const auto path = folder / "r.sqlite";
    CHECK(ResultsFile::open(path).commit(plain, a_run(1, many)) == Commitment::stored);
    const pid_t child = in_child([&] {
        Database database(path, false);
        database.execute("PRAGMA cache_size = 1");  // so that pages reach the file before the commit
        Transaction transaction(database);
        database.execute("INSERT INTO run VALUES (9, 'word.toml', 'content', '', 9, 'f9', 1, 1, 1, 1)");
        database.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
            "INSERT INTO measure SELECT NULL, 9, 'g', 'p', i, i, 'probe', 'stimulus', i, i FROM n");
        ::raise(SIGKILL);
        return 0;
    });
    CHECK(status_of(child) == -SIGKILL);
    CHECK(std::filesystem::file_size(path) > 500'000);  // it did reach the file
    const ResultsFile file = ResultsFile::open(path);
    CHECK(file.finished(plain).size() == 1);
    check_whole(file, many);
    check_sound(path);
}

TEST_CASE("a full disk is the machine's failure, and what was committed stays") {
    const TemporaryFolder folder;
    const auto path = folder / "r.sqlite";
    const pid_t child = in_child([&] {
        ::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{400'000, 400'000};
        ::setrlimit(RLIMIT_FSIZE, &limit);
        ResultsFile file = ResultsFile::open(path);
        std::uint64_t stored = 0;
        try {
            for (std::uint64_t seed = 0; seed < 1000; ++seed, ++stored)
                (void)file.commit(plain, a_run(seed, many));
        } catch (const MachineFailure& failure) {
            const std::string what = failure.what();
            if (what.find(path.string()) == std::string::npos) return 98;
            return static_cast<int>(file.finished(plain).size() == stored ? stored : 97);
        }
        return 96;
    });
    const int stored = status_of(child);
    CHECK(stored > 0);
    CHECK(stored < 90);
    ResultsFile file = ResultsFile::open(path);
    CHECK(file.finished(plain).size() == static_cast<std::size_t>(stored));
    check_whole(file, many);
    CHECK(file.commit(plain, a_run(5000, many)) == Commitment::stored);
    check_sound(path);
}

TEST_CASE("several processes create and write one file at once") {
    const TemporaryFolder folder;
    const auto path = folder / "r.sqlite";
    constexpr std::uint64_t processes = 6;
    constexpr std::uint64_t seeds = 10;
    std::vector<pid_t> children;
    for (std::uint64_t i = 0; i < processes; ++i) {
        children.push_back(in_child([&path, i] {
            ResultsFile file = ResultsFile::open(path);
            for (std::uint64_t seed = 0; seed < seeds; ++seed) {
                if (file.commit(plain, a_run(i * 1000 + seed, 50)) != Commitment::stored) return 1;
                if (file.commit(plain, a_run(777'777, 50)) == Commitment::differs)
                    return 2;  // all of them run this one
                file.replace_findings(plain, {FindingResult{{}, "finding", true, false, "", {}}});
            }
            return 0;
        }));
    }
    for (const pid_t child : children) CHECK(status_of(child) == 0);
    const ResultsFile file = ResultsFile::open(path);
    CHECK(file.finished(plain).size() == processes * seeds + 1);
    CHECK(file.findings(plain).size() == 1);
    check_whole(file, 50);
    check_sound(path);
}

TEST_CASE("threads may share one results file") {
    const TemporaryFolder folder;
    ResultsFile file = ResultsFile::open(folder / "r.sqlite");
    std::vector<std::jthread> threads;
    for (std::uint64_t i = 0; i < 4; ++i) {
        threads.emplace_back([&file, i] {
            for (std::uint64_t seed = 0; seed < 10; ++seed)
                (void)file.commit(plain, a_run(i * 100 + seed, 20));
        });
    }
    threads.clear();
    CHECK(file.finished(plain).size() == 40);
    check_whole(file, 20);
}

}  // namespace flinch::lab

#include "scenarios/lab/results/results_file.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <sstream>

#include "scenarios/lab/machine_failure.hpp"
#include "sim/input/diagnostic.hpp"
#include "tests/scenarios/results/support.hpp"

namespace flinch::lab {

using test::a_run;
using test::plain;
using tests::TemporaryFolder;

namespace {

std::string text_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

std::string refusal(const std::filesystem::path& path) {
    try {
        (void)ResultsFile::open(path);
    } catch (const sim::BadInput& bad) {
        std::ostringstream out;
        bad.problems().print(out);
        return out.str();
    }
    return "opened";
}

}  // namespace

TEST_CASE("a run comes back as it was committed, also from another connection") {
    const TemporaryFolder folder;
    Record run = a_run(7, 1);
    Measures& all = run.measures;
    const std::string odd = "naïve '; DROP TABLE run; --";
    Measure row = all.rows().front();
    row.time_s = 1.5;
    row.value = std::numeric_limits<double>::quiet_NaN();
    all.add(row);
    row.value = -std::numeric_limits<double>::infinity();
    all.add(row);
    row.trial = -1;
    row.stimulus = all.id(odd);
    all.add(row);
    {
        ResultsFile file = ResultsFile::open(folder / "r.sqlite");
        CHECK(file.commit(plain, run) == Commitment::stored);
    }
    const Record found = ResultsFile::open_existing(folder / "r.sqlite").read(plain);
    REQUIRE(found.runs.size() == 1);
    CHECK(found.runs[0].seed == 7);
    CHECK(found.runs[0].fingerprint == "f7");
    CHECK(found.runs[0].sim_seconds == 120);
    CHECK(found.runs[0].wall_seconds == 0.5);
    CHECK(found.runs[0].events == 1007);
    CHECK(found.runs[0].frames == 10);

    const auto rows = found.measures.rows();
    REQUIRE(rows.size() == 4);
    CHECK(found.measures.name(rows[0].group) == "paired");
    CHECK(found.measures.name(rows[0].phase) == "test");
    CHECK(found.measures.name(rows[0].probe) == "expect");
    CHECK(found.measures.name(rows[0].stimulus) == "(\"spider\")");
    CHECK(rows[0].value == 7);
    CHECK(std::isnan(rows[1].value));
    CHECK(rows[1].time_s == 1.5);
    CHECK(rows[2].value == -std::numeric_limits<double>::infinity());
    CHECK(rows[3].trial == -1);
    CHECK(found.measures.name(rows[3].stimulus) == odd);
}

TEST_CASE("seeds are whole 64-bit numbers and come back in order") {
    const TemporaryFolder folder;
    ResultsFile file = ResultsFile::open(folder / "r.sqlite");
    const std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    for (const std::uint64_t seed : {most, std::uint64_t{1} << 63, std::uint64_t{2}, std::uint64_t{0}}) {
        CHECK(file.commit(plain, a_run(seed)) == Commitment::stored);
    }
    const Record found = file.read(plain);
    const auto& seeds = found.runs;
    REQUIRE(seeds.size() == 4);
    CHECK(seeds[0].seed == 0);
    CHECK(seeds[1].seed == 2);
    CHECK(seeds[2].seed == std::uint64_t{1} << 63);
    CHECK(seeds[3].seed == most);
    CHECK(file.finished(plain).contains(most));
    const auto values = found.measures.values({"expect", "paired", "", ""});
    REQUIRE(values.size() == 4);
    CHECK(values[1] == std::vector<double>{2, 2.125, 2.25});
}

TEST_CASE("the same run twice is stored once, and another fingerprint is noticed") {
    const TemporaryFolder folder;
    ResultsFile file = ResultsFile::open(folder / "r.sqlite");
    CHECK(file.commit(plain, a_run(1)) == Commitment::stored);
    CHECK(file.commit(plain, a_run(1)) == Commitment::already_there);
    Record other = a_run(1, 30);
    other.runs[0].fingerprint = "another";
    CHECK(file.commit(plain, other) == Commitment::differs);
    CHECK(file.read(plain).runs.at(0).fingerprint == "f1");
    CHECK(file.read(plain).measures.rows().size() == 3);
}

TEST_CASE("runs of an edited scenario are kept apart") {
    const TemporaryFolder folder;
    ResultsFile file = ResultsFile::open(folder / "r.sqlite");
    CHECK(file.commit(plain, a_run(1)) == Commitment::stored);
    const Combination edited{"word.toml", "edited", ""};
    const Combination smaller{"word.toml", "content", "cortex.latent=32"};
    CHECK(file.finished(edited).empty());
    CHECK(file.commit(edited, a_run(1, 5)) == Commitment::stored);
    CHECK(file.commit(smaller, a_run(2, 1)) == Commitment::stored);

    CHECK(file.finished(edited) == std::set<std::uint64_t>{1});
    CHECK(file.finished(plain) == std::set<std::uint64_t>{1});
    CHECK(file.finished(smaller) == std::set<std::uint64_t>{2});
    CHECK(file.read(plain).measures.rows().size() == 3);
    CHECK(file.read(edited).measures.rows().size() == 5);
    CHECK(file.combinations() == std::vector<Combination>{plain, smaller, edited});
}

TEST_CASE("findings of one combination are replaced, others stay") {
    const TemporaryFolder folder;
    ResultsFile file = ResultsFile::open(folder / "r.sqlite");
    const Combination other{"word.toml", "content", "cortex.latent=32"};
    const auto finding = [](Contrast numbers, const char* name, bool holds, const char* detail) {
        return FindingResult{numbers, name, holds, false, detail, {}};
    };
    file.replace_findings(
        plain, {finding({1, 0.1, 0.9, 0.05, 0.8, 0.95, 3.5, 16}, "fears the word", true, "against (\"cup\")"),
                finding({}, "acts", false, "")});
    file.replace_findings(other, {finding({}, "of the other", true, "")});
    file.replace_findings(plain, {finding({0.5, 0.4, 0.1, 0.025, -0.2, 0.3, 0.5, 64}, "fears the word", false,
                                          "against unpaired")});
    const auto findings = file.findings(plain);
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].name == "fears the word");
    CHECK_FALSE(findings[0].holds);
    CHECK(findings[0].high == 0.5);
    CHECK(findings[0].low == 0.4);
    CHECK(findings[0].effect == 0.1);
    CHECK(findings[0].margin == 0.025);
    CHECK(findings[0].ci_low == -0.2);
    CHECK(findings[0].ci_high == 0.3);
    CHECK(findings[0].standardised == 0.5);
    CHECK(findings[0].seeds == 64);
    CHECK(findings[0].detail == "against unpaired");
    REQUIRE(file.findings(other).size() == 1);
    CHECK(file.findings(other)[0].holds);
}

TEST_CASE("a file that is no results file is refused and left as it is") {
    const TemporaryFolder folder;
    for (const std::string text : {"h", "title = 'a scenario'\n",
                                   "a text of more than a hundred bytes, so that it is longer "
                                   "than the head of an SQLite file is: it is not short\n"}) {
        const auto path = folder / "notes.txt";
        std::ofstream(path, std::ios::binary) << text;
        CHECK(refusal(path) ==
              path.string() + ":1:1: error: this is no results file (not an SQLite database)\n");
        CHECK(text_of(path) == text);
    }
    CHECK(refusal(folder / "") != "opened");
    CHECK(refusal("") == ":1:1: error: the results file has no name\n");
    CHECK_THROWS_AS((void)ResultsFile::open_existing(folder / "none.sqlite"), sim::BadInput);
    CHECK_FALSE(std::filesystem::exists(folder / "none.sqlite"));
}

TEST_CASE("another program's database and another version's file are refused") {
    const TemporaryFolder folder;
    {
        Database other(folder / "photos.sqlite", true);
        other.execute("CREATE TABLE photo (name)");
        Database marked(folder / "marked.sqlite", true);
        marked.execute("PRAGMA application_id = 77");
        (void)ResultsFile::open(folder / "newer.sqlite");
        Database newer(folder / "newer.sqlite", false);
        newer.execute("PRAGMA user_version = 3");
    }
    const auto before = text_of(folder / "photos.sqlite");
    CHECK(refusal(folder / "photos.sqlite")
              .ends_with("this is no results file (another program's database)\n"));
    CHECK(text_of(folder / "photos.sqlite") == before);
    CHECK(refusal(folder / "marked.sqlite")
              .ends_with("this is no results file (another program's database)\n"));
    CHECK(refusal(folder / "newer.sqlite")
              .ends_with("a results file of version 3: this program reads version 2\n"));
}

TEST_CASE("an empty file, as mktemp makes it, becomes a results file") {
    const TemporaryFolder folder;
    std::ofstream(folder / "empty").flush();
    ResultsFile file = ResultsFile::open(folder / "empty");
    CHECK(file.commit(plain, a_run(1)) == Commitment::stored);
}

TEST_CASE("a path that cannot be written is the machine's failure") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS((void)ResultsFile::open(folder / "no/such/folder/r.sqlite"), MachineFailure);
    CHECK_THROWS_AS((void)ResultsFile::open("/dev/full"), MachineFailure);
}

TEST_CASE("SQLite's own names for files are ordinary names") {
    const TemporaryFolder folder;
    const tests::WorkingDirectory there(folder);
    (void)ResultsFile::open(":memory:");
    CHECK(std::filesystem::exists(folder / ":memory:"));
}

TEST_CASE("settings have one text each") {
    CHECK(canonical_settings({}).empty());
    CHECK(canonical_settings({{"b", "2"}, {"a", "1"}}) == "a=1,b=2");
    CHECK(canonical_settings({{"a", "1"}, {"b", "2"}, {"a", "3"}}) == "a=3,b=2");
    CHECK(canonical_settings({{"a", "1,b=2"}}) != canonical_settings({{"a", "1"}, {"b", "2"}}));
    CHECK(canonical_settings({{"a", "\"1\""}}) != canonical_settings({{"a", "1"}}));
    CHECK(canonical_settings({{"circuit.flinch.when", "looming > 0.6"}}) ==
          "circuit.flinch.when=looming > 0.6");
}

}  // namespace flinch::lab

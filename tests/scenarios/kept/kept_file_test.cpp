#include <doctest/doctest.h>

#include "scenarios/lab/machine_failure.hpp"
#include "scenarios/lab/write_file.hpp"
#include "sim/input/diagnostic.hpp"
#include "tests/scenarios/kept/support.hpp"
#include "tests/scenarios/results/support.hpp"
#include "tests/temporary_folder.hpp"

namespace flinch::lab {

using tests::TemporaryFolder;

namespace {

/// What is said of a kept result with this text: "LINE:COLUMN: MESSAGE".
std::string complaint(const std::string& text) {
    const TemporaryFolder folder;
    test::write_text(folder / "x.found.json", text);
    try {
        (void)read_kept(folder / "x.found.json");
    } catch (const sim::BadInput& bad) {
        const auto& place = bad.problems().all().front().place;
        const std::string& message = bad.problems().all().front().message;
        return std::to_string(place.line) + ":" + std::to_string(place.column) + ": " + message;
    }
    return {};
}

/// The text of a kept result, with one part replaced.
std::string edited(const std::string& part, const std::string& by) {
    const TemporaryFolder folder;
    write_kept(folder / "x.found.json", test::a_kept_result());
    std::string text = test::text_of(folder / "x.found.json");
    const auto at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), by);
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a kept result is read again as it was written") {
    const TemporaryFolder folder;
    const Kept written = test::a_kept_result();
    write_kept(folder / "word.found.json", written);
    const Kept read = read_kept(folder / "word.found.json");
    CHECK(read.content == written.content);
    CHECK(read.fingerprint == written.fingerprint);
    CHECK(read.short_fingerprint == written.short_fingerprint);
    CHECK(read.version == written.version);
    CHECK(read.seeds == written.seeds);
    CHECK(read.groups == written.groups);
    CHECK(read.sim_seconds == 1234.5);
    CHECK(read.wall_seconds == 6.25);
    CHECK(read.events == 1000);
    CHECK(read.frames == 900);
    REQUIRE(read.findings.size() == 2);
    CHECK(read.findings[0].verdict == Verdict::confirmed);
    CHECK(read.findings[0].result.holds);
    CHECK(read.findings[1].verdict == Verdict::not_confirmed);
    CHECK_FALSE(read.findings[1].result.holds);
    const FindingResult& first = read.findings[0].result;
    CHECK(first.name == written.findings[0].result.name);
    CHECK(first.high == 0.375);
    CHECK(first.low == 0.1875);
    CHECK(first.effect == 0.1875);
    CHECK(first.margin == 0.01875);
    CHECK(first.ci_low == 0.135);
    CHECK(first.ci_high == 0.234);
    CHECK(first.standardised == 1.77);
    CHECK(first.seeds == 16);
    CHECK(first.detail == "against (\"shoe\")");
    REQUIRE(first.comparisons.size() == 2);
    CHECK(first.comparisons[1].against == "no amygdala");
    CHECK(first.comparisons[1].effect == 0.375);
    CHECK(first.comparisons[1].standardised == 1000);
    CHECK(read.tables == written.tables);
}

TEST_CASE("writing what was read gives the same file, and each verdict has its words") {
    const TemporaryFolder folder;
    Kept kept = test::a_kept_result();
    kept.findings.clear();
    for (const auto& [name, verdict] : all_verdicts())
        kept.findings.push_back({verdict, FindingResult{{}, name, false, false, "", {}}});
    write_kept(folder / "a.found.json", kept);
    write_kept(folder / "b.found.json", read_kept(folder / "a.found.json"));
    CHECK(test::text_of(folder / "a.found.json") == test::text_of(folder / "b.found.json"));
    CHECK(contains(test::text_of(folder / "a.found.json"), "\"status\": \"not confirmed\""));
}

TEST_CASE("what is no kept result is told with its place") {
    CHECK(contains(complaint(""), "1:1: no JSON, or cut short"));
    CHECK(contains(complaint("{\n \"format\": 2,\n}"), "3:1: no JSON"));
    CHECK(contains(complaint("[]"), "expected an object"));
    CHECK(contains(complaint("{\"name\": \"other\"}"), "`format`: is missing: this is no kept result"));
    CHECK(
        contains(complaint(edited("\"format\": 2", "\"format\": 1")), "another version of flinch wrote it"));
    CHECK(contains(complaint(edited("\"confirmed\"", "\"hold\"")), "`findings[0].status`"));
    CHECK(contains(complaint(edited("\"confirmed\"", "\"hold\"")), "holds"));
    CHECK(contains(complaint(edited("0.0105", "\"much\"")), "`findings[1].effect`: expected a number"));
    CHECK(contains(complaint("{\n \"format\": 1e478}"), "2:12: a number is too large"));
    CHECK(contains(complaint("[-1e999]"), "1:2: a number is too large"));
    CHECK(contains(complaint(edited("\"low\": 0.0", "\"low\": null")),
                   "`findings[0].comparisons[1].low`: expected a number"));
    CHECK(contains(complaint(edited("101", "-1")), "`seeds`: expected whole numbers"));
    CHECK(contains(complaint(edited("\"paired\"", "3")), "`groups`: expected texts"));
}

TEST_CASE("a kept result that was cut short anywhere is no kept result") {
    const std::string whole = edited("c0ffee", "c0ffee");
    for (std::size_t size = 0; size + 2 < whole.size(); size += 7) {
        INFO("cut after byte " << size);
        CHECK_FALSE(complaint(whole.substr(0, size)).empty());
    }
}

TEST_CASE("a missing result is said to be missing") {
    const TemporaryFolder folder;
    CHECK_THROWS_AS((void)read_kept(folder / "none.found.json"), sim::BadInput);
}

TEST_CASE("what cannot be written is the machine's failure, and leaves nothing behind") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "x.found.json");
    CHECK_THROWS_AS(write_kept(folder / "x.found.json", test::a_kept_result()), MachineFailure);
    CHECK_THROWS_AS(expect_writable(folder / "x.found.json"), MachineFailure);
    CHECK_THROWS_AS(expect_writable(folder / "none" / "x.found.json"), MachineFailure);
    CHECK_NOTHROW(expect_writable(folder / "y.found.json"));
    CHECK(std::distance(std::filesystem::directory_iterator(folder / "."), {}) == 1);
}

TEST_CASE("a result is kept beside its scenario") {
    CHECK(kept_path("a/word.toml") == "a/word.found.json");
    CHECK(scenario_of("a/word.found.json") == "a/word.toml");
    CHECK(is_kept_path("a/word.found.json"));
    CHECK_FALSE(is_kept_path("a/word.json"));
}

}  // namespace flinch::lab

// What is no life, or not the whole of one, is refused in one line that says what is wrong.
#include "scenarios/lab/snapshot/life_file.hpp"

#include <doctest/doctest.h>

#include "sim/input/diagnostic.hpp"
#include "sim/version.hpp"
#include "tests/scenarios/kept/support.hpp"
#include "tests/temporary_folder.hpp"

using namespace flinch;

namespace {

lab::LifeFile example() {
    lab::LifeFile file;
    file.label.program = sim::version();
    file.label.scenario = "spider/word.toml";
    file.label.settings = {{"cortex.latent", "64"}};
    file.label.seeds = {1, 2};
    file.label.group = "paired";
    file.label.seed = 2;
    file.label.now = sim::Time{9};
    file.bytes = {{"one", "two"}, "world", "record"};
    return file;
}

/// What is said of these bytes, or "" if they are a life.
std::string said_of(const tests::TemporaryFolder& folder, const std::string& bytes) {
    const auto path = folder.write("some.life", bytes);
    try {
        (void)lab::read_life_file(path);
        return "";
    } catch (const sim::BadInput& bad) {
        REQUIRE(bad.problems().all().size() == 1);
        return bad.problems().all().front().message;
    }
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a life is read as it was written, its label also alone") {
    const tests::TemporaryFolder folder;
    lab::write_life_file(folder / "a.life", example());
    const lab::LifeFile file = lab::read_life_file(folder / "a.life");
    CHECK(file.label.group == "paired");
    CHECK(file.label.settings == example().label.settings);
    CHECK(file.bytes.creatures == example().bytes.creatures);
    CHECK(lab::read_life_label(folder / "a.life").seeds == example().label.seeds);
    CHECK(lab::life_files_in(folder.path()).size() == 1);
}

TEST_CASE("a life that is cut short anywhere, or changed anywhere, is refused in one line") {
    const tests::TemporaryFolder folder;
    lab::write_life_file(folder / "a.life", example());
    const std::string whole = lab::test::text_of(folder / "a.life");
    for (std::size_t cut = 0; cut < whole.size(); ++cut) {
        const std::string said = said_of(folder, whole.substr(0, cut));
        CHECK((contains(said, "cut short") || contains(said, "no life")));
    }
    for (std::size_t place = 0; place < whole.size(); ++place) {
        std::string changed = whole;
        changed[place] = static_cast<char>(changed[place] ^ 0x10);
        CHECK(!said_of(folder, changed).empty());
    }
    CHECK(contains(said_of(folder, whole + "x"), "more than was written"));
    CHECK(contains(said_of(folder, "[world]\n"), "no life that flinch has put on disk"));
}

TEST_CASE("a life of a newer format, and one of another program, is refused by name") {
    const tests::TemporaryFolder folder;
    lab::write_life_file(folder / "a.life", example());
    std::string newer = lab::test::text_of(folder / "a.life");
    newer[12] = 2;
    CHECK(said_of(folder, newer) == "this life has format 2, of a newer version of flinch: expected 1");
    lab::LifeFile other = example();
    other.label.program = "0.0.1 (abcdefg)";
    lab::write_life_file(folder / "b.life", other);
    CHECK(contains(said_of(folder, lab::test::text_of(folder / "b.life")),
                   "flinch 0.0.1 (abcdefg), and this is"));
    CHECK_THROWS_AS((void)lab::read_life_label(folder / "nowhere.life"), sim::BadInput);
    CHECK_THROWS_AS((void)lab::read_life_label(folder.path()), sim::BadInput);
}

// What makes a kept result stale, and what does not.
#include "scenarios/lab/kept/shelf.hpp"

#include <doctest/doctest.h>

#include "scenarios/lab/scenario/reader.hpp"
#include "tests/scenarios/kept/support.hpp"
#include "tests/scenarios/results/support.hpp"
#include "tests/temporary_folder.hpp"

namespace flinch::lab {

using tests::TemporaryFolder;

namespace {

constexpr const char* picture = ".00.\n0000\n0000\n.00.\n";
constexpr const char* scenario_text = R"(# A head that says what was found.
title = "A ball"
question = "Is it seen?"
species = "nature.toml"
[world]
map = '''
#####
#rrr#
#####
'''
[rooms.room]
letter = "r"
[things.ball]
picture = "ball.txt"
size = "0.3 cells"
[[phase]]
name = "life"
trials = '2(ball)'
[[group]]
name = "whole"
)";

/// A folder with a scenario, its species and its picture; a result that was kept of them.
struct Shelf {
    Shelf() {
        write("ball.toml", scenario_text);
        write("ball.txt", picture);
        write("nature.toml", test::text_of(FLINCH_SOURCE_DIR "/scenarios/species/standard.toml"));
        kept.content = read_scenario(folder / "ball.toml").content_hash;
    }
    void write(const std::string& name, const std::string& text) const {
        test::write_text(folder / name, text);
    }
    void replace(const std::string& name, const std::string& part, const std::string& by) const {
        std::string text = test::text_of(folder / name);
        const auto at = text.find(part);
        REQUIRE(at != std::string::npos);
        write(name, text.replace(at, part.size(), by));
    }
    [[nodiscard]] bool stale() const { return !staleness(folder / "ball.toml", kept).empty(); }

    TemporaryFolder folder;
    Kept kept = test::a_kept_result();
};

}  // namespace

TEST_CASE("another head, another order, another question leave a result as it is") {
    const Shelf shelf;
    CHECK_FALSE(shelf.stale());
    shelf.replace("ball.toml", "# A head that says what was found.", "# Another head.\n\n# Of two lines.");
    shelf.replace("ball.toml", "Is it seen?", "Does it see a ball?");
    shelf.replace("ball.toml", "picture = \"ball.txt\"\nsize = \"0.3 cells\"",
                  "size   = '0.3 cells'  # as large as a hand\npicture = \"ball.txt\"");
    shelf.replace("nature.toml", "about = \"", "about = \"in other words, ");
    CHECK_FALSE(shelf.stale());
}

TEST_CASE("another value makes a result stale: in the scenario, its species or a picture") {
    SUBCASE("scenario") {
        const Shelf shelf;
        shelf.replace("ball.toml", "0.3 cells", "0.31 cells");
        CHECK(shelf.stale());
    }
    SUBCASE("number of seeds") {
        const Shelf shelf;
        shelf.replace("ball.toml", "species =", "seeds = 17\nspecies =");
        CHECK(shelf.stale());
    }
    SUBCASE("species") {
        const Shelf shelf;
        shelf.replace("nature.toml", "latency = \"", "latency = \"1");
        CHECK(shelf.stale());
    }
    SUBCASE("picture") {
        const Shelf shelf;
        shelf.replace("ball.txt", "0000", "0010");
        CHECK(shelf.stale());
    }
    SUBCASE("a scenario that cannot be read") {
        const Shelf shelf;
        shelf.replace("ball.toml", "[[group]]", "[[grup]]");
        CHECK(shelf.stale());
    }
    SUBCASE("no scenario") {
        const Shelf shelf;
        std::filesystem::remove(shelf.folder / "ball.toml");
        CHECK(shelf.stale());
    }
}

TEST_CASE(
    "results are found by their scenario or by themselves, and what is unreadable is told beside the rest") {
    const Shelf shelf;
    write_kept(shelf.folder / "ball.found.json", shelf.kept);
    shelf.write("other.toml", scenario_text);
    shelf.write("broken.found.json", "{");
    sim::Diagnostics problems;
    const auto by_scenario = kept_beside({shelf.folder / "ball.toml", shelf.folder / "other.toml"}, problems);
    REQUIRE(by_scenario.size() == 1);
    CHECK(by_scenario[0].scenario == shelf.folder / "ball.toml");
    CHECK(by_scenario[0].stale.empty());
    REQUIRE(problems.all().size() == 1);
    CHECK(problems.all()[0].message.find("no result is kept") == 0);

    const auto below = kept_below(shelf.folder / ".");
    CHECK(below.size() == 2);
    sim::Diagnostics further;
    CHECK(kept_beside(below, further).size() == 1);
    REQUIRE(further.all().size() == 1);
    CHECK(further.all()[0].place.file.find("broken.found.json") != std::string::npos);
}

}  // namespace flinch::lab

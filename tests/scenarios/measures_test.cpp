#include "scenarios/lab/measures.hpp"

#include <doctest/doctest.h>

using namespace flinch::lab;

namespace {

/// One life: a value of `probe` at each of two trials.
Measures life(const std::string& group, const std::string& probe, double first) {
    Measures all;
    for (int trial = 0; trial < 2; ++trial) {
        all.add({0, all.id(group), all.id("test"), trial, 0, all.id(probe), all.id(trial == 0 ? "A" : "B"),
                 first + trial});
    }
    return all;
}

}  // namespace

TEST_CASE("measures of lives with names of their own come together under one table") {
    Measures all;
    all.append(life("paired", "fear", 1), 0);
    all.append(life("unpaired", "fear", 3), 0);
    all.append(life("paired", "hunger", 5), 0);
    all.append(life("paired", "fear", 7), 1);
    REQUIRE(all.rows().size() == 8);
    CHECK(all.name(all.rows()[4].probe) == "hunger");
    CHECK(all.rows()[0].probe == all.rows()[7].probe);

    using Values = std::vector<std::vector<double>>;
    CHECK(all.values({"fear", "", "", ""}) == Values{{1, 2, 3, 4}, {7, 8}});
    CHECK(all.values({"fear", "paired", "", "B"}) == Values{{2}, {8}});
    CHECK(all.values({"", "paired", "test", "A"}) == Values{{1, 5}, {7}});
    CHECK(all.values({"hunger", "", "", ""}) == Values{{5, 6}, {}});
    CHECK(all.values({"fear", "", "life", ""}) == Values{{}, {}});
}

TEST_CASE("whether anything was measured") {
    const Measures all = life("paired", "fear", 1);
    CHECK(all.any({"fear", "paired", "test", "A"}));
    CHECK(all.any({}));
    CHECK_FALSE(all.any({"fear", "paired", "test", "C"}));
    CHECK_FALSE(all.any({"test", "", "", ""}));  // a name, but no probe's
    CHECK_FALSE(Measures().any({}));
    CHECK(Measures().values({}).empty());
}

#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

namespace {

std::vector<PhaseValue> course(const std::string& keys, const std::vector<WindowReading>& trials) {
    return std::get<OfPhase>(statistic("course", keys))({trials, 0});
}

}  // namespace

TEST_CASE("course: bins of each kind of trial, over all trials of the kind") {
    const auto all = course("bin = \"1 s\"", {{{{0.5, 1, 0.5}, {1.5, 3, 0.5}}, 2, "A", 0},
                                              {{{0.2, 5, 1.5}, {1.9, 7, 0.5}}, 2, "A", 0},
                                              {{{1.0, 9, 0.5}}, 2, "B", 0}});
    REQUIRE(all.size() == 3);
    CHECK(all[0].stimulus == "A");
    CHECK(all[0].time_s == 0.5);
    CHECK(all[0].value == doctest::Approx((1 * 0.5 + 5 * 1.5) / 2));
    CHECK(all[1].time_s == 1.5);
    CHECK(all[1].value == 5);
    CHECK(all[2].stimulus == "B");
    CHECK(all[2].time_s == 1.5);  // a bin begins with its first moment
    for (const PhaseValue& value : all) CHECK(value.trial == -1);
}

TEST_CASE(
    "course: a bin in which nothing was read is left out, and a sample that did not last counts nothing") {
    const auto all = course("bin = \"100 ms\"", {{{{0, 4, 0}, {0.05, 1, 0.05}, {0.95, 2, 0.1}}, 1, "A", 0}});
    REQUIRE(all.size() == 2);
    CHECK(all[0].value == 1);
    CHECK(all[1].time_s == doctest::Approx(0.95));
}

TEST_CASE("course: a bin has some width") {
    CHECK(read("course", "bin = \"0 s\"").complaints.find("bin") != std::string::npos);
}

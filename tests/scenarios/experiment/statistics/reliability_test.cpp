#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("reliability: how often it came, for each tenth of what was said that was said at all") {
    const std::vector<Sample> said{{1, 0.25, 1}, {4.4, 0.25, 1}, {4.5, 1, 1}};
    const auto found = of_circuit("reliability", "", said, {5});
    REQUIRE(found.size() == 2);
    CHECK(found[0].stimulus == "0.2 to 0.3");
    CHECK(found[0].value == doctest::Approx(0.5));
    CHECK(found[1].stimulus == "0.9 to 1.0");
    CHECK(found[1].value == 1);
}

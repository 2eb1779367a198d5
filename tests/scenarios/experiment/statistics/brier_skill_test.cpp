#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("brier-skill: 1 less the score over that of the base rate") {
    const std::vector<Sample> said{{1, 0.1, 1}, {2, 0.3, 1}, {4.5, 0.8, 1}, {5.5, 0.9, 1}};
    const double base = (1.0 / 9 + 1.0 / 9 + 4.0 / 9) / 3;  // of saying a third
    const auto found = of_circuit("brier-skill", "", said, {5});
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == doctest::Approx(1 - (0.01 + 0.09 + 0.04) / 3 / base));
    CHECK(of_circuit("brier-skill", "", {{1, 0.2, 1}}, {})[0].value == 0);
}

#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("miscalibration: squared distance of what came from what was said, bin by bin") {
    // Said 0.25 twice, of which one came; said 0.85 once, and it came.
    const std::vector<Sample> said{{1, 0.25, 1}, {4.4, 0.25, 1}, {4.5, 0.85, 1}};
    const auto found = of_circuit("miscalibration", "", said, {5});
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == doctest::Approx((2 * 0.25 * 0.25 + 0.15 * 0.15) / 3));
}

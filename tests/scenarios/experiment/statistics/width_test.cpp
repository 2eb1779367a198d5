#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("width: from below half of the peak to below half of it") {
    CHECK(*of_course("width", "", {0.2, 0.4, 0.6, 1, 0.5, 0.4, 0}) == doctest::Approx(0.4));
}

TEST_CASE("width: what does not come down within the window is as wide as the window shows") {
    CHECK(*of_course("width", "", {0.6, 1, 0.8}) == doctest::Approx(0.2));
    CHECK(of_course("width", "threshold = 2", {0.6, 1, 0.8}) == std::nullopt);
}

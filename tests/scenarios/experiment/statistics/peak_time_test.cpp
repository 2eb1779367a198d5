#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("peak-time: when the value is highest, the first time if twice") {
    CHECK(*of_course("peak-time", "", {0, 0.7, 0.2, 0.7}) == doctest::Approx(0.2));
    CHECK(*of_course("peak-time", "", {0, 0.7, 0.2, 0.8}) == doctest::Approx(0.4));
}

TEST_CASE("peak-time: there is no peak below the threshold") {
    CHECK(of_course("peak-time", "threshold = 0.8", {0, 0.7}) == std::nullopt);
}

#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("latency: until the value first reaches the threshold") {
    CHECK(*of_course("latency", "", {0.2, 0.5, 0.1, 0.9}) == doctest::Approx(0.2));
    CHECK(*of_course("latency", "threshold = 0.6", {0.2, 0.5, 0.1, 0.9}) == doctest::Approx(0.4));
}

TEST_CASE("latency: a value that never gets there took the whole window") {
    CHECK(of_course("latency", "threshold = 1", {0.2, 0.5}) == 2);
}

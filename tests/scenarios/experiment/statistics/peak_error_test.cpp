#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("peak-error: how far from the moment wanted, as a share of it") {
    CHECK(*of_course("peak-error", "at = \"400 ms\"", {0, 0.7, 0.2, 0.2}) == doctest::Approx(0.5));
    CHECK(*of_course("peak-error", "at = \"200 ms\"", {0, 0.7, 0.2, 0.8}) == doctest::Approx(1));
    CHECK(of_course("peak-error", "at = \"200 ms\"\nthreshold = 0.8", {0, 0.7}) == std::nullopt);
}

TEST_CASE("peak-error: the moment wanted must be said") {
    CHECK(read("peak-error", "").complaints.find("this statistic needs `at`") != std::string::npos);
}

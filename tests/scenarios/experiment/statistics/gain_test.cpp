#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("gain: what was added within the window") {
    CHECK(of_course("gain", "", {5, 5, 7, 8}) == 3);
    CHECK(of_course("gain", "", {5, 5}) == 0);
    CHECK(of_trial("gain", "", {{0, 0, 0}, {0.1, 4, 0.1}, {0.2, 5, 0.1}}) == 1);
}

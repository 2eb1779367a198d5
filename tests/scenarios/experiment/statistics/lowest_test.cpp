#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("lowest: of what lasted; what was read as the trial began does not count") {
    CHECK(of_course("lowest", "", {3, 1, 2}) == 1);
    CHECK(of_trial("lowest", "", {{0, -9, 0}, {0.1, 4, 0.1}, {0.2, 5, 0.1}}) == 4);
}

#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("highest: of what lasted; what was read as the trial began does not count") {
    CHECK(of_course("highest", "", {1, 4, 2}) == 4);
    CHECK(of_course("highest", "", {-3, -1, -2}) == -1);
    CHECK(of_trial("highest", "", {{0, 9, 0}, {0.1, 1, 0.1}, {0.2, 2, 0.1}}) == 2);
}

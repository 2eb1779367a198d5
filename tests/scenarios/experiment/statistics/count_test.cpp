#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("count: how often the value rises to the threshold") {
    CHECK(of_course("count", "", {0, 1, 1, 0, 0.5, 0.4, 2}) == 3);
    CHECK(of_course("count", "", {0, 0.4}) == 0);
    CHECK(of_course("count", "threshold = 2", {0, 1, 1, 0, 0.5, 0.4, 2}) == 1);
}

TEST_CASE("count: a value that is above from the first has risen once") {
    CHECK(of_course("count", "", {1, 1, 1}) == 1);
}

#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("mean: each value weighs as long as it lasted") {
    CHECK(*of_trial("mean", "", {{0.1, 1, 0.1}, {0.4, 3, 0.3}}) == doctest::Approx(2.5));
    CHECK(*of_trial("mean", "", {{0, 100, 0}, {0.1, 1, 0.1}, {0.4, 3, 0.3}}) == doctest::Approx(2.5));
}

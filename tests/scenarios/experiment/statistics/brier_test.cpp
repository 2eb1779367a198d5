#include "tests/scenarios/experiment/statistics/support.hpp"

#include <cmath>

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("brier: mean squared error of what was said, but for moments while the circuit fires") {
    const std::vector<Sample> said{{1, 0.1, 1}, {2, 0.3, 1}, {4.5, 0.8, 1}, {5.5, 0.9, 1}};
    const auto found = of_circuit("brier", "", said, {5});
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == doctest::Approx((0.01 + 0.09 + 0.04) / 3));
    // In four seconds, the first and second were in time too.
    CHECK(of_circuit("brier", "within = \"4 s\"", said, {5})[0].value ==
          doctest::Approx((0.81 + 0.49 + 0.04) / 3));
    CHECK(of_circuit("brier", "", {{5.5, 0.9, 1}}, {5}).empty());
}

TEST_CASE("brier: held against a discounted firing, what should be said falls off with the delay") {
    const double wanted = std::exp(-0.5);
    const auto found = of_circuit("brier", "against = \"discounted\"", {{4.5, 0.5, 1}}, {5});
    CHECK(found[0].value == doctest::Approx((0.5 - wanted) * (0.5 - wanted)).epsilon(1e-5));
}

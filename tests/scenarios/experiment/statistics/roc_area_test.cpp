#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("roc-area: the moments before a firing against the calm ones") {
    // Soon: 0.6 and 0.3. Calm: 0.1 and 0.5. The 0.9 is said while it fires. Three of four pairs are right.
    const std::vector<Sample> said{{1, 0.1, 1}, {2, 0.5, 1}, {4.2, 0.6, 1}, {4.8, 0.3, 1}, {5.5, 0.9, 1}};
    const auto found = of_circuit("roc-area", "", said, {5});
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == doctest::Approx(0.75));
    CHECK(found[0].trial == -1);
    // Within half a second only the 0.3 was in time: the 0.6 and the 0.5 were false alarms.
    CHECK(of_circuit("roc-area", "within = \"500 ms\"", said, {5})[0].value == doctest::Approx(1.0 / 3));
}

TEST_CASE("roc-area: no value where there is nothing to tell apart") {
    CHECK(of_circuit("roc-area", "", {{1, 0.1, 1}}, {}).empty());
    CHECK(of_circuit("roc-area", "", {{4.5, 0.1, 1}}, {5}).empty());
}

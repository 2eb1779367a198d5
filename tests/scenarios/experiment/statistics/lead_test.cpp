#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

TEST_CASE("lead: how long before the firing it was said, and said until then") {
    const std::vector<Sample> said{{1, 0.9, 1}, {2, 0.1, 1}, {3, 0.6, 1}, {4, 0.7, 1}, {6, 0.9, 2}};
    const auto found = of_circuit("lead", "", said, {5});
    REQUIRE(found.size() == 1);
    CHECK(found[0].value == 2);  // since the third second
    CHECK(found[0].time_s == 5);
    CHECK(found[0].trial == 0);
    CHECK(of_circuit("lead", "threshold = 0.65", said, {5})[0].value == 1);
    CHECK(of_circuit("lead", "threshold = 0.8", said, {5})[0].value == 0);
    CHECK(of_circuit("lead", "", said, {}).empty());
}

TEST_CASE("lead: nothing that was said ten seconds before, or in the trial before, is about this firing") {
    std::vector<Sample> always;
    for (int second = 1; second < 20; ++second) always.push_back({static_cast<double>(second), 1, 1});
    CHECK(of_circuit("lead", "", always, {19})[0].value == 10);
    const CircuitReading later{always, {{19, 1}}, {0, 15}};
    const auto lead = std::get<OfCircuit>(statistic("lead", "event = \"flinch\""));
    CHECK(lead.values(later)[0].value == 4);
    CHECK(lead.values(later)[0].trial == 1);
    CHECK(lead.circuit == "flinch");
}

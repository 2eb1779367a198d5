#include "tests/scenarios/experiment/statistics/support.hpp"

using namespace flinch::lab;
using namespace flinch::lab::test;

namespace {

WindowReading trial(const std::string& stimulus, double value, std::uint64_t frames) {
    return {{{0.1, value, 0.1}}, 1, stimulus, frames};
}

}  // namespace

TEST_CASE("frames-to: until a trial's mean first reaches the threshold, for each kind of trial") {
    const PhaseReading phase{{trial("A", 0.1, 10), trial("B", 0.1, 20), trial("A", 0.6, 30),
                              trial("A", 0.9, 40), trial("B", 0.4, 50)},
                             60};
    const auto found = std::get<OfPhase>(statistic("frames-to", ""))(phase);
    REQUIRE(found.size() == 2);
    CHECK(found[0].stimulus == "A");
    CHECK(found[0].value == 30);
    CHECK(found[0].trial == -1);
    CHECK(found[1].stimulus == "B");
    CHECK(found[1].value == 60);  // it never did: all that were lived
    CHECK(std::get<OfPhase>(statistic("frames-to", "threshold = 0.3"))(phase)[1].value == 50);
}

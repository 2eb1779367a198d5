// The conditioned blink, end to end: lamp and tone, puff, reflex, cerebellum, and the probes of a time
// course.
#include <doctest/doctest.h>

#include "scenarios/lab/experiment/experiment.hpp"
#include "scenarios/lab/scenario/reader.hpp"

using namespace flinch;

namespace {

/// The values of a probe in one group, for trials of one stimulus.
std::vector<double> values(const std::string& group, const std::string& probe, const std::string& stimulus) {
    static const auto scenario = std::make_shared<const lab::Scenario>(
        lab::read_scenario(FLINCH_SOURCE_DIR "/tests/scenarios/files/blink.toml", {{"cortex.latent", "8"}}));
    static const auto record = lab::run_experiment(scenario, {1}, 1, {});
    return record.measures.values({probe, group, "", stimulus}).at(0);
}

}  // namespace

TEST_CASE("a flash or a tone before a puff is learned, by either algorithm, and nothing else is") {
    for (const auto& [group, taught, other] :
         {std::array{"whole", "(flash)", "(tone)"}, std::array{"interval cell", "(flash)", "(tone)"},
          std::array{"tone", "(tone)", "(flash)"}}) {
        const std::string name = group;  // clang++ 14 lets no lambda, as CAPTURE is one, capture a binding
        CAPTURE(name);
        REQUIRE(values(group, "learned", taught).size() == 2);
        for (const double value : values(group, "learned", taught)) CHECK(value > 0.3);
        for (const double value : values(group, "learned", other)) CHECK(value < 0.01);
        for (const double value : values(group, "missed by", taught)) CHECK(value < 0.05);  // of 1.3 s
        for (const double value : values(group, "width", taught)) CHECK((value > 0.05 && value < 0.4));
    }
}

TEST_CASE("a peak that never came is no measure; a lesioned cerebellum has none and sleeps") {
    CHECK(values("cut", "learned", "(flash)") == std::vector<double>{0, 0});
    CHECK(values("cut", "peak", "(flash)").empty());
    CHECK(values("whole", "peak", "(tone)").empty());
    CHECK(values("cut", "awake", "(flash)") == std::vector<double>{0, 0});
    CHECK(values("whole", "awake", "(tone)") == std::vector<double>{1, 1});
}

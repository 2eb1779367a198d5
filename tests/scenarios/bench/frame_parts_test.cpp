#include "scenarios/lab/bench/frame_parts.hpp"

#include <doctest/doctest.h>

#include "scenarios/lab/bench/machine.hpp"
#include "scenarios/lab/scenario/reader.hpp"

using namespace flinch;

TEST_CASE("each part of a frame is measured beside what the machine could do") {
    const auto rows = lab::frame_parts(std::make_shared<const lab::Scenario>(lab::read_scenario(
        FLINCH_SOURCE_DIR "/tests/scenarios/files/small.toml", {{"cortex.latent", "16"}})));
    CHECK(rows.size() == 7);
    for (const auto& row : rows) {
        INFO(row.dump());
        CHECK_FALSE(row["what"].get<std::string>().empty());
        CHECK(row["us"].get<double>() > 0);
        CHECK(row["limit_us"].get<double>() > 0);
    }
}

TEST_CASE(
    "the limit of a piece of work is that of its arithmetic or of its traffic, whichever takes longer") {
    const lab::MachineLimits limits{2e9, 1e9};
    CHECK(limits.microseconds(2e6, 1) == doctest::Approx(1000));
    CHECK(limits.microseconds(1, 3e6) == doctest::Approx(3000));
    CHECK(lab::describe_machine().cores >= 1);
    CHECK_FALSE(lab::describe_machine().compiler.empty());
}

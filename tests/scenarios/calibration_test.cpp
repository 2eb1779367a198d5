#include <doctest/doctest.h>

#include <vector>

#include "scenarios/lab/experiment/calibration.hpp"

using namespace flinch::lab;

TEST_CASE("the Brier score falls into reliability, resolution and uncertainty") {
    // Said 0.25 eight times, right twice; said 0.75 eight times, right seven times.
    std::vector<Forecast> forecasts;
    for (int i = 0; i < 8; ++i) forecasts.push_back({0.25, i < 2 ? 1.0 : 0.0});
    for (int i = 0; i < 8; ++i) forecasts.push_back({0.75, i < 7 ? 1.0 : 0.0});
    const Calibration found = calibrate(forecasts);
    const double base = 9.0 / 16;
    CHECK(found.uncertainty == doctest::Approx(base * (1 - base)));
    CHECK(found.reliability == doctest::Approx(0.5 * (0.875 - 0.75) * (0.875 - 0.75)));
    CHECK(found.resolution ==
          doctest::Approx(0.5 * (0.25 - base) * (0.25 - base) + 0.5 * (0.875 - base) * (0.875 - base)));
    CHECK(found.brier == doctest::Approx(found.reliability - found.resolution + found.uncertainty));
    CHECK(found.diagram[2].count == 8);
    CHECK(found.diagram[2].came == doctest::Approx(0.25));
    CHECK(found.diagram[7].came == doctest::Approx(0.875));
}

TEST_CASE("skill is 1 for a prophet, 0 for the base rate, below 0 for the confidently wrong") {
    std::vector<Forecast> prophet;
    std::vector<Forecast> base;
    std::vector<Forecast> wrong;
    for (int i = 0; i < 10; ++i) {
        const double came = i < 3 ? 1 : 0;
        prophet.push_back({came, came});
        base.push_back({0.3, came});
        wrong.push_back({1 - came, came});
    }
    CHECK(calibrate(prophet).skill() == doctest::Approx(1));
    CHECK(calibrate(base).skill() == doctest::Approx(0));
    CHECK(calibrate(wrong).skill() < -1);
    CHECK(calibrate(wrong).brier == doctest::Approx(1));
}

TEST_CASE("nothing said, nothing scored; where all came alike there is no skill to show") {
    CHECK(calibrate({}).brier == 0);
    CHECK(calibrate({}).skill() == 0);
    const std::vector<Forecast> calm(5, Forecast{0.1, 0});
    CHECK(calibrate(calm).skill() == 0);
    CHECK(calibrate(calm).brier == doctest::Approx(0.01));
}

TEST_CASE("an amount is scored like a chance; 0 and 1 fall into the outermost bins") {
    const std::vector<Forecast> amounts{{0, 0.1}, {1, 0.6}};
    const Calibration found = calibrate(amounts);
    CHECK(found.diagram.front().count == 1);
    CHECK(found.diagram.back().count == 1);
    CHECK(found.brier == doctest::Approx(0.5 * (0.01 + 0.16)));
}

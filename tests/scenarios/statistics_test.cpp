#include "scenarios/lab/statistics.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace flinch::lab;

TEST_CASE("means, deviations and effect sizes of known samples") {
    const std::vector<double> values{1, 2, 3, 4};
    CHECK(mean(values) == 2.5);
    CHECK(deviation(values) == doctest::Approx(1.2909944));
    CHECK(standardised_mean(values) == doctest::Approx(2.5 / 1.2909944));
    CHECK(mean({}) == 0);
    CHECK(deviation(std::vector<double>{3}) == 0);
    CHECK(standardised_mean(std::vector<double>{2, 2}) == 1000);
}

TEST_CASE("the bootstrap interval is near the normal one, repeats itself, and does not leave the sample") {
    std::vector<double> values;
    for (int i = 0; i < 64; ++i) values.push_back(i % 8);
    const auto interval = bootstrap_mean(values);
    const double half = 1.96 * deviation(values) / 8;
    CHECK(interval.low == doctest::Approx(3.5 - half).epsilon(0.05));
    CHECK(interval.high == doctest::Approx(3.5 + half).epsilon(0.05));
    CHECK(bootstrap_mean(values).low == interval.low);
    const auto one = bootstrap_mean(std::vector<double>{5});
    CHECK(one.low == 5);
    CHECK(one.high == 5);
}

TEST_CASE("area under the ROC curve by counting pairs") {
    const std::vector<double> positive{0.9, 0.5, 0.7};
    const std::vector<double> negative{0.1, 0.5};
    CHECK(roc_area(positive, negative) == doctest::Approx(5.5 / 6));
    CHECK(roc_area(negative, positive) == doctest::Approx(0.5 / 6));
    CHECK(roc_area(positive, positive) == doctest::Approx(0.5));
    CHECK(roc_area({}, negative) == 0.5);
}

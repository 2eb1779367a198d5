#include "scenarios/lab/exam/exchange_rate.hpp"

#include <doctest/doctest.h>

using namespace flinch::lab;

TEST_CASE("the exchange rate, by hand") {
    // One sweep: 8, 4, 2, 1 at each doubling. More sweeps are two doublings ahead, or nothing, or do harm.
    const ErrorSurface errors{{8, 2, 8, 8}, {4, 1, 4, 6}, {2, 0.5, 2, 3}, {1, 0.25, 1, 3}};
    CHECK(exchange_rate(errors, 0).doublings == doctest::Approx(0));
    CHECK(exchange_rate(errors, 0).out_of_reach == doctest::Approx(0));
    // 2 and 2 doublings; then two rows out of reach, of which 1 and 0 doublings are left to be had.
    CHECK(exchange_rate(errors, 1).doublings == doctest::Approx((2 + 2 + 1 + 0) / 4.0));
    CHECK(exchange_rate(errors, 1).out_of_reach == doctest::Approx(0.5));
    CHECK(exchange_rate(errors, 2).doublings == doctest::Approx(0));
    // 6 lies half-way between the first two rows, 3 half-way between the second and the third.
    CHECK(exchange_rate(errors, 3).doublings == doctest::Approx((0 - 0.5 - 0.5 - 1.5) / 4.0));
}

#include <cmath>

#include <doctest/doctest.h>

#include "organism/learning/cerebellum/timing.hpp"
#include "tests/organism/learning/cerebellum/support.hpp"

using namespace flinch;
using namespace flinch::organism::learning;
using namespace flinch::organism::learning::test;

namespace {

/// Solves a x = b by elimination with pivots: the reference for what the filter settles at.
std::vector<double> solve(std::vector<std::vector<double>> a, std::vector<double> b) {
    const std::size_t n = b.size();
    for (std::size_t i = 0; i < n; ++i) {
        std::size_t pivot = i;
        for (std::size_t r = i + 1; r < n; ++r) {
            if (std::abs(a[r][i]) > std::abs(a[pivot][i])) pivot = r;
        }
        std::swap(a[i], a[pivot]);
        std::swap(b[i], b[pivot]);
        for (std::size_t r = i + 1; r < n; ++r) {
            const double factor = a[r][i] / a[i][i];
            for (std::size_t c = i; c < n; ++c) a[r][c] -= factor * a[i][c];
            b[r] -= factor * b[i];
        }
    }
    for (std::size_t i = n; i-- > 0;) {
        for (std::size_t c = i + 1; c < n; ++c) b[i] -= a[i][c] * b[c];
        b[i] /= a[i][i];
    }
    return b;
}

}  // namespace

TEST_CASE("granule basis: taught once, it recalls the correlation of its dense basis, (4x / (1 + x)^2)^n") {
    CerebellumParams params = exact("granule-basis");
    params.units = 200;
    params.earliest = 50ms;
    params.latest = 3s;
    params.mossy.span = 10s;
    params.weakening = 1h;
    Chamber chamber(params);
    (void)chamber.trial(1s, 400ms);
    const auto curve = chamber.trial(4s, 0s, false);
    CHECK(peak(curve) == 40);
    CHECK(curve[40] == doctest::Approx(params.learning_rate).epsilon(0.02));
    for (const std::size_t tick : {25u, 32u, 36u, 44u, 50u, 64u}) {
        const double x = static_cast<double>(tick) / 40.0;
        const double expected = std::pow(4 * x / ((1 + x) * (1 + x)), 30.0);
        CAPTURE(tick);
        CHECK(static_cast<double>(curve[tick] / curve[40]) == doctest::Approx(expected).epsilon(0.06));
    }
}

TEST_CASE("granule basis: it settles at the least-mean-squares solution on its basis") {
    CerebellumParams params = exact("granule-basis");
    params.units = 6;
    params.earliest = 150ms;
    params.latest = 1s;
    params.weakening = 1h;
    params.learning_rate = 0.02F;
    params.unlearning_rate = 0.05F;
    Chamber chamber(params);
    for (int i = 0; i < 4000; ++i) (void)chamber.trial(4s, 400ms);
    const auto curve = chamber.trial(4s, 0s, false);

    const std::size_t n = params.units;
    const auto basis = [&](double time) {
        std::vector<double> g(n);
        for (std::size_t k = 0; k < n; ++k) {
            const double interval = 0.15 * std::pow(1.0 / 0.15, static_cast<double>(k) / 5.0);
            g[k] = std::pow(time / interval * std::exp(1 - time / interval), 30.0);
        }
        return g;
    };
    std::vector<std::vector<double>> a(n, std::vector<double>(n));
    const auto target = basis(0.4);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) a[i][j] = 0.02 * target[i] * target[j];
    }
    for (int tick = 1; tick <= 400; ++tick) {
        const auto g = basis(0.01 * tick);
        for (std::size_t i = 0; i < n; ++i) {
            for (std::size_t j = 0; j < n; ++j) a[i][j] += 0.05 * 0.01 * g[i] * g[j];
        }
    }
    std::vector<double> b(n);
    for (std::size_t i = 0; i < n; ++i) b[i] = 0.02 * target[i];
    const auto w = solve(a, b);
    for (const std::size_t tick : {30u, 35u, 40u, 45u, 50u, 60u}) {
        const auto g = basis(0.01 * static_cast<double>(tick));
        double expected = 0;
        for (std::size_t k = 0; k < n; ++k) expected += w[k] * g[k];
        CAPTURE(tick);
        CHECK(static_cast<double>(curve[tick]) == doctest::Approx(std::max(0.0, expected)).epsilon(0.05));
    }
}

TEST_CASE("the learned output peaks at the taught time, the later the broader, in proportion") {
    for (const std::string& algorithm : sim::registry<MicrozoneMaker>().names()) {
        CAPTURE(algorithm);
        double narrowest = 1e9;
        double broadest = 0;
        for (const auto us : {250ms, 500ms, 1000ms}) {
            Chamber chamber(exact(algorithm));
            for (int i = 0; i < 60; ++i) (void)chamber.trial(us + 100ms, us);
            const auto curve = chamber.trial(4s, 0s, false);
            const double at = sim::seconds(us);
            CHECK(0.01 * static_cast<double>(peak(curve)) == doctest::Approx(at).epsilon(0.1));
            CHECK(curve[peak(curve)] > 0.3F);
            const double relative = 0.01 * static_cast<double>(width(curve)) / at;
            narrowest = std::min(narrowest, relative);
            broadest = std::max(broadest, relative);
        }
        CHECK(broadest < 1.35 * narrowest);
        CHECK(broadest < 1.0);
    }
}

TEST_CASE(
    "a stimulus that ended before the burst is only learned through a trace, by a basis that needs input") {
    for (const bool hippocampus : {true, false}) {
        Chamber basis(exact("granule-basis"), hippocampus);
        Chamber cell(exact("interval-cell"), hippocampus);
        for (int i = 0; i < 60; ++i) {
            (void)basis.trial(200ms, 1000ms);
            (void)cell.trial(200ms, 1000ms);
        }
        const auto curve = basis.trial(200ms, 0s, false);
        CHECK((curve[peak(curve)] > 0.2F) == hippocampus);
        const auto stored = cell.trial(200ms, 0s, false);
        CHECK(stored[peak(stored)] > 0.2F);  // its clock needs no input but the onset
    }
}

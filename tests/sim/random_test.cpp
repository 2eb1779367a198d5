#include "sim/random.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <numeric>
#include <vector>

#include "sim/fingerprint.hpp"
#include "sim/mathematics.hpp"

using namespace flinch::sim;

TEST_CASE("Philox4x32-10 gives the published answer to the zero key and counter") {
    RandomStream stream(0, 0, Purpose{0});
    // Random123's known-answer tests: philox4x32 10, all zero.
    CHECK(stream.bits() == 0x6627e8d5u);
    CHECK(stream.bits() == 0xe169c58du);
    CHECK(stream.bits() == 0xbc57ac4cu);
    CHECK(stream.bits() == 0x9b00dbd8u);
}

TEST_CASE("streams differ by seed, creature and purpose, and a copy goes on alike") {
    RandomStream base(1, 2, Purpose::cortex);
    RandomStream copy = base;
    const auto first = base.bits();
    CHECK(copy.bits() == first);
    CHECK(RandomStream(2, 2, Purpose::cortex).bits() != first);
    CHECK(RandomStream(1, 3, Purpose::cortex).bits() != first);
    CHECK(RandomStream(1, 2, Purpose::ear).bits() != first);
}

TEST_CASE("uniform, bounded and normal numbers have the moments they should") {
    RandomStream random(7, 0, Purpose::world);
    constexpr int n = 100'000;
    double sum = 0;
    double normals = 0;
    double squares = 0;
    std::vector<int> counts(7);
    for (int i = 0; i < n; ++i) {
        sum += random.uniform();
        const double x = random.normal();
        normals += x;
        squares += x * x;
        ++counts[random.below(7)];
    }
    CHECK(sum / n == doctest::Approx(0.5).epsilon(0.01));
    CHECK(std::abs(normals / n) < 0.015);
    CHECK(squares / n == doctest::Approx(1).epsilon(0.02));
    for (const int count : counts) CHECK(count == doctest::Approx(n / 7.0).epsilon(0.04));
}

TEST_CASE("the project's own functions agree with the C library's") {
    for (float x = -20; x < 20; x += 0.0137F) {
        CHECK(exp(x) == doctest::Approx(std::exp(static_cast<double>(x))).epsilon(1e-6));
        CHECK(logistic(x) == doctest::Approx(1 / (1 + std::exp(-static_cast<double>(x)))).epsilon(1e-6));
        CHECK(std::abs(static_cast<double>(sin(x)) - std::sin(static_cast<double>(x))) < 2e-6);
        CHECK(std::abs(static_cast<double>(cos(x)) - std::cos(static_cast<double>(x))) < 2e-6);
        for (float y = -3; y < 3; y += 0.37F) {
            CHECK(std::abs(static_cast<double>(atan2(y, x)) -
                           std::atan2(static_cast<double>(y), static_cast<double>(x))) < 1e-6);
        }
    }
    for (float x = 1e-6F; x < 1e6F; x *= 1.37F) {
        CHECK(std::abs(static_cast<double>(log(x)) - std::log(static_cast<double>(x))) <
              2e-6 * (1 + std::abs(std::log(static_cast<double>(x)))));
    }
}

TEST_CASE("decay is the same however time is cut into steps") {
    CHECK(decay(1.0, 2.0) == doctest::Approx(decay(0.3, 2.0) * decay(0.7, 2.0)).epsilon(1e-6));
    CHECK(decay(1.0, 0.0) == 0.0F);
}

TEST_CASE("a fingerprint tells order, sign and the smallest difference") {
    const auto of = [](std::initializer_list<double> values) {
        Fingerprint print;
        for (const double value : values) print.add(value);
        return print.value();
    };
    CHECK(of({1, 2}) == of({1, 2}));
    CHECK(of({1, 2}) != of({2, 1}));
    CHECK(of({0.0}) != of({-0.0}));
    CHECK(of({1.0}) != of({std::nextafter(1.0, 2.0)}));
    CHECK(of({}) != of({0}));
}

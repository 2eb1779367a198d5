#include "sim/fingerprint.hpp"

#include <doctest/doctest.h>

#include <array>
#include <limits>

using flinch::sim::Fingerprint;

TEST_CASE("fingerprint: a span counts as its values one by one") {
    const std::array<float, 3> numbers{0.5F, -0.0F, 3e30F};
    const std::array<std::uint8_t, 3> bytes{0, 7, 255};
    Fingerprint whole, single;
    whole.add(std::span<const float>(numbers));
    whole.add(std::span<const std::uint8_t>(bytes));
    for (const float number : numbers) single.add(number);
    for (const std::uint8_t byte : bytes) single.add(byte);
    CHECK(whole.value() == single.value());
}

TEST_CASE("fingerprint: a number that is none is noticed, with the hash and without it") {
    for (const float number :
         {1.0F, std::numeric_limits<float>::max(), std::numeric_limits<float>::infinity(),
          -std::numeric_limits<float>::infinity(), std::numeric_limits<float>::quiet_NaN()}) {
        CAPTURE(number);
        for (Fingerprint fingerprint : {Fingerprint(), Fingerprint::of_finiteness()}) {
            const std::array<float, 3> numbers{0, number, 0};
            fingerprint.add(std::span<const float>(numbers));
            CHECK(fingerprint.finite() == std::isfinite(number));
        }
    }
}

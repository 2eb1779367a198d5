// The colliculus while the eye itself moves, and how looming goes with the time to contact.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "organism/steering/colliculus/colliculus.hpp"
#include "sim/mathematics.hpp"

using namespace flinch;
using organism::steering::Colliculus;
using organism::steering::Detection;

namespace {

constexpr std::size_t columns = 48;
constexpr std::size_t rows = 24;
constexpr float pixel = 2.5F;  // degrees

/// An image whose luminance is a function of the angle, in degrees right and up, sampled four by four a
/// pixel.
world::Image drawn(const std::function<float(float, float)>& luminance) {
    world::Image image(columns, rows);
    for (std::size_t i = 0; i < columns * rows * 16; ++i) {
        const std::size_t x = i / 16 % columns;
        const std::size_t y = i / 16 / columns;
        const float at_x = (static_cast<float>(x) + (static_cast<float>(i % 4) + 0.5F) / 4) * pixel - 60;
        const float at_y = 30 - (static_cast<float>(y) + (static_cast<float>(i % 16 / 4) + 0.5F) / 4) * pixel;
        image.luminance[y * columns + x] += luminance(at_x, at_y) / 16;
    }
    return image;
}

float square(float x, float y, float side, float luminance) {
    return std::max(std::abs(x), std::abs(y)) < 0.5F * side ? luminance : 0.6F;
}

/// A square in the middle whose pixels at the rim are darkened by exactly the share it covers.
world::Image exact_square(float side) {
    const auto covered = [side](std::size_t i, std::size_t count) {
        const float from = (static_cast<float>(i) - 0.5F * static_cast<float>(count)) * pixel;
        return std::max(0.0F, std::min(from + pixel, 0.5F * side) - std::max(from, -0.5F * side)) / pixel;
    };
    world::Image image(columns, rows);
    for (std::size_t i = 0; i < columns * rows; ++i) {
        image.luminance[i] = 0.6F - 0.55F * covered(i % columns, columns) * covered(i / columns, rows);
    }
    return image;
}

using Scene = std::function<float(float x, float y, float seconds)>;

float strongest_looming(const Scene& scene, float lasts) {
    Colliculus colliculus({});
    float strongest = 0;
    for (int i = 0; static_cast<float>(i) * 0.04F < lasts; ++i) {
        const float t = static_cast<float>(i) * 0.04F;
        const auto image = drawn([&](float x, float y) { return scene(x, y, t); });
        strongest = std::max(strongest,
                             colliculus.detect(image, sim::from_seconds(1 + static_cast<double>(t))).looming);
    }
    return strongest;
}

/// Looming when a dark square that grows as if coming at even speed is this long (seconds) before contact.
float looming_before_contact(float left) {
    Colliculus colliculus({});
    Detection last;
    for (int i = 25; i >= 0; --i) {
        const float to_go = left + static_cast<float>(i) * 0.04F;
        const float side = 12 * left / to_go;  // 12 degrees at last
        last = colliculus.detect(exact_square(side), sim::from_seconds(10 - static_cast<double>(to_go)));
    }
    return last.looming;
}

}  // namespace

TEST_CASE("while the whole image sweeps past, as when the eye turns, nothing looms") {
    const auto swept = [](float speed) {
        return strongest_looming(
            [=](float x, float y, float t) {
                const float at = x + speed * t;
                if (std::abs(at - 20) < 6 && std::abs(y) < 6) return 0.05F;      // a dark thing
                if (std::abs(at + 30) < 10 && std::abs(y + 5) < 4) return 0.2F;  // and another
                return at > 45 ? 0.4F : 0.6F;                                    // and the edge of a wall
            },
            1);
    };
    CHECK(swept(70) < 0.5F);
    CHECK(swept(-70) < 0.5F);
}

TEST_CASE("the shorter the time to contact, the stronger the looming") {
    const float late = looming_before_contact(0.4F);
    const float middle = looming_before_contact(1);
    const float early = looming_before_contact(2.5F);
    CHECK(late > 0.75F);
    CHECK(late > middle + 0.1F);
    CHECK(middle > early + 0.1F);
    CHECK(early > 0.02F);
}

TEST_CASE("an approach off the middle looms too, a whole field growing dark does not") {
    const auto approach = [](float off) {
        return strongest_looming(
            [=](float x, float y, float t) {
                return square(x - off, y - 0.2F * off, 4 / (1 - std::min(t, 0.8F)), 0.05F);
            },
            0.8F);
    };
    CHECK(approach(0) > 0.75F);
    CHECK(approach(25) > 0.75F);
    CHECK(approach(-25) > 0.75F);
    CHECK(strongest_looming([](float, float, float t) { return 0.7F - 0.6F * t; }, 1) < 0.1F);
}

TEST_CASE("the most conspicuous of two patches is pointed at, dark or bright") {
    for (const auto& [here, there] : {std::pair{0.05F, 0.5F}, {0.98F, 0.55F}}) {
        Colliculus colliculus({});
        const auto detection =
            colliculus.detect(drawn([here = here, there = there](float x, float y) {
                                  const float one = square(x - 30, y - 8, 10, here);
                                  return one != 0.6F ? one : square(x + 25, y + 5, 10, there);
                              }),
                              {});
        CHECK(std::abs(sim::degrees(detection.salient_yaw) - 30) < 5);
        CHECK(std::abs(sim::degrees(detection.salient_pitch) - 8) < 5);
        CHECK(std::abs(sim::degrees(detection.salient_size) - 10) < 6);
    }
}

TEST_CASE("a thing that crosses moves as fast as it does") {
    Colliculus colliculus({});
    Detection last;
    for (int i = 0; i < 12; ++i) {
        const float t = static_cast<float>(i) * 0.04F;
        last =
            colliculus.detect(drawn([&](float x, float y) { return square(x + 20 - 40 * t, y, 10, 0.05F); }),
                              sim::from_seconds(1 + static_cast<double>(t)));
    }
    CHECK(last.motion == doctest::Approx(40).epsilon(0.25));
    CHECK(last.looming < 0.5F);
}

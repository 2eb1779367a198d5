// The colliculus on drawn images: what looms and what does not (Yilmaz & Meister 2013; figures of their
// stimuli in shape, not in number).
#include "organism/steering/colliculus/colliculus.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "sim/mathematics.hpp"

using namespace flinch;
using organism::steering::Colliculus;
using organism::steering::Detection;

namespace {

struct Disc {
    float x = 0, y = 0;   // degrees from the middle, right and up
    float diameter = 10;  // degrees
    float luminance = 0.05F;
};

world::Image drawn(const Disc& disc) {
    constexpr int fine = 4;
    world::Image image(48, 24);
    for (std::size_t y = 0; y < 24; ++y) {
        for (std::size_t x = 0; x < 48; ++x) {
            float sum = 0;
            for (int k = 0; k < fine * fine; ++k) {
                const float at_x =
                    (static_cast<float>(x) + (static_cast<float>(k % fine) + 0.5F) / fine) * 2.5F - 60;
                const float at_y =
                    30 - (static_cast<float>(y) + (static_cast<float>(k / fine) + 0.5F) / fine) * 2.5F;
                const float dx = at_x - disc.x;
                const float dy = at_y - disc.y;
                sum += 4 * (dx * dx + dy * dy) < disc.diameter * disc.diameter ? disc.luminance : 0.6F;
            }
            image.luminance[y * 48 + x] = sum / (fine * fine);
        }
    }
    return image;
}

/// The strongest looming while a disc changes over time (seconds), seen every 40 ms.
float strongest_looming(const std::function<Disc(double)>& disc, double lasts) {
    Colliculus colliculus({});
    float strongest = 0;
    for (double t = 0; t < lasts; t += 0.04)
        strongest = std::max(strongest, colliculus.detect(drawn(disc(t)), sim::from_seconds(1 + t)).looming);
    return strongest;
}

/// A disc of 0.4 cells coming from 4 cells at a speed (cells a second) to half a cell.
float approach(double speed, float luminance) {
    return strongest_looming(
        [=](double t) {
            const auto distance = static_cast<float>(std::max(0.5, 4 - speed * t));
            return Disc{0, 0, sim::degrees(2 * sim::atan2(0.2F, distance)), luminance};
        },
        3.4 / speed);
}

}  // namespace

TEST_CASE("a dark disc that comes fast looms; a slow one less") {
    CHECK(approach(3, 0.05F) > 0.75F);
    CHECK(approach(3, 0.05F) > approach(0.7, 0.05F));
}

TEST_CASE("a bright, a receding, a crossing, a still disc does not loom") {
    CHECK(approach(3, 0.95F) < 0.3F);
    CHECK(strongest_looming(
              [](double t) {
                  return Disc{0, 0, static_cast<float>(std::max(6.0, 40 - 30 * t)), 0.05F};
              },
              1.1) < 0.3F);
    CHECK(strongest_looming(
              [](double t) {
                  return Disc{static_cast<float>(-40 + 40 * t), 0, 12, 0.05F};
              },
              1.8) < 0.5F);
    CHECK(strongest_looming([](double) { return Disc{5, 3, 12, 0.05F}; }, 1) == 0);
}

TEST_CASE("the size of a dark disc is told in degrees, and the conspicuous place is where it is") {
    for (const float diameter : {8.0F, 15.0F, 22.0F}) {
        Colliculus colliculus({});
        const Detection detection = colliculus.detect(drawn({20, 5, diameter, 0.05F}), sim::Time{0});
        CAPTURE(diameter);
        CHECK(detection.size == doctest::Approx(diameter).epsilon(0.25));
        CHECK(std::abs(sim::degrees(detection.salient_yaw) - 20) < 5);
        CHECK(std::abs(sim::degrees(detection.salient_pitch) - 5) < 5);
        CHECK(detection.salience > 0.5F);
        CHECK(detection.dark > 0.5F);
    }
    Colliculus colliculus({});
    CHECK(colliculus.detect(drawn({0, 0, 0, 0.6F}), sim::Time{0}).salience < 0.01F);
}

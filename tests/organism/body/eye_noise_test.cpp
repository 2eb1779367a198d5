#include <doctest/doctest.h>

#include <cmath>

#include "organism/body/eye.hpp"

using namespace flinch;
using namespace flinch::world;
using Retina = organism::body::Eye;
using organism::body::EyeParams;

namespace {

/// Nothing to see but a wall of this luminance.
World room(float luminance) {
    std::vector<std::uint16_t> cells(9 * 9, Map::wall);
    for (int y = 1; y < 8; ++y) {
        for (int x = 1; x < 8; ++x) cells[static_cast<std::size_t>(y * 9 + x)] = 0;
    }
    return World(Map(9, 9, cells, {{"room", {luminance, 0, 0}, {luminance, 0, 0}}}), {}, 1);
}

constexpr Pose stance{{4.5F, 4.5F}, 0};

EyeParams params(float noise) {
    EyeParams eye;
    eye.noise = noise;
    return eye;
}

Retina eye(float noise, std::uint64_t seed = 1) {
    return Retina{params(noise), {seed, 0, sim::Purpose::retina}};
}

/// Standard deviation of the difference of two images of one wall, over its pixels, less what luminance does.
double spread(float noise, float luminance) {
    const World world = room(luminance);
    Retina noisy = eye(noise);
    Retina clean = eye(0);
    clean.look(world, stance, {});
    double squares = 0;
    std::size_t count = 0;
    noisy.look(world, stance, {});
    for (int image = 0; image < 20; ++image) {
        for (std::size_t i = 0; i < clean.retina().luminance.size(); ++i) {
            const float light = clean.retina().luminance[i];
            if (std::abs(light - luminance) > 1e-6F) continue;  // ceilings and corners
            const double off = static_cast<double>(noisy.retina().luminance[i] - light);
            squares += off * off;
            ++count;
        }
        noisy.look_again();
    }
    REQUIRE(count > 2000);
    return std::sqrt(squares / static_cast<double>(count));
}

}  // namespace

TEST_CASE("receptor noise grows with the square root of the light") {
    CHECK(spread(0.1F, 0.5F) == doctest::Approx(0.1 * std::sqrt(0.5)).epsilon(0.03));
    CHECK(spread(0.1F, 0.125F) == doctest::Approx(0.1 * std::sqrt(0.125)).epsilon(0.03));
    CHECK(spread(0.02F, 0.5F) == doctest::Approx(0.02 * std::sqrt(0.5)).epsilon(0.03));
}

TEST_CASE("an eye without noise sees a scene the same at every look") {
    const World world = room(0.5F);
    Retina once = eye(0);
    once.look(world, stance, {});
    const auto before = once.retina().luminance;
    once.look_again();
    CHECK(once.retina().luminance == before);
    CHECK_FALSE(once.noisy());
}

TEST_CASE("noise is new at each image, the same under the same seed, and goes on the same in a copy") {
    const World world = room(0.5F);
    Retina one = eye(0.05F);
    Retina same = eye(0.05F);
    Retina other = eye(0.05F, 2);
    for (Retina* each : {&one, &same, &other}) each->look(world, stance, {});
    CHECK(one.retina().luminance == same.retina().luminance);
    CHECK(one.retina().luminance != other.retina().luminance);
    const auto before = one.retina().luminance;
    Retina copy = one;
    one.look_again();
    copy.look_again();
    CHECK(one.retina().luminance != before);
    CHECK(one.retina().luminance == copy.retina().luminance);
}

TEST_CASE("noise keeps luminance between black and white") {
    const World world = room(0.98F);
    Retina dazzled = eye(1);
    dazzled.look(world, stance, {});
    for (const float value : dazzled.retina().luminance) {
        CHECK(value >= 0.0F);
        CHECK(value <= 1.0F);
    }
}

// What an eye's whole field shows: where things are seen, how tall, in which colours.
#include <doctest/doctest.h>

#include <cmath>

#include "world/light.hpp"
#include "world/world.hpp"

using namespace flinch;
using namespace flinch::world;

namespace {

constexpr Colour red{0.5F, 0.8F, 0};
constexpr Colour blue{0.4F, 0, -0.7F};

/// A red room and a blue room, both 9 x 9, with a wall between them and a door in the wall's middle.
World two_rooms() {
    std::vector<std::uint16_t> cells;
    for (int y = 0; y < 11; ++y) {
        for (int x = 0; x < 21; ++x) {
            const bool wall = x == 0 || y == 0 || x == 20 || y == 10 || (x == 10 && y != 5);
            cells.push_back(wall ? Map::wall : static_cast<std::uint16_t>(x <= 10 ? 0 : 1));
        }
    }
    std::vector<Picture::Flaw> flaws;
    const Kind black{"black", Picture::parse("0", flaws), 0.6F, 0, 1, {}};
    const Kind high{"high", Picture::parse("0", flaws), 0.3F, 0.5F, 1, {}};
    const Kind ring{"ring", Picture::parse("000\n0.0\n000", flaws), 0.6F, 0, 1, {0, 0, 0.9F}};
    return {
        Map(21, 11, cells, {{"a", red, {0.55F, 0, 0}}, {"b", blue, {0.55F, 0, 0}}}), {black, high, ring}, 1};
}

constexpr Viewport field{0, 0, sim::radians(120), sim::radians(60)};

Image seen(const World& world, const Eye& eye, const Viewport& window = field, std::size_t columns = 240,
           std::size_t rows = 120) {
    Image image(columns, rows);
    cast_light(world, sim::Time{0}, eye, window, 1, image);
    return image;
}

/// The rectangle of visual angle that dark pixels fill, in degrees right and up from the middle.
struct Extent {
    float left = 1e9F, right = -1e9F, low = 1e9F, high = -1e9F;
    int pixels = 0;
};
Extent dark(const Image& image) {
    Extent extent;
    for (std::size_t y = 0; y < image.height; ++y) {
        for (std::size_t x = 0; x < image.width; ++x) {
            if (image.luminance[y * image.width + x] > 0.1F) continue;
            const float yaw = (static_cast<float>(x) + 0.5F) * 120 / static_cast<float>(image.width) - 60;
            const float pitch = 30 - (static_cast<float>(y) + 0.5F) * 60 / static_cast<float>(image.height);
            extent.left = std::min(extent.left, yaw);
            extent.right = std::max(extent.right, yaw);
            extent.low = std::min(extent.low, pitch);
            extent.high = std::max(extent.high, pitch);
            ++extent.pixels;
        }
    }
    return extent;
}

}  // namespace

TEST_CASE("the walls of each room have its colours, and a door shows those of the room beyond") {
    const World world = two_rooms();
    const Viewport narrow{0, 0, sim::radians(1), sim::radians(1)};
    const auto colour = [&](const Eye& eye) {
        const Image image = seen(world, eye, narrow, 1, 1);
        return Colour{image.luminance[0], image.red_green[0], image.blue_yellow[0]};
    };
    for (const float heading : {sim::radians(90), sim::radians(180), sim::radians(-90)}) {
        CHECK(colour({5.5F, 5.5F, 0.5F, heading}).red_green == doctest::Approx(red.red_green));
        CHECK(colour({5.5F, 5.5F, 0.5F, heading}).blue_yellow == 0);
    }
    for (const float heading : {sim::radians(90), 0.0F, sim::radians(-90)}) {
        CHECK(colour({15.5F, 5.5F, 0.5F, heading}).blue_yellow == doctest::Approx(blue.blue_yellow));
        CHECK(colour({15.5F, 5.5F, 0.5F, heading}).red_green == 0);
    }
    CHECK(colour({5.5F, 5.5F, 0.5F, 0}).blue_yellow == doctest::Approx(blue.blue_yellow));
    CHECK(colour({5.5F, 4.5F, 0.5F, 0}).red_green == doctest::Approx(red.red_green));
}

TEST_CASE("a thing is seen at the angle where it stands") {
    World world = two_rooms();
    const auto thing = world.add_thing(0);
    for (const float degrees : {-45.0F, -20.0F, 0.0F, 30.0F, 50.0F}) {
        for (const float heading : {0.0F, 2.5F, -3.0F}) {
            const Eye eye{5.5F, 5.5F, 0.3F, heading};
            const Vector at = Vector{eye.x, eye.y} + direction(heading + sim::radians(degrees)) * 3;
            world.lay(thing, {at, 0}, {}, {});
            const Extent extent = dark(seen(world, eye));
            CAPTURE(degrees);
            CAPTURE(heading);
            CHECK(std::abs(0.5F * (extent.left + extent.right) - degrees) < 0.6F);
        }
    }
}

TEST_CASE("a thing stands on the floor or hangs above it, and is as tall as it should be") {
    World world = two_rooms();
    const Eye eye{5.5F, 5.5F, 0.3F, sim::pi / 2};  // southward
    const auto standing = world.add_thing(0);
    const auto hanging = world.add_thing(1);
    for (const float distance : {1.0F, 2.0F, 4.0F}) {
        CAPTURE(distance);
        const auto angle = [&](float height) {
            return sim::degrees(std::atan2(height - eye.height, distance));
        };
        world.lay(standing, {{5.5F, 5.5F + distance}, 0}, {}, {});
        const Extent low = dark(seen(world, eye));
        CHECK(std::abs(low.low - angle(0)) < 0.6F);
        CHECK(std::abs(low.high - angle(0.6F)) < 0.6F);
        world.put_away(standing);
        world.lay(hanging, {{5.5F, 5.5F + distance}, 0}, {}, {});
        const Extent high = dark(seen(world, eye));
        CHECK(std::abs(high.low - angle(0.5F)) < 0.6F);
        CHECK(std::abs(high.high - angle(0.8F)) < 0.6F);
        world.put_away(hanging);
    }
}

TEST_CASE("a hole in a picture shows what is behind it, its rim has the thing's tint") {
    World world = two_rooms();
    const auto ring = world.add_thing(2);
    world.lay(ring, {{5.5F, 7.5F}, 0}, {}, {});
    const Eye eye{5.5F, 5.5F, 0.3F, sim::pi / 2};
    const Image hole = seen(world, eye, {0, 0, sim::radians(2), sim::radians(2)}, 1, 1);
    CHECK(hole.luminance[0] > 0.3F);
    CHECK(hole.red_green[0] > 0.7F);
    const Image rim = seen(world, eye, {sim::radians(6), 0, sim::radians(2), sim::radians(2)}, 1, 1);
    CHECK(rim.luminance[0] == 0);
    CHECK(rim.blue_yellow[0] == doctest::Approx(0.9));
}

TEST_CASE("what is behind is not seen, even close behind") {
    World world = two_rooms();
    const auto thing = world.add_thing(0);
    const Eye eye{5.5F, 5.5F, 0.3F, 0};
    for (const float distance : {0.3F, 1.0F, 3.0F}) {
        world.lay(thing, {{eye.x - distance, eye.y}, 0}, {}, {});
        CHECK(dark(seen(world, eye)).pixels == 0);
    }
}

TEST_CASE("a thing close to the right is not seen to the left") {
    World world = two_rooms();
    const auto thing = world.add_thing(0);
    const Eye eye{5.5F, 5.5F, 0.3F, 0};
    for (const float degrees : {60.0F, 80.0F, 95.0F}) {
        CAPTURE(degrees);
        world.lay(thing, {Vector{eye.x, eye.y} + direction(sim::radians(degrees)) * 0.3F, 0}, {}, {});
        const Extent extent = dark(seen(world, eye));
        CHECK((extent.pixels == 0 || extent.left > -31));
    }
}

TEST_CASE("a pixel is the mean of its rays: a finer look at a coarse image is its average") {
    World world = two_rooms();
    world.lay(world.add_thing(0), {{5.5F, 8.5F}, 0}, {}, {});
    const Eye eye{5.2F, 5.5F, 0.3F, sim::pi / 2};
    const Image fine = seen(world, eye, field, 48, 24);
    Image coarse(12, 6);
    cast_light(world, {}, eye, field, 4, coarse);
    for (std::size_t y = 0; y < 6; ++y) {
        for (std::size_t x = 0; x < 12; ++x) {
            float sum = 0;
            for (std::size_t k = 0; k < 16; ++k) sum += fine.luminance[(4 * y + k / 4) * 48 + 4 * x + k % 4];
            CHECK(coarse.luminance[y * 12 + x] == doctest::Approx(sum / 16).epsilon(1e-4));
        }
    }
}

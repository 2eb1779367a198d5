#include "world/light.hpp"

#include <doctest/doctest.h>

#include "world/world.hpp"

using namespace flinch;
using namespace flinch::world;

namespace {

/// A hall of one room, 20 x 7, with a red wall; a second room beyond a wall at x = 15.
World hall() {
    constexpr int width = 20;
    constexpr int height = 7;
    std::vector<std::uint16_t> cells(width * height, 0);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            if (x == 0 || y == 0 || x == width - 1 || y == height - 1 || x == 15)
                cells[static_cast<std::size_t>(y * width + x)] = Map::wall;
        }
    }
    std::vector<Picture::Flaw> flaws;
    Kind black{"black", Picture::parse("0", flaws), 0.5F, 0, 1, {}};
    Kind white{"white", Picture::parse("9", flaws), 0.5F, 0, 1, {}};
    return World(Map(width, height, cells, {{"hall", {0.5F, 0.8F, 0}, {0.5F, 0, 0}}}), {black, white}, 1);
}

constexpr Eye eye{1.5F, 3.5F, 0.25F, 0};

/// Columns in which something as dark as the black thing is seen.
int dark_columns(const World& world, Viewport window = {0, 0, sim::radians(60), sim::radians(30)}) {
    Image image(240, 60);
    cast_light(world, sim::Time{0}, eye, window, 1, image);
    int count = 0;
    for (std::size_t x = 0; x < image.width; ++x) {
        bool dark = false;
        for (std::size_t y = 0; y < image.height; ++y)
            dark = dark || image.luminance[y * image.width + x] < 0.1F;
        count += dark ? 1 : 0;
    }
    return count;
}

}  // namespace

TEST_CASE("a thing at twice the distance subtends half the angle") {
    World world = hall();
    const auto thing = world.add_thing(0);
    for (const float distance : {2.0F, 3.0F, 4.0F}) {
        world.lay(thing, {{eye.x + distance, eye.y}, 0}, {}, sim::Time{0});
        const int near = dark_columns(world);
        world.lay(thing, {{eye.x + 2 * distance, eye.y}, 0}, {}, sim::Time{0});
        const int far = dark_columns(world);
        CAPTURE(distance);
        CHECK(near > 10);
        CHECK(std::abs(near - 2 * far) <= 2);
        // 240 columns for 60 degrees: and the angle itself is right.
        CHECK(std::abs(static_cast<float>(near) * 0.25F - sim::degrees(2 * sim::atan2(0.25F, distance))) <
              0.6F);
    }
}

TEST_CASE("walls hide, nearer things hide farther ones, what was put away is not seen") {
    World world = hall();
    const auto black = world.add_thing(0);
    world.lay(black, {{17.0F, 3.5F}, 0}, {}, sim::Time{0});
    CHECK(dark_columns(world) == 0);
    world.lay(black, {{6.0F, 3.5F}, 0}, {}, sim::Time{0});
    CHECK(dark_columns(world) > 5);
    const auto white = world.add_thing(1);
    world.lay(white, {{4.0F, 3.5F}, 0}, {}, sim::Time{0});
    CHECK(dark_columns(world) == 0);
    world.put_away(white);
    CHECK(dark_columns(world) > 5);
    world.put_away(black);
    CHECK(dark_columns(world) == 0);
}

TEST_CASE("however many things are in sight, the nearest is seen") {
    World world = hall();
    for (int i = 0; i < 200; ++i) world.lay(world.add_thing(1), {{eye.x + 10, eye.y}, 0}, {}, sim::Time{0});
    CHECK(dark_columns(world) == 0);
    world.lay(world.add_thing(0), {{eye.x + 3, eye.y}, 0}, {}, sim::Time{0});
    CHECK(dark_columns(world) > 10);
}

TEST_CASE("what stands to the right is seen to the right, the wall has its colour") {
    World world = hall();
    const auto black = world.add_thing(0);
    world.lay(black, {{4.5F, 4.5F}, 0}, {}, sim::Time{0});  // south of the line of sight: clockwise
    const Viewport right{sim::radians(20), 0, sim::radians(30), sim::radians(30)};
    const Viewport left{sim::radians(-20), 0, sim::radians(30), sim::radians(30)};
    CHECK(dark_columns(world, right) > 5);
    CHECK(dark_columns(world, left) == 0);
    Image image(8, 8);
    cast_light(world, sim::Time{0}, eye, {sim::radians(-20), 0, sim::radians(4), sim::radians(4)}, 1, image);
    CHECK(image.red_green[27] > 0.7F);
}

TEST_CASE("a ray meets the wall where it stands") {
    const World world = hall();
    CHECK(world.map().cast({1.5F, 3.5F}, {1, 0}).distance == doctest::Approx(13.5));
    CHECK(world.map().cast({1.5F, 3.5F}, {-1, 0}).distance == doctest::Approx(0.5));
    CHECK(world.map().cast({1.5F, 3.5F}, {0, 1}).distance == doctest::Approx(2.5));
    CHECK(world.map().cast({1.5F, 3.5F}, direction(sim::radians(45))).distance ==
          doctest::Approx(2.5 * 1.41421356).epsilon(1e-4));
}

TEST_CASE("a skittering thing comes to the creature, and never leaves the floor") {
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        World base = hall();
        World world(base.map(), {base.kinds()[0]}, seed);
        world.add_body({{2.0F, 3.5F}, 0}, 0.2F, sim::Time{0});
        const auto thing = world.add_thing(0);
        world.lay(thing, {{12.0F, 2.0F}, 0}, {Gait::skitter, 3, 0.5F, sim::Time{100'000}}, sim::Time{0});
        sim::Time now{0};
        for (int leg = 0; leg < 120; ++leg) {
            now = std::max(world.move_on(thing, now), now + sim::Time{1});
            REQUIRE(world.map().cell(world.things()[thing].leg.at(now).position) != Map::wall);
        }
        CHECK(length(world.things()[thing].leg.at(now).position - Vector{2.0F, 3.5F}) < 0.6F);
    }
}

TEST_CASE("a body stops before a wall and before a thing") {
    World world = hall();
    const auto body = world.add_body({{12.0F, 3.5F}, 0}, 0.2F, sim::Time{0});
    world.move_body(body, 0, 1, sim::Time{10'000'000}, sim::Time{0});
    CHECK(world.bodies()[body].leg.at(sim::Time{20'000'000}).position.x ==
          doctest::Approx(14.8).epsilon(0.01));
    const auto thing = world.add_thing(0);
    world.lay(thing, {{6.0F, 3.5F}, 0}, {}, sim::Time{0});
    world.carry(body, {{2.0F, 3.5F}, 0}, sim::Time{0});
    world.move_body(body, 0, 1, sim::Time{10'000'000}, sim::Time{0});
    CHECK(world.bodies()[body].leg.at(sim::Time{20'000'000}).position.x < 5.8F);
}

// How far the walls are, read off the retina, against the map; and a sense of movement that tells no place.
#include "organism/body/boundaries.hpp"

#include <doctest/doctest.h>

#include "organism/body/eye.hpp"
#include "organism/body/vestibule.hpp"

using namespace flinch;
using namespace flinch::organism::body;

namespace {

world::World room(int width, int height) {
    std::vector<std::uint16_t> cells(static_cast<std::size_t>(width * height), 0);
    for (int x = 0; x < width; ++x)
        for (const int y : {0, height - 1}) cells[static_cast<std::size_t>(y * width + x)] = world::Map::wall;
    for (int y = 0; y < height; ++y)
        for (const int x : {0, width - 1}) cells[static_cast<std::size_t>(y * width + x)] = world::Map::wall;
    std::vector<world::Picture::Flaw> flaws;
    return {world::Map(width, height, cells, {{"room", {0.62F, 0.5F, 0.3F}, {0.56F, 0.15F, 0}}}),
            {{"black", world::Picture::parse("0", flaws), 0.4F, 0.1F, 1, {}}},
            1};
}

std::array<Boundary, boundary_sectors> seen_from(const world::World& world, world::Pose pose) {
    Eye eye{EyeParams{}};
    eye.look(world, pose, {});
    return read_boundaries(eye.retina(), sim::radians(120), sim::radians(60), 0.3F);
}

}  // namespace

TEST_CASE("boundaries: the distances read off the retina are those of the map") {
    const auto world = room(12, 9);
    for (const float heading : {0.0F, 0.7F, 2.1F, -1.6F}) {
        const world::Pose pose{{4.3F, 3.8F}, heading};
        for (const Boundary& wall : seen_from(world, pose)) {
            REQUIRE(wall.seen);
            const auto hit = world.map().cast(pose.position, world::direction(heading + wall.bearing));
            CHECK(wall.distance == doctest::Approx(hit.distance).epsilon(0.3));
            CHECK(wall.colour.red_green == doctest::Approx(0.5F).epsilon(0.1));
        }
    }
}

TEST_CASE("boundaries: a wall close by is near, and a small thing in front hides none") {
    auto world = room(12, 9);
    for (const Boundary& wall : seen_from(world, {{10.7F, 4.5F}, 0})) {
        if (std::abs(wall.bearing) < sim::radians(30)) {
            REQUIRE(wall.seen);
            CHECK(wall.distance < 0.6F);
        }
    }
    const world::Pose pose{{3.5F, 4.5F}, 0};
    const auto empty = seen_from(world, pose);
    world.add_thing(0);
    world.lay(0, {{6.0F, 4.6F}, 0}, {}, {});
    const auto with_thing = seen_from(world, pose);
    for (std::size_t i = 0; i < boundary_sectors; ++i)
        CHECK((!with_thing[i].seen || std::abs(with_thing[i].distance - empty[i].distance) < 1.5F));
}

TEST_CASE(
    "vestibule: a compass and the way gone, with noise, and nothing of being carried or of standing still") {
    Vestibule exact({0, 0}, {1, 0, sim::Purpose::vestibule});
    CHECK(exact.sense({{2, 2}, 0.5F}).walked == 0.0F);
    const auto ahead = exact.sense({world::Vector{2, 2} + world::direction(0.5F) * 0.8F, 0.5F});
    CHECK(ahead.walked == doctest::Approx(0.8F));
    CHECK(ahead.heading == doctest::Approx(0.5F));
    const auto turn = exact.sense({world::Vector{2, 2} + world::direction(0.5F) * 0.8F, 0.9F});
    CHECK(turn.heading == doctest::Approx(0.9F));
    CHECK(turn.walked == doctest::Approx(0.0F));
    exact.carry();
    const auto carried = exact.sense({{9, 7}, -1.1F});
    CHECK(carried.heading == doctest::Approx(-1.1F));
    CHECK(carried.walked == 0.0F);

    Vestibule noisy({0.1F, 0.1F}, {1, 0, sim::Purpose::vestibule});
    (void)noisy.sense({{0, 0}, 0});
    float mean = 0;
    float squares = 0;
    for (int i = 1; i <= 1000; ++i) {
        const float walked = noisy.sense({{static_cast<float>(i), 0}, 0}).walked;
        mean += walked / 1000;
        squares += (walked - 1) * (walked - 1) / 1000;
    }
    CHECK(mean == doctest::Approx(1.0F).epsilon(0.02));
    CHECK(std::sqrt(squares) == doctest::Approx(0.1F).epsilon(0.1));
}

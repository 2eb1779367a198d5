#include <doctest/doctest.h>

#include "world/light.hpp"
#include "world/world.hpp"

using namespace flinch;
using namespace flinch::world;

namespace {

World pantry() {
    std::vector<std::uint16_t> cells(10 * 6, 0);
    for (std::size_t x = 0; x < 10; ++x) cells[x] = cells[5 * 10 + x] = Map::wall;
    for (std::size_t y = 0; y < 6; ++y) cells[y * 10] = cells[y * 10 + 9] = Map::wall;
    Kind berry;
    berry.name = "berry";
    berry.portable = true;
    berry.flavour.sweet = 1;
    berry.odour.food = 1;
    Kind stove;
    stove.name = "stove";
    stove.contact.warmth = 0.8F;
    return {Map(10, 6, std::move(cells), {{"pantry", {}, {}}}), {berry, stove}, 7};
}

}  // namespace

TEST_CASE("a thing is felt where it touches, and the apparatus wherever the body is") {
    World world = pantry();
    const auto body = world.add_body({{3, 3}, 0}, 0.2F, {});
    const auto stove = world.add_thing(1);
    CHECK_FALSE(world.contact(body, {}).any());
    world.lay(stove, {{3.35F, 3}, 0}, {}, {});
    CHECK(world.contact(body, {}).warmth == doctest::Approx(0.8));
    CHECK(world.contact(body, {}).pressure == 1);
    world.put_away(stove);
    Contact puff;
    puff.puff = 1;
    world.expose(body, {puff, {0.5F, 0, 0, 0}});
    CHECK(world.contact(body, {}).puff == 1);
    CHECK(world.bodies()[body].exposed.infusion.salt == doctest::Approx(0.5));
    world.expose(body, {});
    CHECK_FALSE(world.contact(body, {}).any());
}

TEST_CASE("what is portable can be taken, and what renews is found again in the same room") {
    World world = pantry();
    const auto body = world.add_body({{3, 3}, 0}, 0.2F, {});
    const auto berry = world.add_thing(0);
    CHECK_FALSE(world.within_grasp(body, {}));
    world.lay(berry, {{3.3F, 3}, 0}, {}, {});
    REQUIRE(world.within_grasp(body, {}) == berry);
    world.take(berry, {});
    CHECK_FALSE(world.things()[berry].present);
    CHECK(world.taken() == 1);
    world.lay(berry, {{3.3F, 3}, 0}, {}, {});
    world.set_renewing(berry, true);
    world.take(berry, {});
    CHECK(world.things()[berry].present);
    CHECK(world.map().cell(world.things()[berry].leg.at({}).position) == 0);
}

TEST_CASE("a smell thins out with distance, and a voice") {
    World world = pantry();
    const auto berry = world.add_thing(0);
    world.lay(berry, {{3, 3}, 0}, {}, {});
    const float near = world.odour({3.5F, 3}, {}).food;
    const float far = world.odour({7, 3}, {}).food;
    CHECK(near > far);
    CHECK(far > 0);
    world.put_away(berry);
    CHECK(world.odour({3.5F, 3}, {}).food == 0);
    CHECK(loudness_at({0.8F, 0.5F, 0, 0}, 3) == doctest::Approx(0.4));
}

TEST_CASE("a body can be walked backward") {
    World world = pantry();
    const auto body = world.add_body({{5, 3}, 0}, 0.2F, {});
    world.move_body(body, 0, -1, sim::from_seconds(1), {});
    const Pose after = world.bodies()[body].leg.at(sim::from_seconds(1));
    CHECK(after.position.x == doctest::Approx(4));
    CHECK(after.heading == 0);
}

TEST_CASE("of two exposures the stronger of each quality, and the louder tone") {
    Exposure one;
    one.contact.puff = 1;
    one.tone = {0.3F, 0.1F, 0, 0};
    Exposure other;
    other.infusion.salt = 0.5F;
    other.tone = {0.6F, 0.9F, 0, 0};
    const Exposure all = both(one, other);
    CHECK(all.contact.puff == 1);
    CHECK(all.infusion.salt == 0.5F);
    CHECK(all.tone == other.tone);
    CHECK(both(other, one) == all);
    CHECK(both(one, Exposure{}) == one);
}

TEST_CASE("a lamp is seen as a change, and brightens all that is seen, but no further than white") {
    World world = pantry();
    Image before(8, 4);
    const Eye eye{3, 3, 0.3F, 0};
    const Viewport window{0, 0, 1, 0.5F};
    cast_light(world, {}, eye, window, 1, before);
    const auto version = world.version();
    world.illuminate(1);
    CHECK(world.version() == version);
    world.illuminate(1.3F);
    CHECK(world.version() == version + 1);
    Image after(8, 4);
    cast_light(world, {}, eye, window, 1, after);
    for (std::size_t i = 0; i < before.luminance.size(); ++i)
        CHECK(after.luminance[i] == std::min(1.0F, 1.3F * before.luminance[i]));
}

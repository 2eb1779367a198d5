#include "world/world.hpp"

#include <doctest/doctest.h>

using namespace flinch;
using namespace flinch::world;
using sim::from_seconds;

namespace {

World pen(std::uint64_t seed = 1, const std::string& name = "thing") {
    std::vector<std::uint16_t> cells(12 * 6, Map::wall);
    for (int y = 1; y < 5; ++y) {
        for (int x = 1; x < 11; ++x) cells[static_cast<std::size_t>(y * 12 + x)] = 0;
    }
    std::vector<Picture::Flaw> flaws;
    return {Map(12, 6, cells, {{name, {}, {}}}), {{name, Picture::parse("0", flaws), 0.4F, 0, 1, {}}}, seed};
}

std::uint64_t print_of(const World& world, sim::Time now) {
    sim::Fingerprint fingerprint;
    world.add_to(fingerprint, now);
    return fingerprint.value();
}

constexpr Motion skitter{Gait::skitter, 2, 0.5F, sim::Time{100'000}};

}  // namespace

TEST_CASE("whatever an eye could notice changes the version") {
    World world = pen();
    auto version = world.version();
    const auto changed = [&] {
        const bool yes = world.version() != version;
        version = world.version();
        return yes;
    };
    const auto body = world.add_body({{2.5F, 2.5F}, 0}, 0.2F, {});
    CHECK(changed());
    const auto thing = world.add_thing(0);
    world.put_away(thing);
    CHECK_FALSE(changed());  // it never was there
    world.lay(thing, {{6.5F, 2.5F}, 0}, skitter, {});
    CHECK(changed());
    (void)world.move_on(thing, {});
    CHECK(changed());
    world.move_body(body, 0, 1, from_seconds(1), {});
    CHECK(changed());
    world.carry(body, {{4.5F, 2.5F}, 0}, from_seconds(1));
    CHECK(changed());
    world.put_away(thing);
    CHECK(changed());
    world.say("word", {}, {}, from_seconds(2));
    CHECK_FALSE(changed());
}

TEST_CASE("a copy of a world is a snapshot that goes on the same way by itself") {
    World world = pen();
    world.add_body({{2.5F, 2.5F}, 0}, 0.2F, {});
    world.lay(world.add_thing(0), {{9.5F, 2.5F}, 0}, skitter, {});
    sim::Time now{};
    for (int i = 0; i < 5; ++i) now = world.move_on(0, now);
    World copy = world;
    const auto before = print_of(world, now);
    sim::Time later = now;
    for (int i = 0; i < 5; ++i) later = copy.move_on(0, later);
    CHECK(print_of(world, now) == before);
    CHECK(print_of(copy, later) != before);
    for (int i = 0; i < 5; ++i) now = world.move_on(0, now);
    CHECK(now == later);
    CHECK(print_of(world, now) == print_of(copy, later));
}

TEST_CASE("another seed moves things otherwise, another name does not") {
    const auto course = [](World world) {
        world.add_body({{2.5F, 2.5F}, 0}, 0.2F, {});
        world.lay(world.add_thing(0), {{9.5F, 2.5F}, 0}, skitter, {});
        sim::Time now{};
        for (int i = 0; i < 5; ++i) now = world.move_on(0, now);
        return print_of(world, now);
    };
    CHECK(course(pen(1)) == course(pen(1)));
    CHECK(course(pen(1)) != course(pen(2)));
    CHECK(course(pen(1)) == course(pen(1, "spider")));
}

TEST_CASE("the nearest thing is measured from skin to skin, and only what is present counts") {
    World world = pen();
    const auto body = world.add_body({{2.5F, 2.5F}, 0}, 0.2F, {});
    const auto near = world.add_thing(0);
    const auto far = world.add_thing(0);
    CHECK(world.nearest_thing(body, {}) > 1e6F);
    world.lay(far, {{6.5F, 2.5F}, 0}, {}, {});
    world.lay(near, {{2.5F, 4.5F}, 0}, {}, {});
    const float gap = world.nearest_thing(body, {});
    CHECK(gap < 1.8F);
    CHECK(gap > 1.6F);
    world.put_away(near);
    CHECK(world.nearest_thing(body, {}) == doctest::Approx(gap + 2));
    // It is measured while the body walks.
    world.move_body(body, 0, 1, from_seconds(1), {});
    CHECK(world.nearest_thing(body, from_seconds(0.5)) == doctest::Approx(gap + 1.5));
}

TEST_CASE("words last as long as they are long, and are forgotten at last") {
    World world = pen();
    const Utterance said = world.say("spider", {}, {1, 1}, from_seconds(1));
    CHECK(said.word == "spider");
    CHECK(said.sound == spectrogram("spider"));
    CHECK(said.start == from_seconds(1));
    CHECK(said.end > from_seconds(1.2));
    CHECK(said.end - said.start < world.say("spiderweb", {}, {}, from_seconds(1)).end - from_seconds(1));
    CHECK(world.utterances().size() == 2);
    world.say("cup", {}, {}, from_seconds(60));
    REQUIRE(world.utterances().size() == 1);
    CHECK(world.utterances()[0].word == "cup");
}

TEST_CASE("words said in one microsecond are told apart, and so are those around them") {
    World world = pen();
    const sim::Time now = from_seconds(1);
    const std::uint32_t first = world.say("spider", {}, {1, 1}, now).id;
    const std::uint32_t second = world.say("cup", {}, {1, 1}, now).id;
    const std::uint32_t third = world.say("leaf", {}, {1, 1}, now + sim::Time{1}).id;
    CHECK(first != second);
    CHECK(second != third);
    CHECK(first != third);
    REQUIRE(world.utterance(second) != nullptr);
    CHECK(world.utterance(second)->word == "cup");
    (void)world.say("key", {}, {1, 1}, from_seconds(100));
    CHECK(world.utterance(second) == nullptr);
}

TEST_CASE("a still thing that is laid again lies where it was laid last") {
    World world = pen();
    const auto thing = world.add_thing(0);
    world.lay(thing, {{3.5F, 2.5F}, 0}, skitter, {});
    (void)world.move_on(thing, {});
    world.lay(thing, {{8.5F, 2.5F}, 0}, {}, from_seconds(0.05));
    CHECK(world.things()[thing].leg.at(from_seconds(5)).position == Vector{8.5F, 2.5F});
    CHECK_FALSE(world.changing(from_seconds(0.05), 0));
}

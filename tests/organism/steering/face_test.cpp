#include <doctest/doctest.h>

#include <cmath>
#include <fstream>
#include <map>
#include <sstream>

#include "organism/body/eye.hpp"
#include "organism/steering/colliculus/colliculus.hpp"
#include "world/world.hpp"

using namespace flinch;
using organism::steering::Colliculus;
using organism::steering::ColliculusParams;
using organism::steering::Detection;

namespace {

world::Picture picture(const std::string& name) {
    std::ifstream file(std::string(FLINCH_SOURCE_DIR) + "/scenarios/pictures/" + name + ".txt");
    std::stringstream text;
    text << file.rdbuf();
    std::vector<world::Picture::Flaw> flaws;
    auto read = world::Picture::parse(text.str(), flaws);
    REQUIRE(flaws.empty());
    REQUIRE(read.width() > 0);
    return read;
}

world::Map hall() {
    constexpr int side = 16;
    std::vector<std::uint16_t> cells(side * side, 0);
    for (std::size_t i = 0; i < side; ++i) {
        for (const std::size_t wall : {i, (side - 1) * side + i, i * side, i * side + side - 1}) {
            cells[wall] = world::Map::wall;
        }
    }
    return {side, side, std::move(cells), {{"hall", {0.62F, 0, 0}, {0.56F, 0, 0}}}};
}

/// What the colliculus says of one thing, this far away and this far aside (radians), turned by `heading`.
Detection seen(const world::Kind& kind, float distance, float bearing, float heading) {
    world::World world(hall(), {kind}, 1);
    const auto thing = world.add_thing(0);
    const world::Vector at{8 + distance * sim::cos(bearing), 8 + distance * sim::sin(bearing)};
    world.lay(thing, {at, heading}, {}, sim::Time{0});
    organism::body::Eye eye(organism::body::EyeParams{});
    eye.look(world, {{8, 8}, 0}, sim::Time{0});
    return Colliculus(ColliculusParams{}).detect(eye.retina(), sim::Time{40'000});
}

world::Kind person(int number) {
    const std::string name = "person_" + std::to_string(number);
    world::Kind kind;
    kind.picture = picture(name + "_front");
    kind.aside = picture(name + "_aside");
    kind.back = picture(name + "_back");
    kind.size = 0.8F;
    return kind;
}

}  // namespace

TEST_CASE("heads are found, told frontal from averted, and placed") {
    for (int number = 1; number <= 4; ++number) {
        CAPTURE(number);
        const world::Kind kind = person(number);
        int frontal = 0;
        int averted = 0;
        for (const float bearing : {-0.4F, 0.1F, 0.35F}) {
            const Detection front = seen(kind, 1.7F, bearing, bearing + sim::pi);
            if (front.face > 0.5F && std::abs(front.face_yaw - bearing) < 0.1F && front.gaze > 0.5F)
                ++frontal;
            const Detection right = seen(kind, 1.7F, bearing, bearing + 0.5F * sim::pi);
            const Detection left = seen(kind, 1.7F, bearing, bearing - 0.5F * sim::pi);
            if (right.gaze_turn * left.gaze_turn < 0 && right.gaze < 0.5F) ++averted;
            CHECK(seen(kind, 1.7F, bearing, bearing).face < 0.5F);  // its back
        }
        CHECK(frontal >= 2);
        CHECK(averted >= 2);
    }
}

TEST_CASE("things are no faces") {
    for (const std::string name :
         {"cup", "ball", "lamp", "shoe", "book", "key", "leaf", "fish", "bird", "spider"}) {
        CAPTURE(name);
        world::Kind kind;
        kind.picture = picture(name);
        for (const float distance : {1.3F, 2.0F, 2.6F}) CHECK(seen(kind, distance, 0.2F, 0).face < 0.5F);
    }
}

TEST_CASE("patterns that are no faces are less so than one that is") {
    world::Kind face;
    face.picture = picture("pattern_face");
    face.size = 0.8F;
    double upright = 0;
    std::map<std::string, double> others;
    for (const float distance : {1.3F, 1.6F, 2.0F, 2.4F}) {
        for (const float bearing : {-0.3F, -0.1F, 0.0F, 0.2F}) {
            upright += static_cast<double>(seen(face, distance, bearing, 0).face);
            for (const std::string name : {"inverted", "scrambled", "one_eyed", "reversed", "blank"}) {
                world::Kind kind = face;
                kind.picture = picture("pattern_" + name);
                others[name] += static_cast<double>(seen(kind, distance, bearing, 0).face);
            }
        }
    }
    CHECK(upright > 10);
    for (const auto& other : others) {
        CAPTURE(other.first);
        CHECK(other.second < 0.6 * upright);
    }
}

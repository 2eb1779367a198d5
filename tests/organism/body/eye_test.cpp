#include "organism/body/eye.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <fstream>
#include <sstream>

using namespace flinch;
using namespace flinch::world;
using organism::body::EyeParams;
using organism::body::fovea_code;
using organism::body::Gaze;

namespace {

using Code = std::array<float, fovea_code>;

constexpr std::array<const char*, 4> names{"spider", "cup", "fish", "ball"};

Kind kind(const std::string& name) {
    std::ifstream in(std::string(FLINCH_SOURCE_DIR) + "/scenarios/pictures/" + name + ".txt");
    std::stringstream text;
    text << in.rdbuf();
    std::vector<Picture::Flaw> flaws;
    return {name, Picture::parse(text.str(), flaws), 0.4F, 0.1F, 1, {}};
}

World hall() {
    std::vector<std::uint16_t> cells(20 * 11, Map::wall);
    for (int y = 1; y < 10; ++y) {
        for (int x = 1; x < 19; ++x) cells[static_cast<std::size_t>(y * 20 + x)] = 0;
    }
    std::vector<Kind> kinds;
    for (const char* name : names) kinds.push_back(kind(name));
    World world(Map(20, 11, cells, {{"hall", {0.62F, 0, 0}, {0.5F, 0, 0}}}), kinds, 1);
    for (std::uint32_t i = 0; i < names.size(); ++i) world.add_thing(i);
    return world;
}

constexpr Pose stance{{2.5F, 5.5F}, 0};

struct Look {
    bool found = false;
    Code code{};
};

/// What the fovea makes of one thing at this distance and this many degrees aside, the gaze resting so many
/// degrees beside it.
Look look_at(std::uint32_t thing, float distance, float aside, float beside) {
    World world = hall();
    const float yaw = sim::radians(aside);
    world.lay(thing, {stance.position + direction(yaw) * distance, 0}, {}, {});
    organism::body::Eye eye{EyeParams{}};
    const float size = 2 * sim::atan2(0.2F, distance);
    eye.set_gaze({true, yaw + sim::radians(beside), 0, size});
    Look look;
    look.found = eye.accommodate(world, stance, {});
    if (look.found) eye.code_fovea(look.code);
    return look;
}

double correlation(const Code& a, const Code& b) {
    double sum_a = 0, sum_b = 0, aa = 0, bb = 0, ab = 0;
    const auto n = static_cast<double>(a.size());
    for (std::size_t i = 0; i < a.size(); ++i) {
        const double x = static_cast<double>(a[i]);
        const double y = static_cast<double>(b[i]);
        sum_a += x;
        sum_b += y;
        aa += x * x;
        bb += y * y;
        ab += x * y;
    }
    return (ab - sum_a * sum_b / n) / std::sqrt((aa - sum_a * sum_a / n) * (bb - sum_b * sum_b / n));
}

}  // namespace

TEST_CASE("eye: while the head turns, the gaze stays where it was") {
    organism::body::Eye eye{EyeParams{}};
    eye.turn_against_head(0.5F);
    eye.set_gaze({true, 0.4F, 0, 0.1F});
    eye.turn_against_head(0.5F);
    CHECK(eye.gaze().yaw == doctest::Approx(0.4F));
    eye.turn_against_head(0.7F);
    CHECK(eye.gaze().yaw == doctest::Approx(0.2F));
    eye.turn_against_head(sim::pi - 0.1F);
    eye.set_gaze({true, 0.3F, 0, 0.1F});
    eye.turn_against_head(-sim::pi + 0.1F);
    CHECK(eye.gaze().yaw == doctest::Approx(0.1F));
}

TEST_CASE("the fovea's code of a thing is nearly the same near and far, straight ahead and aside") {
    for (std::uint32_t thing = 0; thing < names.size(); ++thing) {
        CAPTURE(std::string(names[thing]));
        const Look near = look_at(thing, 1.2F, 0, 0);
        const Look far = look_at(thing, 2.4F, 0, 0);
        REQUIRE((near.found && far.found));
        CHECK(correlation(near.code, far.code) > 0.8);
        double sum = 0;
        int looks = 0;
        for (const float distance : {1.2F, 1.8F, 2.4F}) {
            for (const float aside : {0.0F, 15.0F, 30.0F}) {
                // The gaze never rests quite on the middle: up to a tenth of what the thing subtends beside
                // it.
                for (const float beside : {-1.0F, 0.0F, 0.5F, 1.5F}) {
                    const Look look = look_at(thing, distance, aside, beside);
                    REQUIRE(look.found);
                    const double same = correlation(near.code, look.code);
                    CHECK(same > 0.6);  // fine pictures (the spider's legs) fall between the rays
                    sum += same;
                    ++looks;
                }
            }
        }
        CHECK(sum / looks > 0.8);
    }
}

TEST_CASE("different things look different, wherever they are seen") {
    for (std::uint32_t one = 0; one < names.size(); ++one) {
        const Look known = look_at(one, 1.2F, 0, 0);
        for (const float distance : {1.6F, 2.2F}) {
            for (const float beside : {0.0F, 1.0F}) {
                const double same = correlation(known.code, look_at(one, distance, 15, beside).code);
                for (std::uint32_t other = 0; other < names.size(); ++other) {
                    if (other == one) continue;
                    CAPTURE(std::string(names[one]));
                    CAPTURE(std::string(names[other]));
                    CHECK(correlation(known.code, look_at(other, distance, 15, beside).code) < same - 0.1);
                }
            }
        }
    }
}

TEST_CASE("a fovea that rests on nothing, or on an empty wall, has nothing to say") {
    const World world = hall();
    organism::body::Eye eye{EyeParams{}};
    CHECK_FALSE(eye.accommodate(world, stance, {}));
    eye.set_gaze({true, 0, sim::radians(2), sim::radians(4)});
    CHECK_FALSE(eye.accommodate(world, {{2.5F, 5.5F}, sim::pi}, {}));  // the wall is close and fills the view
    CHECK(look_at(0, 1.5F, 0, 0).found);
    World full = hall();
    full.lay(0, {stance.position + Vector{1.5F, 0}, 0}, {}, {});
    eye.set_gaze({});
    CHECK_FALSE(eye.accommodate(full, stance, {}));
}

TEST_CASE("codes stay within bounds, ON and OFF cells never fire together") {
    const Look look = look_at(0, 1.6F, 0, 0);
    float most = 0;
    for (const float value : look.code) {
        CHECK(value >= 0);
        CHECK(value <= 1);
        most = std::max(most, value);
    }
    CHECK(most == doctest::Approx(1));
    constexpr std::size_t cells = organism::body::fovea_side * organism::body::fovea_side;
    for (std::size_t i = 0; i < cells; ++i) CHECK(look.code[i] * look.code[cells + i] == 0);
}

TEST_CASE("the periphery tells on which side it is dark, and the colour of the walls") {
    std::vector<std::uint16_t> cells(12 * 12, Map::wall);
    for (int y = 1; y < 11; ++y) {
        for (int x = 1; x < 11; ++x) cells[static_cast<std::size_t>(y * 12 + x)] = 0;
    }
    std::vector<Picture::Flaw> flaws;
    World world(Map(12, 12, cells, {{"room", {0.5F, -0.8F, 0.6F}, {0.5F, 0, 0}}}),
                {{"black", Picture::parse("0", flaws), 1, 0, 1, {}}}, 1);
    const auto thing = world.add_thing(0);
    organism::body::Eye eye{EyeParams{}};
    const Pose middle{{5.5F, 5.5F}, 1};
    const auto codes = [&](float aside) {
        world.lay(thing, {middle.position + direction(1 + sim::radians(aside)) * 1.2F, 0}, {}, {});
        eye.look(world, middle, {});
        std::array<float, organism::body::periphery_code> code{};
        eye.code_periphery(code);
        return code;
    };
    const auto sum = [](const auto& code, std::size_t first_column, std::size_t which) {
        float total = 0;
        for (const std::size_t part : {first_column, first_column + 1, first_column + 4, first_column + 5}) {
            total += code[part * 5 + which];
        }
        return total;
    };
    const auto right = codes(35);
    const auto left = codes(-35);
    CHECK(sum(right, 2, 0) < sum(right, 0, 0) - 0.1F);
    CHECK(sum(left, 0, 0) < sum(left, 2, 0) - 0.1F);
    // Green and yellow, neither red nor blue.
    CHECK(sum(right, 0, 2) > 0.5F);
    CHECK(sum(right, 0, 1) == 0);
    CHECK(sum(right, 0, 3) > 0.3F);
    CHECK(sum(right, 0, 4) == 0);
    for (const float value : right) CHECK((value >= 0 && value <= 1));
}

TEST_CASE("a lamp glares until the eye is used to it, and its end is darkness for a while") {
    World world = hall();
    organism::body::Eye eye{EyeParams{}};
    const auto look = [&](double time) {
        eye.look(world, stance, sim::from_seconds(time));
        return eye.glare(sim::from_seconds(time));
    };
    CHECK(look(0) == 0.0F);
    CHECK(look(1) == doctest::Approx(0).epsilon(1e-6));
    world.illuminate(1.25F);
    const float fresh = look(2);
    CHECK(fresh == doctest::Approx(0.25).epsilon(0.02));
    // The difference halves every 2 s x ln 2, whether it is looked at meanwhile or not.
    CHECK(eye.glare(sim::from_seconds(2 + 2 * 0.6931)) == doctest::Approx(0.125 / 1.125).epsilon(0.03));
    CHECK(look(30) == doctest::Approx(0).epsilon(1e-3));
    world.illuminate(1);
    CHECK(look(31) == doctest::Approx(-0.2).epsilon(0.02));
    eye.settle();
    CHECK(look(32) == 0.0F);
}

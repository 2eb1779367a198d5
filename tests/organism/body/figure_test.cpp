#include "organism/body/figure.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <fstream>
#include <sstream>

#include "organism/body/eye.hpp"
#include "organism/steering/colliculus/colliculus.hpp"

using namespace flinch;
using namespace flinch::world;
using organism::body::EyeParams;
using organism::body::Figure;
using organism::body::fovea_code;
using organism::body::fovea_side;
using organism::body::Gaze;
using organism::body::Ground;
using organism::body::search_side;

namespace {

constexpr std::array<const char*, 10> names{"spider", "cup", "ball", "lamp", "shoe",
                                            "book",   "key", "leaf", "fish", "bird"};
constexpr Pose stance{{2.5F, 5.5F}, 0};

Picture picture(const std::string& name) {
    std::ifstream in(std::string(FLINCH_SOURCE_DIR) + "/scenarios/pictures/" + name + ".txt");
    std::stringstream text;
    text << in.rdbuf();
    std::vector<Picture::Flaw> flaws;
    return Picture::parse(text.str(), flaws);
}

/// A hall with one thing of each kind, put away; grey or coloured.
World hall(float size, float wall, float red_green) {
    std::vector<std::uint16_t> cells(20 * 11, Map::wall);
    for (int y = 1; y < 10; ++y) {
        for (int x = 1; x < 19; ++x) cells[static_cast<std::size_t>(y * 20 + x)] = 0;
    }
    std::vector<Kind> kinds;
    for (const char* name : names) kinds.push_back({name, picture(name), size, 0.1F, 1, {}});
    const Room room{"hall", {wall, red_green, 0}, {wall - 0.06F, 0.3F * red_green, 0}};
    World world(Map(20, 11, cells, {room}), kinds, 1);
    for (std::uint32_t i = 0; i < names.size(); ++i) world.add_thing(i);
    return world;
}

/// Where the marks of a picture that are kept lie, in sides of the picture from its middle.
struct Marks {
    float right = 0, up = 0, spread = 0;
};

template <class Keep>
Marks marks_of(const Picture& drawn, Keep keep) {
    constexpr int fine = 48;
    Marks marks;
    float count = 0;
    float squares = 0;
    for (int row = 0; row < fine; ++row) {
        for (int column = 0; column < fine; ++column) {
            const float u = (static_cast<float>(column) + 0.5F) / fine;
            const float v = (static_cast<float>(row) + 0.5F) / fine;
            const float grey = drawn.at(u, v);
            if (grey == Picture::transparent || !keep(grey)) continue;
            marks.right += u - 0.5F;
            marks.up += 0.5F - v;
            squares += (u - 0.5F) * (u - 0.5F) + (v - 0.5F) * (v - 0.5F);
            count += 1;
        }
    }
    marks.right /= count;
    marks.up /= count;
    marks.spread = std::sqrt(squares / count - marks.right * marks.right - marks.up * marks.up);
    return marks;
}

bool any(float) {
    return true;
}

using Contrast = std::array<float, fovea_side * fovea_side>;

/// Luminance about its mean: what the eye sees, before any code.
Contrast contrast_of(const Image& image) {
    Contrast contrast;
    float mean = 0;
    for (const float value : image.luminance) mean += value / static_cast<float>(contrast.size());
    for (std::size_t i = 0; i < contrast.size(); ++i) contrast[i] = image.luminance[i] - mean;
    return contrast;
}

float likeness(const Contrast& a, const Contrast& b) {
    float ab = 0, aa = 0, bb = 0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        ab += a[i] * b[i];
        aa += a[i] * a[i];
        bb += b[i] * b[i];
    }
    return ab / std::sqrt(aa * bb + 1e-12F);
}

/// The whole thing as it is drawn, framed by all of its marks, and nothing that the eye had to find.
Contrast ideal(World& world, std::uint32_t thing, float size, float far) {
    world.lay(thing, {stance.position + Vector{far, 0}, 0}, {}, {});
    const Marks marks = marks_of(world.kinds()[thing].picture, any);
    const float side = sim::atan2(size, far);
    const float frame = EyeParams{}.surround * marks.spread * side;
    const float up = sim::atan2(0.1F + 0.5F * size - EyeParams{}.height, far);
    Image image(fovea_side, fovea_side);
    cast_light(world, {}, {stance.position.x, stance.position.y, EyeParams{}.height, 0},
               {marks.right * side, up + marks.up * side, frame, frame}, 3, image);
    world.put_away(thing);
    return contrast_of(image);
}

/// What the colliculus makes the eye look at.
Gaze caught(organism::body::Eye& eye, const World& world) {
    eye.look(world, stance, {});
    organism::steering::Colliculus colliculus({});
    const auto detection = colliculus.detect(eye.retina(), {});
    return {true, detection.salient_yaw, detection.salient_pitch, detection.salient_size};
}

Image painted(Colour upper, Colour lower) {
    Image image(search_side, search_side);
    for (std::size_t i = 0; i < search_side * search_side; ++i) {
        const Colour& colour = i / search_side < 12 ? upper : lower;
        image.luminance[i] = colour.luminance;
        image.red_green[i] = colour.red_green;
        image.blue_yellow[i] = colour.blue_yellow;
    }
    return image;
}

void fill(Image& image, std::size_t left, std::size_t top, std::size_t width, std::size_t height,
          float grey) {
    for (std::size_t y = top; y < top + height; ++y) {
        for (std::size_t x = left; x < left + width; ++x) {
            image.luminance[y * image.width + x] = grey;
            image.red_green[y * image.width + x] = 0;
        }
    }
}

Figure figure_in(const Image& image, float x, float y, float reach = 4) {
    Ground ground;
    ground.learn(image);
    return figure_near(image, ground, x, y, reach);
}

}  // namespace

TEST_CASE("wall, floor and the seam between them are ground, whatever their colours") {
    for (const float red_green : {0.0F, 0.5F}) {
        Image image = painted({0.8F, red_green, 0}, {0.4F, 0, 0});
        CHECK_FALSE(figure_in(image, 10, 10, 30).found);
        for (std::size_t y = 4; y < 12; ++y) image.red_green[y * search_side + 10] = -0.5F;  // a door
        CHECK_FALSE(figure_in(image, 10, 10, 30).found);
        for (std::size_t x = 0; x < search_side; ++x) image.luminance[12 * search_side + x] = 0.55F;
        for (std::size_t x = 9; x < search_side; ++x) image.luminance[12 * search_side + x] = 0.65F;
        CHECK_FALSE(figure_in(image, 10, 10, 30).found);
    }
}

TEST_CASE("a figure is one in light and dark, even where the two mix to the tone of the wall") {
    Image image = painted({0.6F, 0, 0}, {0.54F, 0, 0});
    fill(image, 7, 5, 6, 4, 0.95F);
    fill(image, 7, 9, 6, 1, 0.6F);
    fill(image, 7, 10, 6, 4, 0.2F);
    for (const float y : {6.0F, 12.0F}) {
        const Figure figure = figure_in(image, 10, y);
        REQUIRE(figure.found);
        CHECK_FALSE(figure.cut);
        CHECK(figure.x == doctest::Approx(10).epsilon(0.01));
        CHECK(figure.y == doctest::Approx(9.5).epsilon(0.02));
        CHECK(figure.spread == doctest::Approx(std::sqrt((36 + 81) / 12.0)).epsilon(0.05));
    }
}

TEST_CASE("of two figures the nearer is taken, of none within reach none, and a cut one is known") {
    Image image = painted({0.6F, 0, 0}, {0.54F, 0, 0});
    fill(image, 4, 6, 3, 3, 0.1F);
    fill(image, 16, 6, 4, 3, 0.9F);
    const Figure left = figure_in(image, 6, 8);
    REQUIRE(left.found);
    CHECK(left.x == doctest::Approx(5.5));
    CHECK(left.y == doctest::Approx(7.5));
    CHECK_FALSE(left.cut);
    const Figure right = figure_in(image, 15, 8);
    REQUIRE(right.found);
    CHECK(right.x > 16);
    CHECK(right.cut);
    CHECK_FALSE(figure_in(image, 11, 16).found);
}

TEST_CASE("whatever part of a thing catches the colliculus, the eye sees the whole thing") {
    int right = 0;
    int looks = 0;
    std::array<int, names.size()> right_of{};
    std::array<int, names.size()> looks_at{};
    for (const float size : {0.4F, 0.6F}) {
        for (const float red_green : {0.0F, 0.5F}) {
            World world = hall(size, 0.62F, red_green);
            std::array<Contrast, names.size()> whole;
            for (std::uint32_t i = 0; i < names.size(); ++i) whole[i] = ideal(world, i, size, 1.5F);
            for (std::uint32_t thing = 0; thing < names.size(); ++thing) {
                for (const float distance : {1.0F, 1.4F, 2.1F}) {
                    for (const float aside : {-20.0F, 0.0F, 13.0F}) {
                        const Vector toward = direction(sim::radians(aside));
                        world.lay(thing, {stance.position + toward * distance, 0}, {}, {});
                        organism::body::Eye eye{EyeParams{}};
                        eye.set_gaze(caught(eye, world));
                        ++looks;
                        ++looks_at[thing];
                        if (eye.accommodate(world, stance, {})) {
                            const Contrast seen = contrast_of(eye.fovea());
                            std::size_t best = 0;
                            for (std::size_t i = 1; i < names.size(); ++i) {
                                if (likeness(seen, whole[i]) > likeness(seen, whole[best])) best = i;
                            }
                            right += best == thing;
                            right_of[thing] += best == thing;
                        }
                        world.put_away(thing);
                    }
                }
            }
        }
    }
    CHECK(right > 0.9 * looks);
    for (std::size_t i = 0; i < names.size(); ++i) {
        CAPTURE(std::string(names[i]));
        CHECK(right_of[i] > 0.75 * looks_at[i]);
    }
}

TEST_CASE("looking at its shade or at its foot, the eye sees the same lamp, on dark walls and light") {
    constexpr std::uint32_t lamp = 3;
    constexpr float size = 0.4F;
    for (const float wall : {0.4F, 0.62F, 0.75F}) {
        for (const float distance : {0.9F, 1.3F, 2.0F}) {
            World world = hall(size, wall, 0);
            const Contrast whole = ideal(world, lamp, size, distance);
            world.lay(lamp, {stance.position + Vector{distance, 0}, 0}, {}, {});
            const float side = sim::atan2(size, distance);
            for (const bool bright : {false, true}) {
                const Marks part = marks_of(world.kinds()[lamp].picture,
                                            [&](float grey) { return (grey > 0.5F) == bright; });
                organism::body::Eye eye{EyeParams{}};
                eye.set_gaze({true, part.right * side, part.up * side, 2 * part.spread * side});
                CAPTURE(wall);
                CAPTURE(distance);
                CAPTURE(bright);
                REQUIRE(eye.accommodate(world, stance, {}));
                CHECK(likeness(contrast_of(eye.fovea()), whole) > 0.7F);
            }
        }
    }
}

TEST_CASE("a door to a room of another colour does not belong to what stands before it") {
    constexpr float size = 0.4F;
    constexpr float distance = 2;
    std::vector<std::uint16_t> cells(20 * 11, Map::wall);
    for (int y = 1; y < 10; ++y) {
        for (int x = 1; x < 19; ++x) cells[static_cast<std::size_t>(y * 20 + x)] = x < 6 ? 0 : 1;
        if (y != 5) cells[static_cast<std::size_t>(y * 20 + 6)] = Map::wall;
    }
    std::vector<Kind> kinds;
    for (const char* name : names) kinds.push_back({name, picture(name), size, 0.1F, 1, {}});
    const Room here{"here", {0.62F, 0.5F, 0.3F}, {0.56F, 0.15F, 0}};
    const Room there{"there", {0.62F, -0.1F, 0.6F}, {0.56F, 0, 0.1F}};
    World world(Map(20, 11, cells, {here, there}), kinds, 1);
    for (std::uint32_t i = 0; i < names.size(); ++i) world.add_thing(i);
    for (std::uint32_t thing = 0; thing < names.size(); ++thing) {
        CAPTURE(std::string(names[thing]));
        const Contrast whole = ideal(world, thing, size, distance);
        world.lay(thing, {stance.position + Vector{distance, 0}, 0}, {}, {});
        organism::body::Eye eye{EyeParams{}};
        eye.set_gaze(caught(eye, world));
        REQUIRE(eye.accommodate(world, stance, {}));
        CHECK(likeness(contrast_of(eye.fovea()), whole) > 0.8F);
        world.put_away(thing);
    }
}

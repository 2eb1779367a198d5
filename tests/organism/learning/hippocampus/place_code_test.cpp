// Place cells in a room that is given as distances: they form, hold, remap, and find their bearings again.
#include "organism/learning/hippocampus/place_code.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <functional>

#include "sim/mathematics.hpp"
#include "sim/random.hpp"

using namespace flinch;
using namespace flinch::organism::learning;
using sim::from_seconds;

namespace {

/// A walker in a rectangular room 6 by 5 whose eastern wall is of another colour: what it would see.
struct Walker {
    PlaceCode code{PlaceParams{.cells = 64}};
    float x = 3, y = 2.5F, heading = 0;
    float tint = 0.5F;
    bool curtain = false;  // before the middle of the eastern wall
    std::function<float()> compass_error = [] { return 0.0F; };

    [[nodiscard]] Landmark wall(float bearing) const {
        const float a = heading + bearing;
        const float dx = sim::cos(a);
        const float dy = sim::sin(a);
        const float to_x = dx > 0 ? (6 - x) / dx : dx < 0 ? -x / dx : 1e9F;
        const float to_y = dy > 0 ? (5 - y) / dy : dy < 0 ? -y / dy : 1e9F;
        const bool east = dx > 0 && to_x < to_y;
        if (curtain && east && std::abs(y + to_x * dy - 2.5F) < 1.5F)
            return {true, bearing, 0.6F * to_x, {0.2F, 0.9F, 0.9F}};
        return {true, bearing, std::min(to_x, to_y), {0.6F, east ? -0.5F : tint, 0}};
    }
    void feel(float turned, float walked, bool learning = true) {
        heading += turned;
        x += walked * sim::cos(heading);
        y += walked * sim::sin(heading);
        Surroundings surroundings{{}, heading + compass_error(), walked, from_seconds(0.1)};
        for (std::size_t i = 0; i < most_landmarks; ++i)
            surroundings.landmarks[i] = wall(sim::radians(15.0F * (static_cast<float>(i) - 3.5F)));
        code.update(surroundings, learning);
    }
    void look_round(bool learning = true) {
        for (int i = 0; i < 36; ++i) feel(sim::radians(10), 0, learning);
    }
    void explore() {
        for (const float way : {1.5F, 2.0F, 3.0F, 3.5F, 3.0F, 2.0F}) {
            look_round();
            feel(sim::radians(100), 0);
            for (float gone = 0; gone < way; gone += 0.1F) {
                const float ahead = wall(0).distance;
                if (ahead > 0.5F) feel(0, 0.1F);
            }
        }
    }
    [[nodiscard]] std::vector<float> rates() const { return {code.rates().begin(), code.rates().end()}; }
};

float overlap(const std::vector<float>& a, const std::vector<float>& b) {
    float sum = 0;
    for (std::size_t i = 0; i < a.size(); ++i) sum += a[i] * b[i];
    return sum;
}

}  // namespace

TEST_CASE("place code: rates have length one, and few cells fire") {
    Walker walker;
    walker.explore();
    REQUIRE(walker.code.known());
    CHECK(walker.code.recruited() >= 3);
    const auto rates = walker.rates();
    CHECK(overlap(rates, rates) == doctest::Approx(1.0F));
    CHECK(std::count_if(rates.begin(), rates.end(), [](float r) { return r > 0; }) <= 5);
}

TEST_CASE("place code: the same place makes the same code from any direction, another place another") {
    Walker walker;
    walker.explore();
    const auto at = [&](float x, float y) {
        walker.code.disorient();
        walker.x = x;
        walker.y = y;
        walker.look_round(false);
        return walker.rates();
    };
    const auto west = at(1.2F, 1.2F);
    const auto east = at(4.8F, 3.8F);
    walker.heading += 2;
    const auto west_again = at(1.2F, 1.2F);
    CHECK(overlap(west, west_again) > 0.7F);
    CHECK(overlap(west, east) < 0.3F);
}

TEST_CASE("place code: a new room is an unknown place at first, then another set of cells") {
    Walker walker;
    walker.explore();
    walker.code.disorient();
    walker.x = 3;
    walker.y = 2.5F;
    walker.look_round(false);
    const auto here = walker.rates();
    walker.tint = -0.2F;
    walker.code.disorient();
    walker.look_round(false);
    CHECK(overlap(here, walker.rates()) < 0.5F);
    walker.explore();
    CHECK(overlap(here, walker.rates()) < 0.2F);
}

TEST_CASE("place code: a compass that errs by a few degrees blurs it little") {
    Walker walker;
    walker.explore();
    sim::RandomStream random(1, 0, sim::Purpose::vestibule);
    const auto here = walker.rates();
    walker.compass_error = [&] { return sim::radians(4.0F) * random.normal(); };
    walker.look_round(false);
    CHECK(overlap(here, walker.rates()) > 0.8F);
}

TEST_CASE("place code: carried elsewhere it is lost until it has looked") {
    Walker walker;
    walker.explore();
    walker.code.disorient();
    CHECK_FALSE(walker.code.known());
    CHECK(
        std::all_of(walker.code.rates().begin(), walker.code.rates().end(), [](float r) { return r == 0; }));
    walker.look_round(false);
    CHECK(walker.code.known());
}

TEST_CASE("place code: without learning no cell is recruited and none changes") {
    // While it is lost no cell fires, so that its print is that of the cells' tuning alone.
    const auto print_of = [](Walker& walker) {
        walker.code.disorient();
        sim::Fingerprint print;
        walker.code.add_to(print);
        return print.value();
    };
    for (const bool learning : {false, true}) {
        Walker walker;
        walker.explore();
        const auto cells = walker.code.recruited();
        const auto before = print_of(walker);
        walker.tint = -0.3F;
        for (int i = 0; i < 5; ++i) walker.look_round(learning);
        CHECK((walker.code.recruited() > cells) == learning);
        CHECK((print_of(walker) != before) == learning);
    }
}

TEST_CASE("place code: one wall changed makes it another place, unless an outlier counts for only so much") {
    const auto alike = [](float outlier) {
        Walker walker;
        walker.code = PlaceCode{PlaceParams{.cells = 64, .outlier = outlier}};
        walker.explore();
        walker.look_round(false);
        const auto before = walker.rates();
        walker.curtain = true;
        walker.look_round(false);
        walker.look_round(false);
        return overlap(before, walker.rates());
    };
    CHECK(alike(2) > 0.8F);
    CHECK(alike(1e9F) < 0.5F);
}

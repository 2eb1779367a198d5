#include <doctest/doctest.h>

#include <cmath>

#include "support.hpp"

using namespace flinch::organism::learning;
using flinch::sim::Fingerprint;
using flinch::sim::Purpose;
using flinch::sim::RandomStream;
using flinch::sim::Time;

namespace {

/// A little world for a planner alone: a grid of rooms a cell apart, walls between some of them. The thought
/// at a place is its own number, one-hot; reward comes at the places that have it.
class Rooms {
  public:
    Rooms(std::size_t width, std::size_t height, std::size_t start)
        : reward(width * height), width_(width), height_(height), at_(start) {}

    void wall(std::size_t a, std::size_t b) { walls_.push_back({a, b}); }
    void open(std::size_t a, std::size_t b) { std::erase(walls_, std::pair{a, b}); }

    void put_down(Planner& planner, std::size_t at) {
        at_ = at;
        planner.disorient();
        for (int i = 0; i < 6; ++i) notice(planner, 0, 0);  // it takes its bearings
        bumped_ = false;
    }
    /// One choice and its step; false if the planner wanted nothing.
    bool step(Planner& planner, const Judge& judge) {
        const Decision decision = planner.choose(judge, bumped_);
        bumped_ = false;
        if (decision.what != Decision::To::go) {
            notice(planner, 0, 0);
            return decision.what == Decision::To::stay;
        }
        const std::size_t way =
            way_of(flinch::sim::cos(decision.heading), flinch::sim::sin(decision.heading));
        const auto next = neighbour(way);
        bumped_ = next == at_;
        const bool moved = next != at_;
        at_ = next;
        notice(planner, heading_of_way(way), moved ? 1.0F : 0.0F);
        return true;
    }
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] std::size_t size() const { return width_ * height_; }

    std::vector<float> reward;  ///< of each room

  private:
    void notice(Planner& planner, float heading, float moved) {
        const auto code = one_hot(at_, size());
        std::vector<float> thought(padded(size()));
        thought[at_] = 1;
        planner.notice({.code = code,
                        .thought = thought,
                        .heading = heading,
                        .moved = moved,
                        .reward = reward[at_],
                        .elapsed = Time{1'000'000}});
    }
    [[nodiscard]] std::size_t neighbour(std::size_t way) const {
        const auto x = static_cast<int>(at_ % width_) + (way == 0 ? 1 : way == 4 ? -1 : 0);
        const auto y = static_cast<int>(at_ / width_) + (way == 2 ? 1 : way == 6 ? -1 : 0);
        if (x < 0 || y < 0 || x >= static_cast<int>(width_) || y >= static_cast<int>(height_)) return at_;
        const auto to = static_cast<std::size_t>(y) * width_ + static_cast<std::size_t>(x);
        for (const auto& [a, b] : walls_) {
            if ((a == at_ && b == to) || (b == at_ && a == to)) return at_;
        }
        return to;
    }

    std::size_t width_, height_, at_;
    std::vector<std::pair<std::size_t, std::size_t>> walls_;
    bool bumped_ = false;
};

PlannerParams quick() {
    PlannerParams params;
    params.deliberation.method = "imagine";
    params.deliberation.temperature = 0.02F;
    params.deliberation.horizon = 10;
    params.habits.horizon = 10;
    params.map = {.places = 64, .recall_rate = 1};
    return params;
}

PlannerParams params_with(const std::string& method) {
    PlannerParams params = quick();
    params.deliberation.method = method;
    return params;
}

const Judge nothing_good = [](std::span<const float>) { return 0.0F; };

Judge goal_is(std::size_t place, float worth) {
    return [=](std::span<const float> thought) { return worth * thought[place]; };
}

/// Lets it look around with nothing to gain, until it has tried every way.
int explore(Rooms& rooms, Planner& planner) {
    int steps = 0;
    rooms.put_down(planner, 0);
    while (steps < 2000 && rooms.step(planner, nothing_good)) ++steps;
    return steps;
}

int steps_to(Rooms& rooms, Planner& planner, const Judge& judge, std::size_t from, std::size_t goal) {
    rooms.put_down(planner, from);
    int steps = 0;
    while (rooms.at() != goal && steps < 200 && rooms.step(planner, judge)) ++steps;
    return rooms.at() == goal ? steps : 1000;
}

}  // namespace

TEST_CASE("planner: with nothing to gain it tries every way once, then has nothing more to do") {
    Rooms rooms(3, 3, 0);
    Planner planner(quick(), 9, 9, {1, 0, Purpose::planner});
    CHECK(explore(rooms, planner) < 2000);
    REQUIRE(planner.map().size() == 9);
    std::size_t open = 0;
    for (PlaceId place = 0; place < 9; ++place) {
        for (std::size_t way = 0; way < ways; ++way) open += planner.map().open(place, way) ? 1U : 0U;
    }
    CHECK(open == 24);  // 12 pairs of neighbours, both ways
}

TEST_CASE("planner: latent learning, detour and shortcut, by either method; not without deliberation") {
    for (const std::string method : {"imagine", "infer"}) {
        Rooms rooms(3, 3, 0);
        rooms.wall(0, 3);
        Planner planner(params_with(method), 9, 9, {1, 0, Purpose::planner});
        planner.lesion("habits", true);
        explore(rooms, planner);
        // Shown once that place 8 is good, it goes there by the shortest way: 0 1 4 5 8 or its like.
        const Judge good = goal_is(8, 1);
        CHECK(steps_to(rooms, planner, good, 0, 8) == 4);
        // A wall in the way is found by running into it, and gone round.
        rooms.wall(5, 8);
        rooms.wall(4, 5);
        rooms.wall(2, 5);
        const int surprised = steps_to(rooms, planner, good, 0, 8);
        CHECK(surprised >= 4);
        CHECK(surprised < 14);
        // The two other walls may be met on other ways; each costs three bumps and a step, once.
        int in_vain = 0;
        for (int run = 0; run < 3; ++run) in_vain += steps_to(rooms, planner, good, 0, 8) - 4;
        CHECK(in_vain <= 2 * 4);
        CHECK(steps_to(rooms, planner, good, 0, 8) == 4);  // 0 1 4 7 8
        // And a wall that is gone is of no use before it is known.
        rooms.open(0, 3);
        CHECK(steps_to(rooms, planner, good, 0, 8) == 4);
        // What is no longer good is no longer gone to.
        CHECK(steps_to(rooms, planner, goal_is(8, -1), 0, 8) == 1000);
        rooms.put_down(planner, 0);
        CHECK_FALSE(rooms.step(planner, goal_is(8, -1)));

        Planner blind(params_with(method), 9, 9, {1, 0, Purpose::planner});
        blind.lesion("planner", true);
        blind.lesion("habits", true);
        explore(rooms, blind);
        rooms.put_down(blind, 0);
        CHECK_FALSE(rooms.step(blind, good));
    }
}

TEST_CASE("planner: habits learned while it planned go on alone, and when the goal has lost its worth") {
    Rooms rooms(5, 1, 0);
    Planner planner(params_with("imagine"), 5, 5, {2, 0, Purpose::planner});
    explore(rooms, planner);
    rooms.reward[4] = 1;
    for (int run = 0; run < 30; ++run) {
        rooms.put_down(planner, 0);
        for (int i = 0; i < 8; ++i) (void)rooms.step(planner, goal_is(4, 1));
    }
    rooms.reward[4] = 0;
    Planner habitual = planner;
    habitual.lesion("planner", true);
    CHECK(steps_to(rooms, habitual, goal_is(4, -1), 0, 4) < 8);
    Planner thoughtful = planner;
    thoughtful.lesion("habits", true);
    CHECK(steps_to(rooms, thoughtful, goal_is(4, -1), 0, 4) == 1000);
    // Done often enough in vain, the habit goes too.
    for (int run = 0; run < 300; ++run) {
        rooms.put_down(habitual, 0);
        for (int i = 0; i < 8; ++i) (void)rooms.step(habitual, goal_is(4, -1));
    }
    CHECK(steps_to(rooms, habitual, goal_is(4, -1), 0, 4) == 1000);
}

TEST_CASE(
    "planner: a place is known only after a look all around, and what joins two pieces of the map sets them "
    "right") {
    Planner planner(quick(), 8, 8, {3, 0, Purpose::planner});
    const std::vector<float> thought(padded(8));
    const auto notice = [&](std::size_t place, float moved) {
        planner.notice(
            {.code = one_hot(place, 8), .thought = thought, .moved = moved, .elapsed = Time{1'000'000}});
    };
    const auto look_around = [&](std::size_t place) {
        planner.disorient();
        for (int i = 0; i < 4; ++i) notice(place, 0);
        CHECK(planner.here() == nowhere);
        for (int i = 0; i < 2; ++i) notice(place, 0);
    };
    look_around(0);
    notice(1, 1);
    notice(3, 1);
    look_around(2);  // another piece, as far as it knows
    const PlaceGraph& map = planner.map();
    REQUIRE(map.size() == 4);
    CHECK(map.at(3).piece != map.at(0).piece);
    notice(0, 1);  // it leads to where the first began
    notice(1, 1);
    CHECK(planner.here() == 1);
    CHECK(map.at(3).piece == map.at(0).piece);
    CHECK(map.at(0).x - map.at(3).x == doctest::Approx(1).epsilon(0.1));
    CHECK(map.way(3, 0).to == 0);
    CHECK(map.way(0, 4).to == 3);
}

TEST_CASE("planner: the same seed gives the same life, a copy goes on by itself") {
    const auto live = [](std::uint64_t seed) {
        Rooms rooms(4, 2, 0);
        Planner planner(quick(), 8, 8, {seed, 0, Purpose::planner});
        explore(rooms, planner);
        (void)steps_to(rooms, planner, goal_is(7, 1), 0, 7);
        Fingerprint fingerprint;
        planner.add_to(fingerprint);
        return fingerprint.text();
    };
    CHECK(live(5) == live(5));
    CHECK(live(5) != live(6));
    Rooms rooms(4, 2, 0);
    Planner planner(quick(), 8, 8, {5, 0, Purpose::planner});
    explore(rooms, planner);
    Fingerprint before;
    planner.add_to(before);
    Planner copy = planner;
    Rooms elsewhere = rooms;
    (void)steps_to(elsewhere, copy, goal_is(7, 1), 0, 7);
    Fingerprint after;
    planner.add_to(after);
    CHECK(before.text() == after.text());
}

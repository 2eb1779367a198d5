#include "organism/learning/planner/localiser.hpp"

#include <doctest/doctest.h>

#include "support.hpp"

using namespace flinch::organism::learning;
using flinch::sim::Time;
using Finding = Localiser::Finding;

namespace {

constexpr Time second{1'000'000};

/// A corridor that runs east: a look at each step, places told apart by `looks`.
class Corridor {
  public:
    explicit Corridor(std::vector<std::size_t> looks)
        : looks_(std::move(looks)), map_({.places = 32}, 16, 1) {}

    /// What a step of `moved` cells, and a second, tell it at that cell of the corridor.
    Finding step(std::size_t cell, float moved, bool learning = true) {
        self_.walk(moved, 0, second);
        if (!map_.compare(one_hot(looks_[cell], 16))) return Finding::lost;
        const Finding finding = self_.look(map_, learning, merged);
        if (!self_.known() || !learning || !self_.sure()) return finding;
        if (map_.nearest(self_.self(), nowhere) == nowhere) (void)map_.discover(self_.self(), self_.walked());
        return finding;
    }
    Finding put_down(std::size_t cell, bool learning = true) {
        self_.carry();
        Finding finding = Finding::lost;
        for (int i = 0; i < 6 && finding == Finding::lost; ++i) finding = step(cell, 0, learning);
        return finding;
    }
    /// From cell to cell, a cell a step.
    void walk(std::size_t from, std::size_t to) {
        for (std::size_t cell = from + 1; cell <= to; ++cell) (void)step(cell, 1);
    }
    [[nodiscard]] const Localiser& self() const { return self_; }
    [[nodiscard]] const PlaceGraph& map() const { return map_; }
    Merges merged;

  private:
    std::vector<std::size_t> looks_;
    PlaceGraph map_;
    Localiser self_;
};

}  // namespace

TEST_CASE("localiser: lost until it has looked around, then where the place is that looks like it") {
    Corridor corridor({0, 1, 2, 3});
    CHECK(corridor.step(0, 0) == Finding::lost);
    CHECK(corridor.put_down(0) == Finding::jumped);
    corridor.walk(0, 3);
    CHECK(corridor.self().self().x == doctest::Approx(3));
    CHECK(corridor.put_down(2) == Finding::jumped);
    CHECK(corridor.self().self().x == doctest::Approx(2));
    CHECK(corridor.self().self().piece == corridor.map().at(0).piece);
    CHECK(corridor.step(3, 1) == Finding::went_on);
    CHECK(corridor.self().self().x == doctest::Approx(3).epsilon(0.05));
}

TEST_CASE("localiser: where nothing is known it begins another piece, or, not learning, stays lost") {
    Corridor corridor({0, 1, 2, 3});
    corridor.put_down(0);
    CHECK(corridor.put_down(2, false) == Finding::lost);
    CHECK_FALSE(corridor.self().known());
    CHECK(corridor.put_down(2) == Finding::jumped);
    CHECK(corridor.self().self().piece != corridor.map().at(0).piece);
}

TEST_CASE("localiser: a wrong guess is found out by going on") {
    // Cells 1 and 5 look alike; what is next to them does not.
    Corridor corridor({0, 1, 2, 3, 4, 1, 6, 7, 8});
    corridor.put_down(0);
    corridor.walk(0, 8);
    corridor.put_down(5);
    const auto believed = corridor.self().self().x;
    CHECK((believed == doctest::Approx(1) || believed == doctest::Approx(5)));
    corridor.walk(5, 8);
    CHECK(corridor.self().self().x == doctest::Approx(8).epsilon(0.05));
    corridor.put_down(1);
    corridor.walk(1, 4);
    CHECK(corridor.self().self().x == doctest::Approx(4).epsilon(0.05));
}

TEST_CASE("localiser: a piece that leads to another is joined to it, once a cell of the way has shown it") {
    Corridor corridor({0, 1, 2, 3, 4, 5});
    corridor.put_down(3);
    corridor.walk(3, 5);
    corridor.put_down(0);
    corridor.walk(0, 2);
    CHECK(corridor.self().self().piece != corridor.map().at(0).piece);
    CHECK(corridor.step(3, 1) == Finding::went_on);
    CHECK(corridor.step(4, 1) == Finding::joined);
    CHECK(corridor.merged.size() == 1);  // cell 3, found twice
    std::size_t places = 0;
    for (PlaceId place = 0; place < corridor.map().size(); ++place) {
        if (!corridor.map().exists(place)) continue;
        ++places;
        CHECK(corridor.map().at(place).piece == corridor.map().at(0).piece);
    }
    CHECK(places == 6);
    CHECK(distance(corridor.map().at(0), corridor.self().self()) == doctest::Approx(1).epsilon(0.05));
}

TEST_CASE("localiser: its own steps carry it where there is nothing to see") {
    Corridor corridor({0, 1});
    corridor.put_down(0);
    Localiser self = corridor.self();
    for (int i = 0; i < 8; ++i) self.walk(0.5F, flinch::sim::radians(90), second);
    CHECK(self.self().x == doctest::Approx(0).epsilon(1e-3));
    CHECK(self.self().y == doctest::Approx(4));
    CHECK(self.walked() == doctest::Approx(4));
}

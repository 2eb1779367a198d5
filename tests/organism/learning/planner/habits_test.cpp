#include <doctest/doctest.h>

#include <cmath>

#include "organism/learning/planner/habits.hpp"

using namespace flinch::organism::learning;
using flinch::sim::Time;

namespace {

/// Walks a chain of `length` places, two seconds a step, with this reward at the end.
void walk(Habits& habits, std::size_t length, float reward) {
    habits.interrupt();
    for (PlaceId place = 0; place < length; ++place) {
        habits.begin(place, 0);
        habits.earn(0, Time{1'000'000});
        habits.earn(place + 1 == length ? reward : 0.0F, Time{1'000'000});
        habits.end(place + 1, true);
    }
}

}  // namespace

TEST_CASE("habits: on a chain they come to the discounted reward, for traces short and long") {
    for (const float trace : {0.0F, 0.5F, 0.95F}) {
        Habits habits({.learning_rate = 0.1F, .trace = trace, .horizon = 10});
        for (int i = 0; i < 2000; ++i) walk(habits, 5, 1);
        for (PlaceId place = 0; place < 5; ++place) {
            const double seconds = 2.0 * (5 - static_cast<double>(place));
            CHECK(static_cast<double>(habits.of(place)[0]) ==
                  doctest::Approx(std::exp(-seconds / 10)).epsilon(1e-3));
        }
    }
}

TEST_CASE("habits: what is worthless now is done again until it has been done in vain") {
    Habits habits({.learning_rate = 0.2F, .trace = 0.5F, .horizon = 60});
    for (int i = 0; i < 200; ++i) walk(habits, 4, 1);
    const float cached = habits.of(0)[0];
    REQUIRE(cached > 0.5F);
    habits.interrupt();
    habits.begin(9, 0);
    habits.earn(-1, Time{1'000'000});
    habits.end(10, true);
    CHECK(habits.of(9)[0] < 0);
    CHECK(habits.of(0)[0] == cached);  // nothing that happens elsewhere changes it
    for (int i = 0; i < 200; ++i) walk(habits, 4, 0);
    CHECK(habits.of(0)[0] < 0.1F);
}

TEST_CASE("habits: nothing is learned with learning off, nor across an interruption") {
    Habits habits({});
    habits.begin(0, 3);
    habits.earn(1, Time{1'000'000});
    habits.end(1, false);
    CHECK(habits.of(0)[3] == 0);
    habits.begin(0, 3);
    habits.interrupt();
    habits.earn(1, Time{1'000'000});
    habits.end(1, true);
    CHECK(habits.of(0)[3] == 0);
}

TEST_CASE("habits: of two places found to be one, what is known of the one is known of the other") {
    Habits habits({.learning_rate = 0.5F, .trace = 0.5F, .horizon = 10});
    walk(habits, 2, 1);
    const Prospects of_last = habits.of(1);
    REQUIRE(of_last[0] > 0);
    habits.merge(1, 7);
    CHECK(habits.of(7) == of_last);
    walk(habits, 1, 2);
    const Prospects of_first = habits.of(0);
    habits.merge(1, 0);  // where something is known it stays
    CHECK(habits.of(0) == of_first);
}

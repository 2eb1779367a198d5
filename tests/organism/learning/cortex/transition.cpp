#include "organism/learning/cortex/transition.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace flinch;
using namespace flinch::organism::learning;

namespace {

constexpr std::size_t places = 5;
using Code = std::vector<float>;

Code place(std::size_t at) {
    Code code(padded(places));
    code[at] = 1;
    return code;
}

/// A ring of places: action 0 stays, 1 goes on, 2 goes back.
std::size_t after(std::size_t at, std::uint32_t action) {
    return (at + (action == 0 ? 0 : action == 1 ? 1 : places - 1)) % places;
}

Transition ring(float rate, float spread = 0.01F) {
    return {{rate, spread, sim::from_seconds(0.5)}, places, 3, {1, 0, sim::Purpose::transition}};
}

Code predicted(const Transition& transition, std::size_t at, std::uint32_t action, sim::Time elapsed) {
    Code next(padded(places));
    transition.predict(place(at), action, elapsed, next);
    return next;
}

}  // namespace

TEST_CASE("untaught, a transition predicts that things stay as they are") {
    const auto next = predicted(ring(0.1F), 2, 1, sim::from_seconds(0.2));
    for (std::size_t i = 0; i < places; ++i) CHECK(next[i] == doctest::Approx(place(2)[i]).epsilon(0.05));
}

TEST_CASE("a transition learns where each action leads, from any place") {
    auto transition = ring(0.2F);
    sim::RandomStream random(2, 0, sim::Purpose::protocol);
    const auto moment = sim::from_seconds(0.3);
    std::size_t at = 0;
    for (int i = 0; i < 4000; ++i) {
        const std::uint32_t action = random.below(3);
        transition.learn(place(at), action, moment, place(after(at, action)));
        at = after(at, action);
    }
    for (std::size_t from = 0; from < places; ++from) {
        for (std::uint32_t action = 0; action < 3; ++action) {
            const auto next = predicted(transition, from, action, moment);
            for (std::size_t i = 0; i < places; ++i)
                CHECK(next[i] == doctest::Approx(place(after(from, action))[i]).epsilon(0.02));
        }
    }
    CHECK(transition.surprise() < 1e-4F);
}

TEST_CASE("one error is corrected by the normalised delta rule's closed form") {
    // With z a place, [z 1] has squared length 2, so a rate of 0.5 takes half of the error away.
    auto transition = ring(0.5F, 0.0F);
    const auto moment = sim::from_seconds(0.4);
    Code half(padded(places));
    half[0] = 0.5F;
    half[1] = 0.5F;
    transition.learn(place(0), 1, moment, half);
    const auto next = predicted(transition, 0, 1, moment);
    CHECK(next[0] == doctest::Approx(0.75F));
    CHECK(next[1] == doctest::Approx(0.25F));
    CHECK(predicted(transition, 0, 2, moment)[1] == 0.0F);  // another action has learned nothing
}

TEST_CASE("a transition goes by elapsed time: an outcome is approached exponentially") {
    auto transition = ring(0.2F, 0.0F);
    const auto moment = sim::from_seconds(0.1);
    for (int i = 0; i < 500; ++i) {
        // What 0.1 s of a 0.5 s approach to place 1 looks like.
        Code next = place(0);
        next[1] = 1.0F - std::exp(-0.2F);
        next[0] = std::exp(-0.2F);
        transition.learn(place(0), 1, moment, next);
    }
    for (const double seconds : {0.05, 0.1, 0.5, 2.0}) {
        const auto next = predicted(transition, 0, 1, sim::from_seconds(seconds));
        CHECK(next[1] == doctest::Approx(1 - std::exp(-seconds / 0.5)).epsilon(0.01));
    }
}

TEST_CASE("a transition is a value, and what is learned shows in its fingerprint") {
    const auto print = [](const Transition& one) {
        sim::Fingerprint fingerprint;
        one.add_to(fingerprint);
        return fingerprint.value();
    };
    auto one = ring(0.1F);
    auto two = one;
    CHECK(print(one) == print(ring(0.1F)));
    two.learn(place(0), 1, sim::from_seconds(0.1), place(1));
    CHECK(print(two) != print(one));
    CHECK(print(one) == print(ring(0.1F)));
    one.learn(place(0), 1, {}, place(1));  // no time has passed: nothing to learn
    CHECK(print(one) == print(ring(0.1F)));
}

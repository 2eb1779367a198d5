#include "scenarios/lab/exam/observer.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace flinch;

namespace {

constexpr std::array<std::array<float, 2>, 4> corners{{{0, 0}, {1, 0}, {0, 1}, {1, 1}}};

}  // namespace

TEST_CASE("the observer learns what no single layer can: exclusive or") {
    lab::SupervisedObserver observer({2, 8, 2, 1}, {1, 0, sim::Purpose::exam});
    const auto right = [](std::size_t k) { return std::size_t{k == 1 || k == 2}; };
    for (int i = 0; i < 8000; ++i) {
        const std::size_t k = static_cast<std::size_t>(i) % 4;
        observer.learn_name(corners[k], right(k), 0.5F);
    }
    for (std::size_t k = 0; k < 4; ++k) {
        CHECK(observer.name(corners[k]) == right(k));
        CHECK(observer.loss_of_name(corners[k], right(k)) < 0.1);
    }
}

TEST_CASE("the second head learns the mean of what goes with a picture") {
    lab::SupervisedObserver observer({2, 8, 2, 1}, {1, 0, sim::Purpose::exam});
    // Exclusive or again, but true three times of four only: cross entropy is least where it says so.
    for (int i = 0; i < 60'000; ++i) {
        const std::size_t k = static_cast<std::size_t>(i) % 4;
        const bool odd = k == 1 || k == 2;
        const bool lie = (i / 4) % 4 == 0;
        observer.learn_others(corners[k], std::array{odd != lie ? 1.0F : 0.0F}, 0.05F);
    }
    for (std::size_t k = 0; k < 4; ++k) {
        const float truth = k == 1 || k == 2 ? 0.75F : 0.25F;
        const double least = -0.75 * std::log(0.75) - 0.25 * std::log(0.25);
        CHECK(observer.loss_of_others(corners[k], std::array{truth}) == doctest::Approx(least).epsilon(0.05));
    }
}

TEST_CASE(
    "a step goes down the gradient: the loss falls by the rate times the gradient's square, and no more") {
    const std::array<float, 3> picture{0.2F, 0.9F, 0.4F};
    const auto fall = [&](float rate) {
        lab::SupervisedObserver observer({3, 5, 3, 2}, {4, 0, sim::Purpose::exam});
        const double before = observer.loss_of_name(picture, 1);
        observer.learn_name(picture, 1, rate);
        return (before - observer.loss_of_name(picture, 1)) / static_cast<double>(rate);
    };
    CHECK(fall(0.01F) > 0);
    CHECK(fall(0.01F) == doctest::Approx(fall(0.02F)).epsilon(0.05));
}

#include <doctest/doctest.h>

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

#include "sim/parallel_for.hpp"

using namespace flinch::sim;

TEST_CASE("every index is worked on once, whatever the number of threads") {
    for (const unsigned threads : {0u, 1u, 3u, 64u}) {
        std::vector<std::atomic<int>> times(40);
        parallel_for(times.size(), threads, [&](std::size_t i) { ++times[i]; });
        for (const auto& one : times) CHECK(one == 1);
    }
    parallel_for(0, 4, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("one thread goes in order, on the thread that calls") {
    std::vector<std::size_t> order;
    const auto caller = std::this_thread::get_id();
    parallel_for(5, 1, [&](std::size_t i) {
        CHECK(std::this_thread::get_id() == caller);
        order.push_back(i);
    });
    CHECK(order == std::vector<std::size_t>{0, 1, 2, 3, 4});
}

TEST_CASE("work really goes on at the same time") {
    std::atomic<int> met{0};
    parallel_for(2, 2, [&](std::size_t) {
        ++met;
        while (met < 2) std::this_thread::yield();  // one thread alone would wait for ever
    });
    CHECK(met == 2);
}

TEST_CASE("after a failure nothing more is begun, and the failure comes out") {
    std::atomic<int> begun{0};
    const auto fails = [&](std::size_t i) {
        ++begun;
        if (i == 3) throw std::runtime_error("the fourth");
    };
    CHECK_THROWS_WITH_AS(parallel_for(1000, 1, fails), "the fourth", std::runtime_error);
    CHECK(begun == 4);
    // Several threads may have begun others before the failure was told.
    CHECK_THROWS_WITH_AS(parallel_for(1000, 4, fails), "the fourth", std::runtime_error);
}

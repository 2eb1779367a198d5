#include "sim/crew.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <atomic>
#include <stdexcept>
#include <vector>

using flinch::sim::Crew;

TEST_CASE("a crew does each piece of work once, in many short rounds, on any number of threads") {
    for (const unsigned threads : {0U, 1U, 2U, 5U}) {
        Crew crew(threads);
        CHECK(crew.threads() == std::max(1U, threads));
        for (std::size_t count = 0; count < 60; ++count) {
            std::vector<int> done(count);
            crew.share(count, [&](std::size_t i) { ++done[i]; });
            CHECK(done == std::vector<int>(count, 1));
        }
    }
}

TEST_CASE("what one of a crew throws is thrown again, and the crew goes on") {
    Crew crew(3);
    std::atomic<int> begun = 0;
    const auto stumble = [&](std::size_t i) {
        ++begun;
        if (i == 4) throw std::runtime_error("four");
    };
    CHECK_THROWS_WITH(crew.share(9, stumble), "four");
    CHECK(begun == 9);
    std::atomic<int> done = 0;
    crew.share(7, [&](std::size_t) { ++done; });
    CHECK(done == 7);
}

#include "organism/steering/cycles.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <stdexcept>

#include "sim/random.hpp"

namespace flinch::organism::steering {

namespace {

using Names = std::vector<std::string>;
using Reads = std::vector<std::vector<std::uint32_t>>;

Names numbered(std::size_t count) {
    Names names;
    for (std::size_t i = 0; i < count; ++i) names.push_back(std::to_string(i));
    return names;
}

/// Whether one that reads none, taken away again and again, leaves any: the slow and plain way.
bool has_cycle(const Reads& reads) {
    std::set<std::uint32_t> left;
    for (std::uint32_t i = 0; i < reads.size(); ++i) left.insert(i);
    for (bool changed = true; changed;) {
        changed =
            std::erase_if(left, [&](std::uint32_t i) {
                return std::ranges::none_of(reads[i], [&](std::uint32_t to) { return left.contains(to); });
            }) > 0;
    }
    return !left.empty();
}

}  // namespace

TEST_CASE("cycles: none") {
    CHECK(find_cycle({}, {}).empty());
    CHECK(find_cycle(numbered(3), Reads{{1, 2}, {2}, {}}).empty());
    CHECK(find_cycle(numbered(4), Reads{{1, 2}, {3}, {3}, {}}).empty());  // two ways to one place
}

TEST_CASE("cycles: the names around, from the first in the file") {
    CHECK(find_cycle(Names{"a", "b"}, Reads{{1}, {0}}) == Names{"a", "b"});
    CHECK(find_cycle(Names{"a"}, Reads{{0}}) == Names{"a"});
    CHECK(find_cycle(Names{"a", "b", "c"}, Reads{{2}, {0}, {1}}) == Names{"a", "c", "b"});
    // the first only leads to it
    CHECK(find_cycle(Names{"a", "b", "c"}, Reads{{2}, {2}, {1}}) == Names{"b", "c"});
    // a short one rather than a long one, the first in the file rather than a shorter one
    CHECK(find_cycle(Names{"a", "b", "c"}, Reads{{1, 2}, {2}, {0}}) == Names{"a", "c"});
    CHECK(find_cycle(Names{"a", "b", "c"}, Reads{{1}, {0}, {2}}) == Names{"a", "b"});
    // one that reads itself and lies on a longer cycle
    CHECK(find_cycle(Names{"a", "b"}, Reads{{1, 0}, {0}}) == Names{"a"});
    // read twice
    CHECK(find_cycle(Names{"a", "b"}, Reads{{1, 1}, {0, 0}}) == Names{"a", "b"});
}

TEST_CASE("cycles: printed") {
    CHECK(describe_cycle({}) == "");
    CHECK(describe_cycle(Names{"a"}) == "`a` reads `a`");
    CHECK(describe_cycle(Names{"flinch", "fear", "calm"}) ==
          "`flinch` reads `fear` reads `calm` reads `flinch`");
}

TEST_CASE("cycles: lists that do not fit the names") {
    CHECK_THROWS_AS((void)find_cycle(numbered(2), Reads{{1}}), std::invalid_argument);
    CHECK_THROWS_AS((void)find_cycle(numbered(2), Reads{{1}, {2}}), std::invalid_argument);
}

TEST_CASE("cycles: a chain of a hundred thousand, open and closed") {
    constexpr std::uint32_t count = 100'000;
    Reads reads(count);
    for (std::uint32_t i = 0; i + 1 < count; ++i) reads[i] = {i + 1};
    const Names names = numbered(count);
    CHECK(find_cycle(names, reads).empty());
    reads.back() = {0};
    CHECK(find_cycle(names, reads) == names);
}

TEST_CASE("cycles: in random circuits, a true cycle just where there is one") {
    sim::RandomStream random{5, 0, sim::Purpose::protocol};
    int with = 0;
    for (int round = 0; round < 2000; ++round) {
        const std::uint32_t count = 1 + random.below(9);
        Reads reads(count);
        for (auto& list : reads) {
            for (std::uint32_t i = random.below(3); i > 0; --i) list.push_back(random.below(count));
        }
        const Names cycle = find_cycle(numbered(count), reads);
        REQUIRE(cycle.empty() == !has_cycle(reads));
        with += cycle.empty() ? 0 : 1;
        for (std::size_t i = 0; i < cycle.size(); ++i) {
            const auto from = static_cast<std::size_t>(std::stoi(cycle[i]));
            const auto to = static_cast<std::uint32_t>(std::stoi(cycle[(i + 1) % cycle.size()]));
            REQUIRE(std::ranges::count(reads[from], to) > 0);
            REQUIRE(std::stoi(cycle[i]) >= std::stoi(cycle[0]));
        }
        REQUIRE(std::set<std::string>(cycle.begin(), cycle.end()).size() == cycle.size());
    }
    CHECK(with > 200);
    CHECK(with < 1900);
}

}  // namespace flinch::organism::steering

#include "sim/names.hpp"

#include <doctest/doctest.h>

#include <array>

using namespace flinch::sim;

namespace {

struct Room {
    std::string_view name;
};

constexpr std::array<Room, 3> rooms{{{"kitchen"}, {"cellar"}, {"cellar"}}};

}  // namespace

TEST_CASE("names come in the order of the things, and a thing is found by its name") {
    CHECK(names_of(rooms) == std::vector<std::string>{"kitchen", "cellar", "cellar"});
    CHECK(find_named(rooms, "cellar") == std::size_t{1});
    CHECK(find_named(rooms, "attic") == std::nullopt);
    CHECK(contains(names_of(rooms), "kitchen"));
    CHECK_FALSE(contains(names_of(rooms), "attic"));
}

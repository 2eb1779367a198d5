#include <doctest/doctest.h>

#include "sim/registry.hpp"

using namespace flinch::sim;

namespace {

struct Fruit {
    int stones = 0;
};

[[maybe_unused]] const bool plum = announce<Fruit>("plum", {1});
[[maybe_unused]] const bool fig = announce<Fruit>("fig", {0});

}  // namespace

TEST_CASE("what is announced is found by its name, in the order of names") {
    CHECK(registry<Fruit>().names() == std::vector<std::string>{"fig", "plum"});
    REQUIRE(registry<Fruit>().find("plum") != nullptr);
    CHECK(registry<Fruit>().at("plum").stones == 1);
    CHECK(registry<Fruit>().find("pear") == nullptr);
    CHECK_THROWS_AS((void)registry<Fruit>().at("pear"), std::out_of_range);
}

TEST_CASE("a name is announced once") {
    Registry<int> numbers;
    numbers.add("one", 1);
    CHECK_THROWS_AS(numbers.add("one", 2), std::logic_error);
    CHECK(numbers.at("one") == 1);
}

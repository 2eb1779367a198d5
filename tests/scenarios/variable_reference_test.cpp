#include <doctest/doctest.h>

#include <algorithm>

#include "scenarios/lab/experiment/variable.hpp"
#include "scenarios/lab/scenario/reader.hpp"

using namespace flinch;

TEST_CASE("every variable that a probe can read says what it is, in what unit, and shows one") {
    const auto reference = lab::variable_reference();
    REQUIRE(reference.size() > 30);
    for (const auto& entry : reference) {
        CAPTURE(entry.name);
        CHECK_FALSE(entry.about.empty());
        CHECK_FALSE(entry.about.ends_with('.'));
        const std::string head = entry.name.substr(0, entry.name.find('.'));
        CHECK(entry.example.starts_with(head));
    }
    const auto same = [](const auto& a, const auto& b) { return a.name == b.name; };
    CHECK(std::adjacent_find(reference.begin(), reference.end(), same) == reference.end());
}

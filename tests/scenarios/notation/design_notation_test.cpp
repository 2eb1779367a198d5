#include "scenarios/lab/notation/design_notation.hpp"

#include <doctest/doctest.h>

using namespace flinch::lab;

namespace {

PhaseDesign good(std::string_view text) {
    auto parsed = parse_design(text);
    REQUIRE(std::holds_alternative<PhaseDesign>(parsed));
    return std::get<PhaseDesign>(parsed);
}

NotationError bad(std::string_view text) {
    auto parsed = parse_design(text);
    REQUIRE(std::holds_alternative<std::vector<NotationError>>(parsed));
    return std::get<std::vector<NotationError>>(parsed).front();
}

}  // namespace

TEST_CASE("a published design pastes unchanged") {
    const auto design = good("!10A(US)/10B/ 5AB(US) / 3A>B(US)/1#A");
    CHECK(design.random);
    REQUIRE(design.types.size() == 5);
    CHECK(design.types[0].count == 10);
    CHECK(design.types[0].label == "A(US)");
    CHECK(design.types[0].steps[0][1].name == "US");
    CHECK(design.types[2].steps[0].size() == 3);
    CHECK(design.types[3].steps.size() == 2);
    CHECK(design.types[3].label == "A>B(US)");
    CHECK(design.types[4].probe);
    CHECK_FALSE(design.types[0].probe);
}

TEST_CASE("words stand in quotes, things in brackets") {
    const auto design = good(R"(18(spider)("spider"))");
    REQUIRE(design.types[0].steps[0].size() == 2);
    CHECK_FALSE(design.types[0].steps[0][0].word);
    CHECK(design.types[0].steps[0][1].word);
    CHECK(design.types[0].label == R"((spider)("spider"))");
    CHECK(good("").types.empty());
    CHECK(good("!").types.empty());
}

TEST_CASE("a set stands for each of its members, the same one within a trial") {
    const std::map<std::string, std::vector<std::string>> sets{
        {"each", {"cup", "ball"}}, {"room", {"n", "k"}}, {"loop", {"loop"}}};
    const auto same = expand(good(R"(2(each)("each"))"), sets);
    REQUIRE(same.types.size() == 2);
    CHECK(same.types[1].label == R"((ball)("ball"))");
    CHECK(same.types[1].count == 2);
    CHECK(expand(good("(each)(room)"), sets).types.size() == 4);
    CHECK(expand(good("(loop)"), sets).types.size() == 1);
    CHECK(expand(good("A/B"), sets).types.size() == 2);
}

TEST_CASE("a probe trial whose like is trained in its phase has a label of its own") {
    const auto both = expand(good("2A(US)/2#A(US)/1#B"), {});
    CHECK(both.types[0].label == "A(US)");
    CHECK(both.types[1].label == "#A(US)");
    CHECK(both.types[2].label == "B");  // nothing to be told from
}

TEST_CASE("the order is random wherever the mark stands") {
    for (const char* text : {"!2A/2B", "2A/!2B", "2A/2B!", "2!A/2B"}) {
        INFO(text);
        CHECK(good(text).random);
        CHECK(good(text).types.size() == 2);
    }
    CHECK_FALSE(good("2A/2(b!)").random);
}

TEST_CASE("what cannot be meant is refused") {
    CHECK(bad("10AA").message.starts_with("`A` comes twice at once"));
    CHECK(bad("10AA").offset == 3);
    CHECK(bad("0A").message.starts_with("no trial at all"));
    CHECK(bad("1(cup)(cup)").offset == 7);
    CHECK(good("1(cup)(\"cup\")").types.size() == 1);
    CHECK(good("A>A").types.size() == 1);
}

TEST_CASE("what is wrong is said, with its place") {
    CHECK(bad("10A/").offset == 4);
    CHECK(bad("10A//B").offset == 4);
    CHECK(bad("A(US").message == "this bracket is never closed: expected `)`");
    CHECK(bad("A(US").offset == 1);
    CHECK(bad("A()").message == "nothing in the brackets: expected a name");
    CHECK(bad("10A?").message.starts_with("`?` here: expected `/`"));
    CHECK(bad("2000000A").message == "more than 1000000 trials");
    CHECK(bad("999999A/999999B").message == "more than 1000000 trials in one phase");
    CHECK(bad("99999999999999999999999A").message == "more than 1000000 trials");
    CHECK(bad(">A").offset == 0);
}

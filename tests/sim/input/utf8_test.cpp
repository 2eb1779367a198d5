#include "sim/input/utf8.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "sim/input/nearest_name.hpp"
#include "sim/input/quantity.hpp"

using namespace flinch::sim;

TEST_CASE("what is UTF-8 stays, and what is none becomes a mark that says so") {
    CHECK(well_formed("spider, Ärger, 蜘蛛, 🕷") == "spider, Ärger, 蜘蛛, 🕷");
    CHECK(well_formed("a\xFF"
                      "b") == "a\uFFFDb");
    CHECK(well_formed("\xC3") == "\uFFFD");                      // half a letter
    CHECK(well_formed("\xC0\xAF") == "\uFFFD\uFFFD");            // longer than it need be
    CHECK(well_formed("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");  // half a pair of UTF-16
    CHECK(well_formed("").empty());
}

TEST_CASE("a text is cut between letters") {
    CHECK(shortened("spider", 10) == "spider");
    CHECK(shortened("spider", 3) == "spi");
    CHECK(shortened("Ärger", 1).empty());
    CHECK(shortened("Ärger", 2) == "Ä");
    CHECK(shortened("a蜘蛛", 3) == "a");
}

TEST_CASE("a whole number is decimal digits and nothing else") {
    CHECK(parse_whole("0") == 0);
    CHECK(parse_whole("010") == 10);
    CHECK(parse_whole("08") == 8);
    CHECK(parse_whole("18446744073709551615") == 18446744073709551615U);
    for (const char* none : {"", "-1", "+1", " 1", "1 ", "0x10", "1e3", "1.0", "18446744073709551616"}) {
        INFO(none);
        CHECK_FALSE(parse_whole(none));
    }
}

TEST_CASE("of very many known names those are told that are like the unknown one") {
    std::vector<std::string> known{"posture.freeze", "signal.head", "circuit.status"};
    for (int i = 0; i < 100; ++i) known.push_back("a" + std::to_string(i));
    const auto said = [&known](const char* name) { return unknown_name("variable", name, known); };
    CHECK(said("freezing").find("`posture.freeze`") != std::string::npos);
    CHECK(said("head").find("`signal.head`") != std::string::npos);
    CHECK(said("status").find("`circuit.status`") != std::string::npos);
    CHECK(said("status").find("`a0`") == std::string::npos);
    CHECK(said("xyzzy").find("`a0`") != std::string::npos);  // nothing is like it: the first of them
    CHECK(said("freezing").find("103") != std::string::npos);
}

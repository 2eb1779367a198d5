#include <array>
#include <limits>
#include <stdexcept>

#include "tests/organism/steering/circuit_language/support.hpp"

namespace flinch::organism::steering {

namespace {

struct Line {
    std::string_view text;
    Unit unit;
    double value;
};

}  // namespace

TEST_CASE("circuit language: good lines and their values") {
    const std::vector<Line> lines{
        // as species files have them
        {"looming > 0.6 and dark > 0.4 and size < 20 deg", Unit::truth, 1},
        {"looming > 0.6 and dark > 0.5 and size < 20 deg", Unit::truth, 0},
        {"-1.0", Unit::ratio, -1},
        {"-0.5 * expect.flinch", Unit::ratio, -0.25},
        {"2 * sodium_deficit - 1", Unit::ratio, 1},
        {"expect.salt * (2 * sodium_deficit - 1)", Unit::ratio, 0.125},
        // numbers and units
        {"12", Unit::ratio, 12},
        {".5", Unit::ratio, 0.5},
        {"1.25e2", Unit::ratio, 125},
        {"2E-2", Unit::ratio, 0.02},
        {"0.1", Unit::ratio, 0.1},
        {"40 ms", Unit::time, 0.04},
        {"40ms", Unit::time, 0.04},
        {"7 us", Unit::time, 7e-6},
        {"1 s", Unit::time, 1},
        {"0.5 h", Unit::time, 1800},
        {"2h", Unit::time, 7200},
        {"5 minutes", Unit::time, 300},
        {"1 minute", Unit::time, 60},
        {"60 bpm", Unit::rate, 1},
        {"90 bpm + 1 /s", Unit::rate, 2.5},
        {"20 deg", Unit::angle, 20},
        {"0.5 cells", Unit::length, 0.5},
        {"1 cell", Unit::length, 1},
        {"2 /s", Unit::rate, 2},
        {"2 / s", Unit::rate, 2},
        {"2/s", Unit::rate, 2},
        {"3 cells/s", Unit::speed, 3},
        {"90 deg / s", Unit::angular_speed, 90},
        // names
        {"looming", Unit::ratio, 0.75},
        {"taste.salt", Unit::ratio, 0.25},
        {"posture.freeze", Unit::truth, 1},
        // arithmetic
        {"1 + 2 * 3", Unit::ratio, 7},
        {"(1 + 2) * 3", Unit::ratio, 9},
        {"8 - 4 - 2", Unit::ratio, 2},
        {"8 / 4 / 2", Unit::ratio, 1},
        {"8 / 4 * 2", Unit::ratio, 4},
        {"1 - -1", Unit::ratio, 2},
        {"--looming", Unit::ratio, 0.75},
        {"---looming", Unit::ratio, -0.75},
        {"-looming * -dark", Unit::ratio, 0.375},
        {"-(looming + dark)", Unit::ratio, -1.25},
        {"looming/max(dark,0.25)", Unit::ratio, 1.5},
        // units multiply and divide
        {"2 * size", Unit::angle, 30},
        {"size * 2", Unit::angle, 30},
        {"size + 5 deg - 1 deg", Unit::angle, 19},
        {"size / 20 deg", Unit::ratio, 0.75},
        {"distance / wait", Unit::speed, 8},
        {"pace * 2 s", Unit::length, 3},
        {"motion * wait", Unit::angle, 45},
        {"size / wait", Unit::angular_speed, 30},
        {"heart_rate * wait", Unit::ratio, 1},
        {"1 / wait", Unit::rate, 2},
        {"wait / 500 ms", Unit::ratio, 1},
        {"since_meal / 1 s / 3600", Unit::ratio, 1},
        {"distance * heart_rate", Unit::speed, 8},
        // comparisons
        {"size < 20 deg", Unit::truth, 1},
        {"size < 15 deg", Unit::truth, 0},
        {"size <= 15 deg", Unit::truth, 1},
        {"size > 15 deg", Unit::truth, 0},
        {"size >= 15 deg", Unit::truth, 1},
        {"looming + dark > 1", Unit::truth, 1},
        {"1 < looming + dark", Unit::truth, 1},
        {"20 deg > size", Unit::truth, 1},
        {"since_meal > 40 ms", Unit::truth, 1},
        // conditions
        {"true", Unit::truth, 1},
        {"false", Unit::truth, 0},
        {"true and false", Unit::truth, 0},
        {"true or false", Unit::truth, 1},
        {"not false", Unit::truth, 1},
        {"not not posture.freeze", Unit::truth, 1},
        {"not posture.freeze", Unit::truth, 0},
        {"true or true and false", Unit::truth, 1},
        {"(true or true) and false", Unit::truth, 0},
        {"not false or true", Unit::truth, 1},
        {"not (false or true)", Unit::truth, 0},
        {"not looming > 0.9", Unit::truth, 1},
        {"posture.freeze and not(looming>0.9)", Unit::truth, 1},
        // functions
        {"min(looming, dark)", Unit::ratio, 0.5},
        {"max(looming, dark, valence)", Unit::ratio, 0.75},
        {"min( size , 5 deg )", Unit::angle, 5},
        {"clamp(valence, -0.5, 0.5)", Unit::ratio, -0.5},
        {"clamp(3 * looming, 0, 1)", Unit::ratio, 1},
        {"clamp(looming, 0, 1)", Unit::ratio, 0.75},
        {"clamp(looming, 2, valence)", Unit::ratio, 2},  // crossed limits: the lower one holds
        {"abs(valence)", Unit::ratio, 1},
        {"abs(-pace)", Unit::speed, 1.5},
        {"abs(-3)", Unit::ratio, 3},
        {"min(max(looming, 0.9), abs(valence)) * 2", Unit::ratio, 1.8},
        // blanks
        {"  looming\n\t>\r\n 0.5 ", Unit::truth, 1},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        const Expression expression = good(line.text, line.unit);
        CHECK(expression.evaluate(signals) == line.value);
        CHECK(expression.unit() == line.unit);
        CHECK(expression.text() == line.text);
        CHECK(expression.low() <= line.value);
        CHECK(line.value <= expression.high());
    }
}

TEST_CASE("circuit language: an expression tells what it reads") {
    const auto reads = [](std::string_view text) {
        const Expression expression = good(text, Unit::truth);
        return std::vector<std::uint32_t>(expression.reads().begin(), expression.reads().end());
    };
    CHECK(reads("true").empty());
    CHECK(reads("size < 20 deg and looming > dark or size > 40 deg") == std::vector<std::uint32_t>{0, 1, 2});
    CHECK(reads("0 * expect.flinch > 1") == std::vector<std::uint32_t>{6});
}

TEST_CASE("circuit language: the default expression is a constant 0") {
    const Expression nothing;
    CHECK(nothing.evaluate({}) == 0);
    CHECK(nothing.low() == 0);
    CHECK(nothing.high() == 0);
    CHECK(nothing.reads().empty());
    CHECK(nothing.text().empty());
}

TEST_CASE("circuit language: a copy outlives the original, the text and the symbols") {
    Expression copy;
    {
        SymbolTable table;
        table.add({"itch", Unit::ratio, 0, 1});
        std::string text = "2 * itch";
        copy = std::get<Expression>(parse_expression(text, table, Unit::ratio));
        text.assign(text.size(), '#');
    }
    CHECK(copy.evaluate(std::array{0.25}) == 0.5);
    CHECK(copy.text() == "2 * itch");
}

TEST_CASE("circuit language: a condition that can never or always hold shows in its bounds") {
    CHECK(good("looming > 60", Unit::truth).high() == 0);
    CHECK(good("looming >= 1", Unit::truth).high() == 1);
    CHECK(good("looming < 2", Unit::truth).low() == 1);
    CHECK(good("not looming < 2", Unit::truth).high() == 0);
    CHECK(good("looming > 60 or dark > 0.5", Unit::truth).high() == 1);
    CHECK(good("looming > 60 and dark > 0.5", Unit::truth).high() == 0);
}

TEST_CASE("circuit language: the limits themselves are allowed") {
    const std::string longest = "looming" + std::string(1000 - 7, ' ');
    CHECK(good(longest, Unit::ratio).evaluate(signals) == 0.75);

    const std::string deepest = std::string(24, '(') + "looming" + std::string(24, ')');
    CHECK(good(deepest, Unit::ratio).evaluate(signals) == 0.75);

    std::string many = "1";
    for (int i = 0; i < 499; ++i) many += "+1";
    CHECK(good(many, Unit::ratio).evaluate(signals) == 500);

    const std::string signs = std::string(993, '-') + "looming";
    CHECK(good(signs, Unit::ratio).evaluate(signals) == -0.75);
}

TEST_CASE("symbol table: order, names that cannot be said, bounds that cannot be") {
    SymbolTable table = species_symbols();
    CHECK(table.find("looming") == 0U);
    CHECK(table.find("size") == 2U);
    CHECK_FALSE(table.find("Looming"));
    CHECK(table.names()[4] == "taste.salt");
    CHECK(table[2].high == 120);
    CHECK(table.nearest("loming") == "looming");

    for (const char* name : {"a", "_x1", "a.b.c", "expect.not", "deg.x", "andy", "heldover", "x.h"})
        CHECK(is_name(name));
    for (const char* name :
         {"",           ".",    "a.",   ".a",     "a..b", "1a",      "a.1",  "a-b",   "a b",    "é",
          "and",        "And",  "TRUE", "min",    "s",    "cells",   "rise", "fall",  "smooth", "limit",
          "hysteresis", "held", "Held", "bpm",    "h",    "minutes", "abs",  "clamp", "max",    "deg",
          "ms",         "us",   "cell", "minute", "not",  "or",      "false"}) {
        CAPTURE(name);
        CHECK_FALSE(is_name(name));
        CHECK_THROWS_AS(table.add({name, Unit::ratio, 0, 1}), std::invalid_argument);
    }
    constexpr double infinite = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(table.add({"looming", Unit::ratio, 0, 1}), std::invalid_argument);
    CHECK_THROWS_AS(table.add({"new", Unit::ratio, 1, 0}), std::invalid_argument);
    CHECK_THROWS_AS(table.add({"new", Unit::ratio, 0, infinite}), std::invalid_argument);
    CHECK_THROWS_AS(table.add({"new", Unit::ratio, infinite - infinite, 1}), std::invalid_argument);
    CHECK_THROWS_AS(table.add({"new", Unit::truth, 0, 2}), std::invalid_argument);
    CHECK(table.add({"new", Unit::truth, 0, 1}) == 16);
}

}  // namespace flinch::organism::steering

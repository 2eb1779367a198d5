#include <fmt/format.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <limits>
#include <new>

#include "sim/random.hpp"
#include "tests/allocations.hpp"
#include "tests/organism/steering/circuit_language/support.hpp"
#include "tests/skip.hpp"

namespace flinch::organism::steering {

namespace {

// clang-format off
constexpr std::array<std::string_view, 72> tokens{
    "looming", "dark", "size", "motion", "taste.salt", "posture.freeze", "since_meal", "wait", "distance", "pace",
    "lack", "valence", "expect.flinch", "heart_rate", "0", "1", "2.5", "1e300", "20 deg", "40 ms", "1 s", "2 /s",
    "3 cells", "5 deg/s", "true", "false", "+", "-", "*", "/", "+", "-", "*", "/", "<", "<=", ">", ">=", "and", "or",
    "not", "(", ")", "(", ")", ",", "min(", "max(", "clamp(", "abs(", "rise(", "fall(",
    "smooth(", "limit(", "hysteresis(", "held(", "60 bpm", "1 h", "minutes", "0.4", "==", "&&", "!", "=", ".", "e", "\xff",
    "\xe2\x89\xa4", "loming", "AND", "\"", " "};
// clang-format on

const SymbolTable symbols = species_symbols();

void check_value(const Expression& expression, double value) {
    REQUIRE(value >= expression.low());
    REQUIRE(value <= expression.high());
    if (expression.unit() == Unit::truth) REQUIRE((value == 0 || value == 1));
}

/// Some moments with a memory: any signals, any times between, now and then a memory that is not its own.
void live(const Expression& expression, sim::RandomStream& random) {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    constexpr std::array wild{nothing, infinite, -infinite, 1e308, -1e308, 0.0, 1e-308};
    constexpr std::array times{0.0, 1e-6, 0.02, 0.4, 30.0, 1e7, 1e300, infinite};
    std::vector<double> memory(expression.memory(), nothing);
    std::vector<double> values(symbols.size());
    for (int moment = 0; moment < 20; ++moment) {
        for (std::uint32_t i = 0; i < symbols.size(); ++i) {
            const bool odd = random.below(8) == 0;
            values[i] =
                odd ? wild[random.below(wild.size())] : random.uniform(symbols[i].low, symbols[i].high);
        }
        if (!memory.empty() && random.below(8) == 0) {
            memory[random.below(static_cast<std::uint32_t>(memory.size()))] = wild[random.below(wild.size())];
        }
        const double elapsed = times[random.below(times.size())];
        std::vector<double> copy = memory;
        const double value = expression.evaluate(values, memory, elapsed);
        check_value(expression, value);
        REQUIRE(expression.evaluate(values, copy, elapsed) == value);
    }
}

/// Whatever the text: an expression within its bounds, or errors within the text.
bool examine(std::string_view text, Unit expected, sim::RandomStream& random) {
    ParsedExpression parsed = parse_expression(text, symbols, expected);
    if (const auto* errors = std::get_if<std::vector<LanguageError>>(&parsed)) {
        REQUIRE_FALSE(errors->empty());
        std::size_t before = 0;
        for (const LanguageError& error : *errors) {
            REQUIRE(error.offset <= text.size());
            REQUIRE(error.length <= text.size() - error.offset);
            REQUIRE(error.offset >= before);
            REQUIRE_FALSE(error.message.empty());
            REQUIRE(error.message.find('\n') == std::string::npos);
            before = error.offset;
        }
        return false;
    }
    const Expression& expression = std::get<Expression>(parsed);
    REQUIRE(expression.unit() == expected);
    std::vector<double> values(symbols.size());
    for (int sample = 0; sample < 20; ++sample) {
        for (std::uint32_t i = 0; i < symbols.size(); ++i) {
            const Symbol& symbol = symbols[i];
            const std::uint32_t where = random.below(4);
            const double inside = random.uniform(symbol.low, symbol.high);
            values[i] = where == 0 ? symbol.low : where == 1 ? symbol.high : inside;
            if (symbol.unit == Unit::truth) values[i] = where % 2;
        }
        check_value(expression, expression.evaluate(values));
    }
    live(expression, random);
    return true;
}

/// Unlike a chain of `+`, a list in braces is evaluated from left to right by every compiler.
std::string join(std::initializer_list<std::string> parts) {
    std::string joined;
    for (const std::string& part : parts) joined += part;
    return joined;
}

/// A random right-typed number of a unit or condition, to look deep into what parses.
std::string grow(sim::RandomStream& random, Unit unit, int depth) {
    const auto again = [&](Unit of) { return grow(random, of, depth - 1); };
    const auto time = [&] { return std::string{std::array{"1 us", "20 ms", "1 s", "1 h"}[random.below(4)]}; };
    const std::uint32_t choice = random.below(depth > 0 ? (unit == Unit::truth ? 11 : 13) : 2);
    if (unit == Unit::truth) {
        switch (choice) {
            case 0:
                return "posture.freeze";
            case 1:
                return random.below(2) == 0 ? "true" : "false";
            case 2:
                return join({"not (", again(unit), ")"});
            case 3:
                return join({"(", again(unit), " and ", again(unit), ")"});
            case 4:
                return join({"(", again(unit), " or ", again(unit), ")"});
            case 5:
                return join({again(Unit::ratio), " <= ", again(Unit::ratio)});
            case 6:
                return join({again(Unit::angle), " < ", again(Unit::angle)});
            case 7:
                return join({again(Unit::ratio), " >= ", again(Unit::ratio)});
            case 8:
                return join({"held(", again(unit), ", ", time(), ")"});
            case 9:
                return join({"hysteresis(", again(Unit::ratio), ", -0.5, 0.5)"});
            default:
                return join({again(Unit::angle), " > ", again(Unit::angle)});
        }
    }
    const bool bare = unit == Unit::ratio;
    switch (choice) {
        case 0:
            return bare ? (random.below(2) == 0 ? "valence" : "looming") : "size";
        case 1:
            return fmt::format("{:.3}{}", random.uniform(0.0, 4.0), bare ? "" : " deg");
        case 2:
            return join({"(", again(unit), " + ", again(unit), ")"});
        case 3:
            return join({"(", again(unit), " - ", again(unit), ")"});
        case 4:
            return join({again(Unit::ratio), " * ", (bare ? "lack" : "size")});
        case 5:
            return join({"(", again(unit), ") / max(", again(Unit::ratio), ", 0.1)"});
        case 6:
            return join({"min(", again(unit), ", ", again(unit), ", ", again(unit), ")"});
        case 7:
            return join({"clamp(", again(unit), ", ", again(unit), ", ", again(unit), ")"});
        case 8:
            return join({"rise(", again(unit), ", ", time(), ")"});
        case 9:
            return join({"fall(", again(unit), ", ", time(), ")"});
        case 10:
            return join({"smooth(", again(unit), ", ", time(), ")"});
        case 11:
            return join({"limit(", again(unit), ", 0.3 ", bare ? "/s)" : "deg/s)"});
        default:
            return join({"-abs(", again(unit), ")"});
    }
}

}  // namespace

TEST_CASE("circuit language: values never leave the bounds") {
    sim::RandomStream random{11, 0, sim::Purpose::protocol};
    int good_ones = 0;
    for (int round = 0; round < 3000; ++round) {
        const Unit unit = std::array{Unit::truth, Unit::ratio, Unit::angle}[random.below(3)];
        const std::string text = grow(random, unit, 3);
        CAPTURE(text);
        good_ones += examine(text, unit, random) ? 1 : 0;
    }
    CHECK(good_ones > 1500);
}

TEST_CASE("circuit language: signals out of bounds and signals that are no numbers stay within the bounds") {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    const Expression expression = good("looming / max(dark, 0.25) - valence", Unit::ratio);
    for (const double wild : {infinite, -infinite, std::numeric_limits<double>::quiet_NaN(), 1e308, -1e308}) {
        const std::vector<double> values(symbols.size(), wild);
        const double value = expression.evaluate(values);
        CHECK(value >= expression.low());
        CHECK(value <= expression.high());
        const double truth = good("posture.freeze", Unit::truth).evaluate(values);
        CHECK((truth == 0 || truth == 1));
    }
    CHECK(good("looming", Unit::ratio).evaluate(std::array{7.0}) == 1);
}

TEST_CASE("circuit language: evaluation allocates nothing") {
    if (!tests::counts_allocations()) FLINCH_SKIP("nothing counts what is taken from the heap");
    const Expression expression = good(
        "looming > 0.6 and max(dark, valence) > 0.5 and size < clamp(size, 1 deg, 20 deg) and "
        "held(rise(size, 1 s) > 1 deg, 1 s)",
        Unit::truth);
    std::vector<double> memory(expression.memory());
    double sum = 0;
    const long before = tests::allocations();
    for (int i = 0; i < 1000; ++i) {
        const Expression copy = expression;
        sum += copy.evaluate(signals) + copy.evaluate(signals, memory, 0.02);
    }
    CHECK(tests::allocations() == before);
    CHECK(sum == 0);
    CHECK(good("true", Unit::truth).evaluate({}) == 1);
    CHECK(tests::allocations() > before);  // the counter counts
}

TEST_CASE("circuit language: token soup and random bytes give an expression or errors within the text") {
    sim::RandomStream random{7, 0, sim::Purpose::protocol};
    int good_ones = 0;
    for (int round = 0; round < 40000; ++round) {
        std::string text;
        const std::uint32_t length = random.below(random.below(8) == 0 ? 200 : 9);
        const bool soup = random.below(4) != 0;
        for (std::uint32_t i = 0; i < length; ++i) {
            if (soup) {
                text += tokens[random.below(tokens.size())];
                if (random.below(4) != 0) text += random.below(6) == 0 ? '\n' : ' ';
            } else {
                text += static_cast<char>(random.below(256));
            }
        }
        const auto expected = static_cast<Unit>(random.below(8));
        CAPTURE(text);
        good_ones += examine(text, expected, random) ? 1 : 0;
    }
    CHECK(good_ones > 100);
}

TEST_CASE("circuit language: a good line cut or changed anywhere does no harm") {
    sim::RandomStream random{8, 0, sim::Purpose::protocol};
    const std::string line =
        "not (looming > 0.6 or -1e3 < valence) and rise(size, 1 s) / 2 < clamp(size, 1 deg, 20 deg)";
    CHECK(examine(line, Unit::truth, random));
    for (std::size_t at = 0; at < line.size(); ++at) {
        examine(std::string_view{line}.substr(0, at), Unit::truth, random);
        examine(std::string_view{line}.substr(at), Unit::truth, random);
        for (int byte = 0; byte < 256; ++byte) {
            std::string changed = line;
            changed[at] = static_cast<char>(byte);
            CAPTURE(changed);
            examine(changed, Unit::truth, random);
        }
    }
}

}  // namespace flinch::organism::steering

#include "tests/organism/steering/circuit_language/support.hpp"

namespace flinch::organism::steering {

namespace {

struct BadLine {
    std::string_view text;
    Unit expected;
    std::vector<LanguageError> errors;
};

const std::string known =
    "known are `looming`, `dark`, `size`, `motion`, `taste.salt`, `sodium_deficit`, `expect.flinch`, "
    "`expect.salt`, "
    "`posture.freeze`, `since_meal`, `wait`, `distance` and 4 more";
const std::string functions =
    "`min`, `max`, `clamp`, `abs`, `rise`, `fall`, `smooth`, `limit`, `hysteresis` and `held`";
const std::string no_equality =
    ": there is no test for equality: compare with `<`, `<=`, `>` or `>=`, or name a condition alone";

std::string repeat(std::string_view text, int times) {
    std::string repeated;
    for (int i = 0; i < times; ++i) repeated += text;
    return repeated;
}

}  // namespace

TEST_CASE("circuit language: bad lines, what is said of them and where") {
    // clang-format off
    const std::vector<BadLine> lines{
        // form: empty, incomplete, something else than expected
        {"", Unit::truth, {{0, 0, "the expression is empty"}}},
        {"   ", Unit::truth, {{0, 3, "the expression is empty"}}},
        {"looming >", Unit::truth, {{9, 0, "expected a value, but the expression ends here"}}},
        {"looming > )", Unit::truth, {{10, 1, "expected a value, found `)`"}}},
        {"and looming", Unit::truth, {{0, 3, "expected a value, found `and`"}}},
        {"looming dark", Unit::ratio, {{8, 4, "expected an operator or the end, found `dark`"}}},
        {"looming 3", Unit::ratio, {{8, 1, "expected an operator or the end, found `3`"}}},
        {"3 looming", Unit::ratio, {{2, 7, "`looming` is no unit: to multiply, write `3 * looming`"}}},
        {"(looming + 1", Unit::ratio, {{12, 0, "expected an operator or `)`, but the expression ends here"}}},
        {"(looming dark)", Unit::ratio, {{9, 4, "expected an operator or `)`, found `dark`"}}},
        {"looming)", Unit::ratio, {{7, 1, "expected an operator or the end, found `)`"}}},
        {"()", Unit::ratio, {{1, 1, "expected a value, found `)`"}}},
        {"min(looming, dark", Unit::ratio, {{17, 0, "expected an operator, `,` or `)`, but the expression ends here"}}},
        {"min(looming dark)", Unit::ratio, {{12, 4, "expected an operator, `,` or `)`, found `dark`"}}},
        {"min(looming,)", Unit::ratio, {{12, 1, "expected a value, found `)`"}}},
        {"min(looming", Unit::ratio, {{11, 0, "expected an operator, `,` or `)`, but the expression ends here"}}},
        {"min(", Unit::ratio, {{4, 0, "expected a value or `)`, but the expression ends here"}}},
        {"min()", Unit::ratio, {{0, 5, "`min` takes at least 2 values, not 0"}}},
        {"1 + not looming", Unit::ratio, {{4, 3, "expected a value, found `not`"}}},
        {"looming > 0.5 and", Unit::truth, {{17, 0, "expected a condition, but the expression ends here"}}},
        {"not", Unit::truth, {{3, 0, "expected a condition, but the expression ends here"}}},
        {"taste.", Unit::ratio, {{5, 1, "expected an operator or the end, found `.`"}}},
        {"taste.3", Unit::ratio, {{5, 2, "expected an operator or the end, found `.3`"}}},
        {"5.", Unit::ratio, {{1, 1, "expected an operator or the end, found `.`"}}},
        {"0,5", Unit::ratio, {{1, 1, "expected an operator or the end, found `,`"}}},
        {"looming (dark)", Unit::ratio, {{0, 7, "`looming` is a signal, not a function"}}},
        {"looming # dark", Unit::ratio, {{8, 1, "expected an operator or the end, found `#`"}}},
        {"(looming)(dark)", Unit::ratio, {{9, 1, "expected an operator or the end, found `(`"}}},
        {"true(looming)", Unit::truth, {{4, 1, "expected an operator or the end, found `(`"}}},
        {"2(looming)", Unit::ratio, {{1, 1, "expected an operator or the end, found `(`"}}},
        {"1.2.3", Unit::ratio, {{3, 2, "expected an operator or the end, found `.3`"}}},
        {"posture.freeze not posture.freeze", Unit::truth, {{15, 3, "expected an operator or the end, found `not`"}}},
        {"looming > 0.5 > )", Unit::truth, {{16, 1, "expected a value, found `)`"}}},
        {"looming * / dark", Unit::ratio, {{10, 1, "expected a value, found `/`"}}},
        {"looming - ", Unit::ratio, {{10, 0, "expected a value, but the expression ends here"}}},
        {"-", Unit::ratio, {{1, 0, "expected a value, but the expression ends here"}}},
        {"\"looming\"", Unit::ratio, {{0, 1, "expected a value, found `\"`"}}},
        // slips from other languages and keyboards
        {"looming == 0.5", Unit::truth, {{8, 2, "`==` is not part of the language" + no_equality}}},
        {"looming = 0.5", Unit::truth, {{8, 1, "`=` is not part of the language" + no_equality}}},
        {"looming != 0.5", Unit::truth, {{8, 2, "`!=` is not part of the language" + no_equality}}},
        {"looming => 0.5", Unit::truth, {{8, 2, "`=>` is not part of the language: write `>=`"}}},
        {"looming =< 0.5", Unit::truth, {{8, 2, "`=<` is not part of the language: write `<=`"}}},
        {"looming > 0.5 && dark > 0.5", Unit::truth, {{14, 2, "`&&` is not part of the language: write `and`"}}},
        {"looming > 0.5 & dark > 0.5", Unit::truth, {{14, 1, "`&` is not part of the language: write `and`"}}},
        {"looming > 0.5 || dark > 0.5", Unit::truth, {{14, 2, "`||` is not part of the language: write `or`"}}},
        {"looming > 0.5 | dark > 0.5", Unit::truth, {{14, 1, "`|` is not part of the language: write `or`"}}},
        {"!posture.freeze", Unit::truth, {{0, 1, "`!` is not part of the language: write `not`"}}},
        {"posture.freeze AND posture.freeze", Unit::truth, {{15, 3, "`AND` is not part of the language: write `and`"}}},
        {"posture.freeze Or posture.freeze", Unit::truth, {{15, 2, "`Or` is not part of the language: write `or`"}}},
        {"NOT posture.freeze", Unit::truth, {{0, 3, "`NOT` is not part of the language: write `not`"}}},
        {"True", Unit::truth, {{0, 4, "`True` is not part of the language: write `true`"}}},
        {"FALSE", Unit::truth, {{0, 5, "`FALSE` is not part of the language: write `false`"}}},
        {"looming ^ 2", Unit::ratio, {{8, 1, "`^` is not part of the language: there are no powers: multiply"}}},
        {"looming ** 2", Unit::ratio, {{8, 2, "`**` is not part of the language: there are no powers: multiply"}}},
        {"50 %", Unit::ratio, {{3, 1, "`%` is not part of the language: there are no percentages and no remainder: write `0.2` for 20 %"}}},
        {"+looming", Unit::ratio, {{0, 1, "`+` is not part of the language: there is no sign `+`: leave it out"}}},
        {"[looming]", Unit::ratio, {{0, 1, "`[` is not part of the language: write `(`"}}},
        {"looming]", Unit::ratio, {{7, 1, "`]` is not part of the language: write `)`"}}},
        {"{looming}", Unit::ratio, {{0, 1, "`{` is not part of the language: write `(`"}}},
        {"(looming}", Unit::ratio, {{8, 1, "`}` is not part of the language: write `)`"}}},
        {"looming ≥ 0.5", Unit::truth, {{8, 3, "`≥` is not part of the language: write `>=`"}}},
        {"looming ≤ 0.5", Unit::truth, {{8, 3, "`≤` is not part of the language: write `<=`"}}},
        {"1 − looming", Unit::ratio, {{2, 3, "`−` is not part of the language: write `-`"}}},
        {"2 × looming", Unit::ratio, {{2, 2, "`×` is not part of the language: write `*`"}}},
        {"2 · looming", Unit::ratio, {{2, 2, "`·` is not part of the language: write `*`"}}},
        {"true ∧ false", Unit::truth, {{5, 3, "`∧` is not part of the language: write `and`"}}},
        {"true ∨ false", Unit::truth, {{5, 3, "`∨` is not part of the language: write `or`"}}},
        {"looming ÷ 2", Unit::ratio, {{8, 2, "`÷` is not part of the language: write `/`"}}},
        {"20°", Unit::angle, {{2, 2, "`°` is not part of the language: write `deg`"}}},
        {"é", Unit::ratio, {{0, 2, "expected a value, found `é`"}}},
        // names
        {"loming", Unit::ratio, {{0, 6, "unknown name `loming`: did you mean `looming`?"}}},
        {"expect.flich > 0.5", Unit::truth, {{0, 12, "unknown name `expect.flich`: did you mean `expect.flinch`?"}}},
        {"expect.hunger > 0.5", Unit::truth, {{0, 13, "unknown name `expect.hunger`: known are `expect.flinch`, `expect.salt`"}}},
        {"zebra", Unit::ratio, {{0, 5, "unknown name `zebra`: " + known}}},
        {"Looming", Unit::ratio, {{0, 7, "unknown name `Looming`: did you mean `looming`?"}}},
        {"min", Unit::ratio, {{0, 3, "`min` is a function: write its values after it in parentheses"}}},
        {"deg", Unit::ratio, {{0, 3, "`deg` is a unit: write a number before it, as in `1 deg`"}}},
        {"looming / s", Unit::ratio, {{10, 1, "`s` is a unit: write a number before it, as in `1 s`"}}},
        // functions
        {"mix(looming, dark)", Unit::ratio, {{0, 3, "unknown function `mix`: did you mean `min`?"}}},
        {"sine(looming)", Unit::ratio, {{0, 4, "unknown function `sine`: there are " + functions}}},
        {"dark(looming)", Unit::ratio, {{0, 4, "`dark` is a signal, not a function"}}},
        {"rise(looming)", Unit::ratio, {{0, 13, "`rise` takes 2 values (x, time), not 1"}}},
        {"min(looming)", Unit::ratio, {{0, 12, "`min` takes at least 2 values, not 1"}}},
        {"abs(looming, dark)", Unit::ratio, {{0, 18, "`abs` takes 1 value, not 2"}}},
        {"clamp(looming, 0)", Unit::ratio, {{0, 17, "`clamp` takes 3 values (x, low, high), not 2"}}},
        {"clamp(looming, 1, 0)", Unit::ratio, {{15, 1, "the limits of `clamp` are the wrong way round: `1` is above `0`"}}},
        // units after numbers
        {"20 degrees", Unit::angle, {{3, 7, "unknown unit `degrees`: there are deg, s, ms, us, minutes, h, cells, /s, bpm, cells/s, deg/s"}}},
        {"20 rad", Unit::angle, {{3, 3, "unknown unit `rad`: there are deg, s, ms, us, minutes, h, cells, /s, bpm, cells/s, deg/s"}}},
        {"2 looming", Unit::ratio, {{2, 7, "`looming` is no unit: to multiply, write `2 * looming`"}}},
        {"5 min", Unit::time, {{2, 3, "`min` is a function: write `5 minutes`"}}},
        {"2 h/s", Unit::ratio, {{2, 3, "unknown unit `h/s`: there are deg, s, ms, us, minutes, h, cells, /s, bpm, cells/s, deg/s"}}},
        {"60 BPM", Unit::rate, {{3, 3, "unknown unit `BPM`: there are deg, s, ms, us, minutes, h, cells, /s, bpm, cells/s, deg/s"}}},
        {"5 /deg", Unit::ratio, {{3, 3, "`deg` is a unit: write a number before it, as in `1 deg`"}}},
        {"1e308 h", Unit::time, {{0, 7, "`1e308 h` can overflow: its bounds are not finite"}}},
        {"2 ms/s", Unit::ratio, {{2, 4, "unknown unit `ms/s`: there are deg, s, ms, us, minutes, h, cells, /s, bpm, cells/s, deg/s"}}},
        // unlike units
        {"20 deg < looming", Unit::truth, {{9, 7, "`looming` is a ratio (no unit), but `20 deg` is an angle (deg): only like units can be compared"}}},
        {"looming > size", Unit::truth, {{10, 4, "`size` is an angle (deg), but `looming` is a ratio (no unit): only like units can be compared"}}},
        {"size < 20", Unit::truth, {{7, 2, "`20` has no unit, but `size` is an angle (deg): write `20 deg`"}}},
        {"20 > size", Unit::truth, {{0, 2, "`20` has no unit, but `size` is an angle (deg): write `20 deg`"}}},
        {"size < -20", Unit::truth, {{7, 3, "`-20` has no unit, but `size` is an angle (deg): write `-20 deg`"}}},
        {"since_meal < 40", Unit::truth, {{13, 2, "`40` has no unit, but `since_meal` is a time (s): write `40 s` or `40 ms`"}}},
        {"heart_rate > 2", Unit::truth, {{13, 1, "`2` has no unit, but `heart_rate` is a rate (/s): write `2 /s`"}}},
        {"distance > 2", Unit::truth, {{11, 1, "`2` has no unit, but `distance` is a length (cells): write `2 cells`"}}},
        {"pace > 2", Unit::truth, {{7, 1, "`2` has no unit, but `pace` is a speed (cells/s): write `2 cells/s`"}}},
        {"motion > 2", Unit::truth, {{9, 1, "`2` has no unit, but `motion` is an angular speed (deg/s): write `2 deg/s`"}}},
        {"size + looming", Unit::angle, {{7, 7, "`looming` is a ratio (no unit), but `size` is an angle (deg): only like units can be added or subtracted"}}},
        {"size - 1", Unit::angle, {{7, 1, "`1` has no unit, but `size` is an angle (deg): write `1 deg`"}}},
        {"min(size, looming)", Unit::angle, {{10, 7, "`looming` is a ratio (no unit), but `size` is an angle (deg): `min` takes values of one unit"}}},
        {"min(5, size, 7)", Unit::angle, {{4, 1, "`5` has no unit, but `size` is an angle (deg): write `5 deg`"}, {13, 1, "`7` has no unit, but `size` is an angle (deg): write `7 deg`"}}},
        {"clamp(size, 0, 1 s)", Unit::angle, {{12, 1, "`0` has no unit, but `size` is an angle (deg): write `0 deg`"}, {15, 3, "`1 s` is a time (s), but `size` is an angle (deg): `clamp` takes values of one unit"}}},
        {"size * size", Unit::ratio, {{0, 11, "`size * size` multiplies an angle (deg) by an angle (deg): the language has no unit for that"}}},
        {"wait / distance", Unit::ratio, {{0, 15, "`wait / distance` divides a time (s) by a length (cells): the language has no unit for that"}}},
        {"2 * wait / distance * 3", Unit::ratio, {{0, 19, "`2 * wait / distance` divides a time (s) by a length (cells): the language has no unit for that"}}},
        // conditions and numbers
        {"looming and dark > 0.5", Unit::truth, {{0, 7, "`looming` is a ratio (no unit), but `and` needs a condition: compare it with `<` or `>`"}}},
        {"not looming", Unit::truth, {{4, 7, "`looming` is a ratio (no unit), but `not` needs a condition: compare it with `<` or `>`"}}},
        {"posture.freeze or size", Unit::truth, {{18, 4, "`size` is an angle (deg), but `or` needs a condition: compare it with `<` or `>`"}}},
        {"posture.freeze + 1", Unit::ratio, {{0, 14, "`posture.freeze` is a condition (true or false), but `+` needs a number"}}},
        {"1 - posture.freeze", Unit::ratio, {{4, 14, "`posture.freeze` is a condition (true or false), but `-` needs a number"}}},
        {"2 * (looming > 0.5)", Unit::ratio, {{4, 15, "`(looming > 0.5)` is a condition (true or false), but `*` needs a number"}}},
        {"looming / posture.freeze", Unit::ratio, {{10, 14, "`posture.freeze` is a condition (true or false), but `/` needs a number"}}},
        {"posture.freeze > 0.5", Unit::truth, {{0, 14, "`posture.freeze` is a condition (true or false), but a comparison needs a number"}}},
        {"-posture.freeze", Unit::ratio, {{1, 14, "`posture.freeze` is a condition (true or false), but `-` needs a number"}}},
        {"abs(true)", Unit::ratio, {{4, 4, "`true` is a condition (true or false), but `abs` needs a number"}}},
        // chains of comparisons
        {"0.2 < looming < 0.6", Unit::truth, {{0, 19, "comparisons cannot be chained: write `0.2 < looming and looming < 0.6`"}}},
        {"0.2 < looming <= dark > 0.1", Unit::truth, {{0, 27, "comparisons cannot be chained: write `0.2 < looming and looming <= dark`"}}},
        // what is wanted of the whole
        {"looming", Unit::truth, {{0, 7, "`looming` is a ratio (no unit), but a condition is wanted here: compare it with `<` or `>`"}}},
        {"1", Unit::truth, {{0, 1, "`1` is a ratio (no unit), but a condition is wanted here: compare it with `<` or `>`"}}},
        {"looming > 0.5", Unit::ratio, {{0, 13, "`looming > 0.5` is a condition (true or false), but a ratio (no unit) is wanted here"}}},
        {"true", Unit::ratio, {{0, 4, "`true` is a condition (true or false), but a ratio (no unit) is wanted here"}}},
        {"40", Unit::time, {{0, 2, "`40` has no unit, but a time is wanted here: write `40 s` or `40 ms`"}}},
        {"-40", Unit::time, {{0, 3, "`-40` has no unit, but a time is wanted here: write `-40 s` or `-40 ms`"}}},
        {"looming", Unit::angle, {{0, 7, "`looming` is a ratio (no unit), but an angle (deg) is wanted here"}}},
        {"40 ms", Unit::ratio, {{0, 5, "`40 ms` is a time (s), but a ratio (no unit) is wanted here"}}},
        // divisors
        {"1 / dark", Unit::ratio, {{4, 4, "the divisor `dark` can be 0 (it is within 0 and 1): write `max(dark, 0.01)`"}}},
        {"1 / valence", Unit::ratio, {{4, 7, "the divisor `valence` can be 0 (it is within -2 and 2): write `max(valence, 0.01)`"}}},
        {"1 / lack", Unit::ratio, {{4, 4, "the divisor `lack` can be 0 (it is within -1 and 0): write `min(lack, -0.01)`"}}},
        {"size / size", Unit::ratio, {{7, 4, "the divisor `size` can be 0 (it is within 0 and 120): write `max(size, 0.01 deg)`"}}},
        {"1 / (looming - dark)", Unit::ratio, {{4, 16, "the divisor `(looming - dark)` can be 0 (it is within -1 and 1): write `max((looming - dark), 0.01)`"}}},
        {"1 / 0", Unit::ratio, {{4, 1, "division by 0"}}},
        {"1 / (0 * looming)", Unit::ratio, {{4, 13, "division by 0"}}},
        {"1 / (heart_rate - 1 /s)", Unit::time, {{4, 19, "the divisor `(heart_rate - 1 /s)` can be 0 (it is within 0 and 7): write `max((heart_rate - 1 /s), 0.01/s)`"}}},
        {"wait / since_meal", Unit::ratio, {{7, 10, "the divisor `since_meal` can be 0 (it is within 0 and 86400): write `max(since_meal, 0.01 s)`"}}},
        // bounds
        {"1e300 * 1e300", Unit::ratio, {{0, 13, "`1e300 * 1e300` can overflow: its bounds are not finite"}}},
        {"1e308 + 1e308 - 1e308", Unit::ratio, {{0, 21, "`1e308 + 1e308 - 1e308` can overflow: its bounds are not finite"}}},
        {"looming * 1e200 * 1e200", Unit::ratio, {{0, 23, "`looming * 1e200 * 1e200` can overflow: its bounds are not finite"}}},
        {"1 / 1e-307 / 1e-307", Unit::ratio, {{0, 19, "`1 / 1e-307 / 1e-307` can overflow: its bounds are not finite"}}},
        {"1e999", Unit::ratio, {{0, 5, "`1e999` is beyond what a number can hold (1e-307 to 1e308)"}}},
        {"1e-999", Unit::ratio, {{0, 6, "`1e-999` is beyond what a number can hold (1e-307 to 1e308)"}}},
        // all errors are told, in the order of the text
        {"loming > 0.6 and drak > 0.5 and size < 20", Unit::truth, {{0, 6, "unknown name `loming`: did you mean `looming`?"}, {17, 4, "unknown name `drak`: did you mean `dark`?"}, {39, 2, "`20` has no unit, but `size` is an angle (deg): write `20 deg`"}}},
        {"foo + bar * (baz > 1)", Unit::ratio, {{0, 3, "unknown name `foo`: " + known}, {6, 3, "unknown name `bar`: " + known}, {12, 9, "`(baz > 1)` is a condition (true or false), but `*` needs a number"}, {13, 3, "unknown name `baz`: " + known}}},
        {"foo > 20 deg and size > foo", Unit::truth, {{0, 3, "unknown name `foo`: " + known}, {24, 3, "unknown name `foo`: " + known}}},
    };
    // clang-format on
    for (const BadLine& line : lines) {
        CAPTURE(line.text);
        const std::vector<LanguageError> errors = bad(line.text, line.expected);
        REQUIRE(errors.size() == line.errors.size());
        for (std::size_t i = 0; i < errors.size(); ++i) CHECK(errors[i] == line.errors[i]);
    }
}

TEST_CASE("circuit language: errors keep their place after blanks and line breaks") {
    CHECK(bad("  loming\n  > 0.5", Unit::truth).front() ==
          LanguageError{2, 6, "unknown name `loming`: did you mean `looming`?"});
    CHECK(bad("size\n * size", Unit::angle).front().message ==
          "`size * size` multiplies an angle (deg) by an angle (deg): the language has no unit for that");
    CHECK(bad("size < -\n20", Unit::truth).front() ==
          LanguageError{7, 4, "`- 20` has no unit, but `size` is an angle (deg): write `- 20 deg`"});
    CHECK(bad("1 / (dark -\nlooming)", Unit::ratio).front().message ==
          "the divisor `(dark - looming)` can be 0 (it is within -1 and 1): write `max((dark - looming), "
          "0.01)`");
}

TEST_CASE("circuit language: bytes that are no text are shown as numbers") {
    CHECK(bad("looming \xff", Unit::ratio).front() ==
          LanguageError{8, 1, "expected an operator or the end, found `\\xff`"});
    CHECK(bad("looming \xe2\x89", Unit::ratio).front() ==
          LanguageError{8, 1, "expected an operator or the end, found `\\xe2`"});
    CHECK(bad(std::string_view{"looming \0", 9}, Unit::ratio).front() ==
          LanguageError{8, 1, "expected an operator or the end, found `\\x00`"});
}

TEST_CASE("circuit language: long quotes are cut") {
    const std::string sum = "looming" + repeat(" + looming", 30);
    const std::string message = bad("(" + sum + ") and true", Unit::truth).front().message;
    CHECK(message ==
          "`(looming + looming + looming + looming + looming + looming +…` is a ratio (no unit), but `and` "
          "needs a "
          "condition: compare it with `<` or `>`");
}

TEST_CASE("circuit language: length, nesting and stack are limited") {
    CHECK(bad(std::string(1001, ' '), Unit::ratio) ==
          std::vector{
              LanguageError{1000, 1, "the expression is 1001 characters long, at most 1000 are allowed"}});
    CHECK(bad(std::string(1'000'000, '('), Unit::ratio) ==
          std::vector{LanguageError{1000, 999'000,
                                    "the expression is 1000000 characters long, at most 1000 are allowed"}});

    const LanguageError deep{24, 1, "parentheses nest deeper than 24: simplify"};
    CHECK(bad(repeat("(", 25) + "looming" + repeat(")", 25), Unit::ratio) == std::vector{deep});
    CHECK(bad(repeat("(", 1000), Unit::ratio) == std::vector{deep});
    // An error of form before that place is the first one.
    CHECK(bad("looming dark " + repeat("(", 30), Unit::ratio) ==
          std::vector{LanguageError{8, 4, "expected an operator or the end, found `dark`"}});

    const std::string tall = repeat("looming + dark * (", 20) + "looming" + repeat(")", 20);
    CHECK(bad(tall, Unit::ratio) ==
          std::vector{LanguageError{
              0, tall.size(), "the expression needs 41 values at once, at most 32 are allowed: simplify"}});
}

TEST_CASE("circuit language: without symbols every name is unknown") {
    const auto parsed = parse_expression("looming", SymbolTable{}, Unit::ratio);
    CHECK(std::get<std::vector<LanguageError>>(parsed).front().message ==
          "unknown name `looming`: no names are known here");
}

}  // namespace flinch::organism::steering

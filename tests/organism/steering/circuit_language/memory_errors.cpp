#include "tests/organism/steering/circuit_language/support.hpp"

namespace flinch::organism::steering {

namespace {

struct BadLine {
    std::string_view text;
    Unit expected;
    std::vector<LanguageError> errors;
};

}  // namespace

TEST_CASE("circuit language: bad calls of functions with a memory, what is said of them and where") {
    // clang-format off
    const std::vector<BadLine> lines{
        // how many values
        {"rise()", Unit::ratio, {{0, 6, "`rise` takes 2 values (x, time), not 0"}}},
        {"fall(looming)", Unit::ratio, {{0, 13, "`fall` takes 2 values (x, time), not 1"}}},
        {"smooth(looming, 1 s, 2 s)", Unit::ratio, {{0, 25, "`smooth` takes 2 values (x, time), not 3"}}},
        {"limit(looming)", Unit::ratio, {{0, 14, "`limit` takes 2 values (x, rate), not 1"}}},
        {"hysteresis(looming, 0.5)", Unit::truth, {{0, 24, "`hysteresis` takes 3 values (x, low, high), not 2"}}},
        {"held(posture.freeze)", Unit::truth, {{0, 20, "`held` takes 2 values (condition, time), not 1"}}},
        {"held(loming)", Unit::truth, {{0, 12, "`held` takes 2 values (condition, time), not 1"}, {5, 6, "unknown name `loming`: did you mean `looming`?"}}},
        // names
        {"rise", Unit::ratio, {{0, 4, "`rise` is a function: write its values after it in parentheses"}}},
        {"Rise(looming, 1 s)", Unit::ratio, {{0, 4, "unknown function `Rise`: did you mean `rise`?"}}},
        {"raise(looming, 1 s)", Unit::ratio, {{0, 5, "unknown function `raise`: did you mean `rise`?"}}},
        {"rise(loming, 1 s)", Unit::ratio, {{5, 6, "unknown name `loming`: did you mean `looming`?"}}},
        {"limit(loming, 1 s)", Unit::ratio, {{6, 6, "unknown name `loming`: did you mean `looming`?"}}},
        // what is followed
        {"rise(posture.freeze, 1 s)", Unit::ratio, {{5, 14, "`posture.freeze` is a condition (true or false), but `rise` needs a number"}}},
        {"fall(looming > 0.5, 1 s)", Unit::ratio, {{5, 13, "`looming > 0.5` is a condition (true or false), but `fall` needs a number"}}},
        {"smooth(true, 1 s)", Unit::ratio, {{7, 4, "`true` is a condition (true or false), but `smooth` needs a number"}}},
        {"limit(true, 1 /s)", Unit::ratio, {{6, 4, "`true` is a condition (true or false), but `limit` needs a number"}}},
        {"hysteresis(true, 0, 1)", Unit::truth, {{11, 4, "`true` is a condition (true or false), but `hysteresis` needs a number"}}},
        {"held(looming, 1 s)", Unit::truth, {{5, 7, "`looming` is a ratio (no unit), but `held` needs a condition: compare it with `<` or `>`"}}},
        {"limit(since_meal, 1 s)", Unit::time, {{6, 10, "`since_meal` is a time (s), but `limit` follows only a ratio, an angle or a length"}}},
        {"limit(heart_rate, 1 /s)", Unit::rate, {{6, 10, "`heart_rate` is a rate (/s), but `limit` follows only a ratio, an angle or a length"}}},
        {"limit(pace, 1 cells/s)", Unit::speed, {{6, 4, "`pace` is a speed (cells/s), but `limit` follows only a ratio, an angle or a length"}}},
        {"limit(motion, 1 deg/s)", Unit::angular_speed, {{6, 6, "`motion` is an angular speed (deg/s), but `limit` follows only a ratio, an angle or a length"}}},
        // times
        {"rise(looming, 2)", Unit::ratio, {{14, 1, "`2` has no unit, but `rise` takes a time here: write `2 s` or `2 ms`"}}},
        {"held(posture.freeze, 500)", Unit::truth, {{21, 3, "`500` has no unit, but `held` takes a time here: write `500 s` or `500 ms`"}}},
        {"fall(looming, size)", Unit::ratio, {{14, 4, "`size` is an angle (deg), but `fall` takes a time (s) here"}}},
        {"fall(looming, true)", Unit::ratio, {{14, 4, "`true` is a condition (true or false), but `fall` takes a time (s) here"}}},
        {"smooth(looming, wait)", Unit::ratio, {{16, 4, "`wait` is not constant: `smooth` takes a plain number here, as in `2 s`"}}},
        {"held(posture.freeze, 2 * wait)", Unit::truth, {{21, 8, "`2 * wait` is not constant: `held` takes a plain number here, as in `2 s`"}}},
        {"rise(looming, 0 s)", Unit::ratio, {{14, 3, "`0 s` is out of range: `rise` takes a time from 1 us to 1 h"}}},
        {"fall(looming, -1 s)", Unit::ratio, {{14, 4, "`-1 s` is out of range: `fall` takes a time from 1 us to 1 h"}}},
        {"smooth(looming, 0.9 us)", Unit::ratio, {{16, 6, "`0.9 us` is out of range: `smooth` takes a time from 1 us to 1 h"}}},
        {"held(posture.freeze, 61 minutes)", Unit::truth, {{21, 10, "`61 minutes` is out of range: `held` takes a time from 1 us to 1 h"}}},
        {"rise(size, 1 s)", Unit::ratio, {{0, 15, "`rise(size, 1 s)` is an angle (deg), but a ratio (no unit) is wanted here"}}},
        // rates
        {"limit(looming, 2)", Unit::ratio, {{15, 1, "`2` has no unit, but `limit` takes a rate here: write `2 /s`"}}},
        {"limit(size, 30)", Unit::angle, {{12, 2, "`30` has no unit, but `limit` takes an angular speed here: write `30 deg/s`"}}},
        {"limit(distance, 1 /s)", Unit::length, {{16, 4, "`1 /s` is a rate (/s), but `limit` takes a speed (cells/s) here"}}},
        {"limit(looming, heart_rate)", Unit::ratio, {{15, 10, "`heart_rate` is not constant: `limit` takes a plain number here, as in `2 /s`"}}},
        {"limit(size, motion)", Unit::angle, {{12, 6, "`motion` is not constant: `limit` takes a plain number here, as in `2 deg/s`"}}},
        {"limit(looming, 0 /s)", Unit::ratio, {{15, 4, "`0 /s` is out of range: `limit` takes a rate above 0"}}},
        {"limit(distance, -1 cells/s)", Unit::length, {{16, 10, "`-1 cells/s` is out of range: `limit` takes a speed above 0"}}},
        // limits
        {"hysteresis(size, 5, 10 deg)", Unit::truth, {{17, 1, "`5` has no unit, but `size` is an angle (deg): write `5 deg`"}}},
        {"hysteresis(size, 20, 10 deg)", Unit::truth, {{17, 2, "`20` has no unit, but `size` is an angle (deg): write `20 deg`"}}},
        {"hysteresis(looming, 1 s, 2 s)", Unit::truth, {{20, 3, "`1 s` is a time (s), but `looming` is a ratio (no unit): `hysteresis` takes values of one unit"}, {25, 3, "`2 s` is a time (s), but `looming` is a ratio (no unit): `hysteresis` takes values of one unit"}}},
        {"hysteresis(looming, 0.2, dark)", Unit::truth, {{25, 4, "`dark` is not constant: `hysteresis` takes a plain number here, as in `2`"}}},
        {"hysteresis(size, size, 20 deg)", Unit::truth, {{17, 4, "`size` is not constant: `hysteresis` takes a plain number here, as in `2 deg`"}}},
        {"hysteresis(looming, 0.6, 0.4)", Unit::truth, {{20, 3, "the limits of `hysteresis` are the wrong way round: `0.6` is not below `0.4`"}}},
        {"hysteresis(looming, 0.5, 0.5)", Unit::truth, {{20, 3, "the limits of `hysteresis` are the wrong way round: `0.5` is not below `0.5`"}}},
        {"hysteresis(looming, 0.4, 0.6) + 1", Unit::ratio, {{0, 29, "`hysteresis(looming, 0.4, 0.6)` is a condition (true or false), but `+` needs a number"}}},
        // bounds
        {"rise(1e308 * (looming - dark), 1 s)", Unit::ratio, {{0, 35, "`rise(1e308 * (looming - dark), 1 s)` can overflow: its bounds are not finite"}}},
        {"smooth(1e308 * (looming - dark), 1 s)", Unit::ratio, {{0, 37, "`smooth(1e308 * (looming - dark), 1 s)` can overflow: its bounds are not finite"}}},
        {"limit(1e308 * (looming - dark), 1 /s)", Unit::ratio, {{0, 37, "`limit(1e308 * (looming - dark), 1 /s)` can overflow: its bounds are not finite"}}},
        {"1 / rise(looming, 1 s)", Unit::ratio, {{4, 18, "the divisor `rise(looming, 1 s)` can be 0 (it is within 0 and 1): write `max(rise(looming, 1 s), 0.01)`"}}},
        // all errors are told
        {"rise(loming, 0 s) > 1 deg and held(looming, 5)", Unit::truth, {{5, 6, "unknown name `loming`: did you mean `looming`?"}, {13, 3, "`0 s` is out of range: `rise` takes a time from 1 us to 1 h"}, {35, 7, "`looming` is a ratio (no unit), but `held` needs a condition: compare it with `<` or `>`"}, {44, 1, "`5` has no unit, but `held` takes a time here: write `5 s` or `5 ms`"}}},
    };
    // clang-format on
    for (const BadLine& line : lines) {
        CAPTURE(line.text);
        const std::vector<LanguageError> errors = bad(line.text, line.expected);
        REQUIRE(errors.size() == line.errors.size());
        for (std::size_t i = 0; i < errors.size(); ++i) CHECK(errors[i] == line.errors[i]);
    }
}

}  // namespace flinch::organism::steering

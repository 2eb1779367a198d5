#include <array>
#include <cmath>
#include <limits>

#include "tests/organism/steering/circuit_language/support.hpp"

namespace flinch::organism::steering {

namespace {

/// An expression of the one signal x, with its memory.
class Watch {
  public:
    Watch(std::string_view text, Unit unit, Symbol x = {"x", Unit::ratio, -2, 2}) {
        SymbolTable table;
        table.add(std::move(x));
        ParsedExpression parsed = parse_expression(text, table, unit);
        REQUIRE(std::holds_alternative<Expression>(parsed));
        expression = std::get<Expression>(std::move(parsed));
        memory.assign(expression.memory(), std::numeric_limits<double>::quiet_NaN());
    }
    double see(double x, double elapsed) { return expression.evaluate(std::array{x}, memory, elapsed); }

    Expression expression;
    std::vector<double> memory;
};

struct Moment {
    double elapsed, x;
};

// Irregular: from a microsecond to long after, and twice at once.
const std::vector<Moment> life{{0, 0.25},  {0.02, 1},   {0.000001, 1}, {0.13, -0.5},  {1.7, -0.5},
                               {0.004, 2}, {0, 2},      {0.3, 2},      {0.3, 0},      {0.51, -2},
                               {6, -1.5},  {0.02, 1.5}, {40, 0.5},     {0.001, 0.75}, {0.25, 0.5}};

/// The leaky integral of `life` up to its moment `last`, in closed form.
double leaky(std::size_t last, double constant) {
    std::vector<double> until_last(last + 1, 0.0);
    for (std::size_t i = last; i > 0; --i) until_last[i - 1] = until_last[i] + life[i].elapsed;
    const auto left = [&](std::size_t i) { return std::exp(-until_last[i] / constant); };
    double sum = life[0].x * left(0);
    for (std::size_t i = 0; i < last; ++i) sum += life[i].x * (left(i + 1) - left(i));
    return sum;
}

doctest::Approx near(double value) {
    return doctest::Approx(value).epsilon(2e-6);
}

}  // namespace

TEST_CASE("circuit memory: smooth, rise and fall against the closed form, over irregular times") {
    for (const auto& [written, constant] :
         {std::pair{"500 ms", 0.5}, std::pair{"20 ms", 0.02}, std::pair{"1 minute", 60.0}}) {
        const auto watch = [text = written](std::string name) {
            return Watch{name + "(x, " + text + ")", Unit::ratio};
        };
        Watch smooth = watch("smooth"), rise = watch("rise"), fall = watch("fall");
        for (std::size_t i = 0; i < life.size(); ++i) {
            CAPTURE(i);
            const double expected = leaky(i, constant);
            const auto [elapsed, x] = life[i];
            CHECK(smooth.see(x, elapsed) == near(expected));
            CHECK(rise.see(x, elapsed) == near(std::max(0.0, x - expected)));
            CHECK(fall.see(x, elapsed) == near(std::max(0.0, expected - x)));
        }
    }
}

TEST_CASE("circuit memory: a jump after a long quiet time is felt whole") {
    Watch rise{"rise(x, 500 ms)", Unit::ratio};
    CHECK(rise.see(0.25, 0) == 0);
    CHECK(rise.see(0.25, 3600) == 0);
    CHECK(rise.see(1, 3600) == 0.75);
    CHECK(rise.see(1, 0.5) == near(0.75 * std::exp(-1.0)));
    CHECK(rise.see(0, 0) == 0);
    Watch limit{"limit(x, 2 /s)", Unit::ratio};
    CHECK(limit.see(0, 0) == 0);
    CHECK(limit.see(1, 3600) == 0);
    CHECK(limit.see(1, 0.25) == 0.5);
}

TEST_CASE("circuit memory: it does not matter how time is cut") {
    Watch whole{"rise(x, 1 h)", Unit::ratio}, cut = whole;
    CHECK(whole.see(0, 0) == cut.see(0, 0));
    CHECK(whole.see(1, 1) == cut.see(1, 1));
    double last = 0;
    for (int i = 0; i < 60'000; ++i) last = cut.see(1, 0.001);
    CHECK(1 - last == doctest::Approx(-std::expm1(-1.0 / 60)).epsilon(1e-9));
    CHECK(1 - whole.see(1, 60) == doctest::Approx(-std::expm1(-1.0 / 60)).epsilon(1e-9));

    // where the series for short times ends
    for (const double u : {0.0499999, 0.0500001}) {
        Watch smooth{"smooth(x, 1 s)", Unit::ratio};
        smooth.see(0, 0);
        smooth.see(1, 0);
        CHECK(smooth.see(1, u) == near(-std::expm1(-u)));
    }
}

TEST_CASE("circuit memory: limit follows on a straight line") {
    Watch limit{"limit(x, 0.5 /s)", Unit::ratio};
    CHECK(limit.see(-1, 7) == -1);
    CHECK(limit.see(1, 0.5) == -1);
    double t = 0;
    for (const double elapsed : {0.125, 0.0, 1e-6, 0.5, 1.25, 2.0, 3.0, 9.0}) {
        t += elapsed;
        CHECK(limit.see(1, elapsed) == near(std::min(1.0, -1 + 0.5 * t)));
    }
    CHECK(limit.see(0.75, 1) == 1);
    CHECK(limit.see(0.75, 0.25) == 0.875);
    CHECK(limit.see(0.75, 0.25) == 0.75);
    CHECK(limit.see(0.75, 1) == 0.75);

    Watch angle{"limit(size, 30 deg/s)", Unit::angle, {"size", Unit::angle, 0, 120}};
    CHECK(angle.see(20, 0) == 20);
    CHECK(angle.see(110, 1) == 20);
    CHECK(angle.see(0, 1) == 50);
    CHECK(angle.see(0, 1) == 20);
    Watch length{"limit(far, 1 cells/s)", Unit::length, {"far", Unit::length, 0, 50}};
    CHECK(length.see(10, 0) == 10);
    CHECK(length.see(0, 1) == 10);
    CHECK(length.see(0, 2.5) == 7.5);
}

TEST_CASE("circuit memory: hysteresis") {
    Watch watch{"hysteresis(x, 0.25, 0.75)", Unit::truth};
    CHECK(watch.see(0.75, 0) == 0);  // settled: not above
    CHECK(watch.see(0.76, 1) == 1);
    CHECK(watch.see(0.5, 1) == 1);
    CHECK(watch.see(0.25, 0) == 1);
    CHECK(watch.see(0.24, 1) == 0);
    CHECK(watch.see(0.25, 1) == 0);
    CHECK(watch.see(0.75, 1000) == 0);
    CHECK(watch.see(2, 0) == 1);

    Watch above{"hysteresis(x, 0.25, 0.75)", Unit::truth};
    CHECK(above.see(0.8, 0) == 1);
    CHECK(above.see(0.5, 0) == 1);
    Watch angle{"hysteresis(size, 5 deg, 2 * 5 deg)", Unit::truth, {"size", Unit::angle, 0, 120}};
    CHECK(angle.see(11, 0) == 1);
    CHECK(angle.see(6, 0) == 1);
}

TEST_CASE("circuit memory: held") {
    Watch watch{"held(x > 0.5, 500 ms)", Unit::truth};
    CHECK(watch.see(1, 1000) == 0);  // not known for how long
    CHECK(watch.see(1, 0.499) == 0);
    CHECK(watch.see(1, 0.001) == 1);
    CHECK(watch.see(1, 0) == 1);
    CHECK(watch.see(1, 1e9) == 1);
    CHECK(watch.see(0, 0) == 0);
    CHECK(watch.see(1, 10) == 0);  // false until now
    CHECK(watch.see(1, 0.3) == 0);
    CHECK(watch.see(0, 0.1) == 0);
    CHECK(watch.see(1, 0.1) == 0);
    CHECK(watch.see(1, 0.4) == 0);
    CHECK(watch.see(1, 0.1) == 1);

    // steps that do not add up exactly
    for (const double step : {0.02, 0.1, 0.0001}) {
        Watch exact{"held(x > 0.5, 500 ms)", Unit::truth};
        exact.see(1, 0);
        const int steps = static_cast<int>(std::lround(0.5 / step));
        for (int i = 1; i < steps; ++i) REQUIRE(exact.see(1, step) == 0);
        CHECK(exact.see(1, step) == 1);
    }
    Watch shortest{"held(true, 1 us)", Unit::truth};
    CHECK(shortest.see(0, 0) == 0);
    CHECK(shortest.see(0, 0) == 0);
    CHECK(shortest.see(0, 0.000001) == 1);
}

TEST_CASE("circuit memory: functions within functions, and several side by side") {
    Watch nested{"held(hysteresis(rise(x, 500 ms), 0.25, 0.5), 200 ms)", Unit::truth};
    CHECK(nested.memory.size() == 4);
    CHECK(nested.see(0, 0) == 0);
    CHECK(nested.see(1, 1) == 0);
    CHECK(nested.see(1, 0.15) == 0);
    CHECK(nested.see(1, 0.2) == 1);  // rise is at exp(-0.7) = 0.497, between the limits
    CHECK(nested.see(1, 0.4) == 0);  // exp(-1.5) = 0.22

    Watch apart{"rise(x, 1 s) + rise(x, 2 s) - fall(x, 1 s)", Unit::ratio};
    CHECK(apart.memory.size() == 6);
    apart.see(0, 0);
    CHECK(apart.see(1, 1) == 2);
    CHECK(apart.see(1, 1) == near(std::exp(-1.0) + std::exp(-0.5)));
    CHECK(apart.see(0, 0) == near(-(1 - std::exp(-1.0))));

    Watch twice{"smooth(smooth(x, 1 s), 1 s)", Unit::ratio};
    twice.see(0, 0);
    twice.see(1, 1);
    CHECK(twice.see(1, 1) == 0);  // the inner one was 0 when last seen
    CHECK(twice.see(1, 1) > 0);
}

TEST_CASE("circuit memory: nothing is skipped where the whole is settled already") {
    for (const auto* text : {"x > 3 and rise(x, 1 s) > 0.5", "x < 3 or rise(x, 1 s) > 0.5"}) {
        Watch watch{text, Unit::truth}, alone{"rise(x, 1 s) > 0.5", Unit::truth};
        for (const auto [elapsed, x] : life) {
            watch.see(x, elapsed);
            alone.see(x, elapsed);
            CHECK(watch.memory == alone.memory);
        }
    }
}

TEST_CASE("circuit memory: a copy of the memory goes on alike") {
    Watch watch{"limit(rise(x, 500 ms), 2 /s) + smooth(fall(x, 1 s), 20 ms) * min(2, smooth(x, 1 minute))",
                Unit::ratio};
    for (std::size_t at = 0; at < life.size(); ++at) {
        Watch original = watch;
        for (std::size_t i = 0; i < at; ++i) original.see(life[i].x, life[i].elapsed);
        Watch copy = original;
        for (std::size_t i = at; i < life.size(); ++i) {
            CHECK(copy.see(life[i].x, life[i].elapsed) == original.see(life[i].x, life[i].elapsed));
        }
        CHECK(copy.memory == original.memory);
    }
}

TEST_CASE("circuit memory: without one, always as if for the first time") {
    const auto fresh = [](std::string_view text, Unit unit) { return good(text, unit).evaluate(signals); };
    for (int i = 0; i < 2; ++i) {
        CHECK(fresh("rise(looming, 1 s)", Unit::ratio) == 0);
        CHECK(fresh("fall(looming, 1 s)", Unit::ratio) == 0);
        CHECK(fresh("smooth(looming, 1 s)", Unit::ratio) == 0.75);
        CHECK(fresh("limit(looming, 1 /s)", Unit::ratio) == 0.75);
        CHECK(fresh("hysteresis(looming, 0.1, 0.7)", Unit::truth) == 1);
        CHECK(fresh("hysteresis(looming, 0.1, 0.8)", Unit::truth) == 0);
        CHECK(fresh("held(posture.freeze, 1 s)", Unit::truth) == 0);
    }
    CHECK(good("looming + dark", Unit::ratio).memory() == 0);
    CHECK(good("looming + dark", Unit::ratio).evaluate(signals, {}, 1.0) == 1.25);
    CHECK(Expression{}.memory() == 0);
    CHECK(Expression{}.evaluate({}, {}, 1.0) == 0);
}

TEST_CASE("circuit memory: half known is not known") {
    for (const auto* text : {"smooth(x, 1 s)", "limit(x, 1 /s)"}) {
        constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
        Watch watch{text, Unit::ratio};
        watch.memory = {1, nothing};
        CHECK(watch.see(0.5, 1) == 0.5);
        watch.memory = {nothing, 1};
        CHECK(watch.see(0.5, 1) == 0.5);
    }
}

TEST_CASE("circuit memory: bounds, units and what is read") {
    struct Line {
        std::string_view text;
        Unit unit;
        double low, high;
        std::size_t memory;
    };
    const std::vector<Line> lines{
        {"rise(valence, 1 s)", Unit::ratio, 0, 4, 2},
        {"fall(valence, 1 s)", Unit::ratio, 0, 4, 2},
        {"smooth(valence, 1 s)", Unit::ratio, -2, 2, 2},
        {"limit(valence, 1 /s)", Unit::ratio, -2, 2, 2},
        {"rise(size, 1 s)", Unit::angle, 0, 120, 2},
        {"fall(since_meal, 1 h)", Unit::time, 0, 86400, 2},
        {"smooth(heart_rate, 10 s)", Unit::rate, 1, 8, 2},
        {"rise(pace, 1 us)", Unit::speed, 0, 4, 2},
        {"smooth(motion, 2 * 30 minutes)", Unit::angular_speed, 0, 400, 2},  // a constant all the same
        {"rise(3, 1 s)", Unit::ratio, 0, 0, 2},
        {"1 / smooth(wait, 1 s)", Unit::rate, 0.5, 4, 2},
        {"hysteresis(looming, 0.2, 0.4)", Unit::truth, 0, 1, 1},
        {"hysteresis(looming, -2, -1)", Unit::truth, 1, 1, 1},
        {"hysteresis(looming, 0.5, 1)", Unit::truth, 0, 0, 1},
        {"held(posture.freeze, 1 s)", Unit::truth, 0, 1, 1},
        {"held(true, 1 s)", Unit::truth, 0, 1, 1},
        {"held(looming > 2, 1 s)", Unit::truth, 0, 0, 1},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        const Expression expression = good(line.text, line.unit);
        CHECK(expression.low() == line.low);
        CHECK(expression.high() == line.high);
        CHECK(expression.memory() == line.memory);
    }
    const Expression reads = good("held(looming > 0.5, 1 s) or hysteresis(size, 1 deg, 2 deg)", Unit::truth);
    CHECK(std::vector(reads.reads().begin(), reads.reads().end()) == std::vector<std::uint32_t>{0, 2});
}

TEST_CASE("circuit memory: any elapsed time, any signal and any memory stay within the bounds") {
    constexpr double infinite = std::numeric_limits<double>::infinity();
    constexpr double nothing = std::numeric_limits<double>::quiet_NaN();
    const std::array wild{0.0, -0.0, 1e-300, 1.0, -1.0, 1e9, 1e300, -1e300, infinite, -infinite, nothing};
    for (const auto* text :
         {"rise(x, 1 us)", "fall(x, 1 h)", "smooth(x, 1 s)", "limit(x, 1e300 /s)", "limit(x, 1e-300 /s)"}) {
        CAPTURE(text);
        Watch watch{text, Unit::ratio};
        for (const double x : wild) {
            for (const double elapsed : wild) {
                for (const double a : wild) {
                    for (const double b : wild) {
                        watch.memory = {a, b};
                        for (int i = 0; i < 2; ++i) {
                            const double value = watch.see(x, elapsed);
                            REQUIRE(value >= watch.expression.low());
                            REQUIRE(value <= watch.expression.high());
                            for (const double each : watch.memory) REQUIRE(std::abs(each) <= 2);
                        }
                    }
                }
            }
        }
    }
    for (const auto* text : {"hysteresis(x, 0.5, 1)", "hysteresis(x, 1, 3)", "held(x > 0, 1 s)"}) {
        CAPTURE(text);
        Watch watch{text, Unit::truth};
        for (const double x : wild) {
            for (const double elapsed : wild) {
                for (const double a : wild) {
                    watch.memory = {a};
                    const double value = watch.see(x, elapsed);
                    REQUIRE((value == 0 || value == 1));
                    REQUIRE(value <= watch.expression.high());
                }
            }
        }
    }
}

}  // namespace flinch::organism::steering

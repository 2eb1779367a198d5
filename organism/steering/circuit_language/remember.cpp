#include "organism/steering/circuit_language/remember.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <limits>

#include "sim/mathematics.hpp"

namespace flinch::organism::steering {

namespace {

constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
constexpr double half_a_tick = 5e-7;  // s; sums of times are rounded, and the clock ticks in microseconds

/// The share that has decayed after `elapsed` seconds of something that falls to 1/e every `constant`
/// seconds. For a short time a series is used, because `1 - sim::decay` would leave too few digits.
double gone(double elapsed, double constant) noexcept {
    constexpr double all = 80, little = 0.05;
    const double u = std::min(elapsed, all * constant) / constant;
    if (u > little) return 1.0 - static_cast<double>(sim::decay(u, 1.0));
    return u * (1 - u / 2 * (1 - u / 3 * (1 - u / 4 * (1 - u / 5))));
}

/// Moves from `from` towards `to` by at most `step`.
double towards(double from, double to, double step) noexcept {
    if (std::abs(to - from) <= step) return to;
    return to > from ? from + step : from - step;
}

double follow(const Instruction& step, double x, std::span<double> memory, double elapsed) noexcept {
    double& follower = memory[0];
    double& seen = memory[1];
    if (std::isnan(follower) || std::isnan(seen)) {
        follower = x;
    } else if (step.step == Step::limit) {
        follower = towards(follower, seen, step.parameter * elapsed);
    } else {
        follower += (seen - follower) * gone(elapsed, step.parameter);
    }
    follower = within(follower, step.low, step.high);
    seen = x;
    switch (step.step) {
        case Step::rise:
            return std::max(0.0, x - follower);
        case Step::fall:
            return std::max(0.0, follower - x);
        default:
            return follower;
    }
}

double hysteresis(const Instruction& step, double x, double& on) noexcept {
    const bool was = on > 0.5;  // false if it is NaN
    on = x > step.high || (was && x >= step.low) ? 1.0 : 0.0;
    return on;
}

/// `since` is the time for which the condition has been true, or below 0 if it is false.
double held(const Instruction& step, bool condition, double& since, double elapsed) noexcept {
    if (!condition) {
        since = -1;
    } else {
        since = since >= 0 ? since + elapsed : 0;
    }
    return since + half_a_tick >= step.parameter ? 1.0 : 0.0;
}

}  // namespace

double remember(const Instruction& step, double x, std::span<double> memory, double elapsed) noexcept {
    switch (step.step) {
        case Step::hysteresis:
            return hysteresis(step, x, memory[0]);
        case Step::held:
            return held(step, x > 0.5, memory[0], elapsed);
        default:
            return follow(step, x, memory, elapsed);
    }
}

double run(const Program& program, std::span<const double> signals, std::span<double> memory,
           double elapsed) noexcept {
    std::array<double, stack_size> stack;  // not zeroed, because each element is written before it is read
    std::size_t height = 0;
    for (const Instruction& each : program) {
        if (each.step == Step::constant) {
            stack[height++] = each.low;
        } else if (each.step == Step::signal) {
            assert(each.index < signals.size());
            stack[height++] = within(signals[each.index], each.low, each.high);
        } else if (each.step == Step::truth) {
            assert(each.index < signals.size());
            stack[height++] = signals[each.index] > 0.5 ? 1.0 : 0.0;
        } else if (is_unary(each.step)) {
            stack[height - 1] = apply(each.step, stack[height - 1]);
        } else if (is_remembering(each.step)) {
            std::array<double, 2> forgotten{unknown, unknown};
            const std::span<double> place =
                memory.empty() ? std::span<double>{forgotten} : memory.subspan(each.index, places(each.step));
            stack[height - 1] = remember(each, stack[height - 1], place, elapsed);
        } else {
            --height;
            stack[height - 1] = apply(each.step, stack[height - 1], stack[height]);
        }
    }
    return stack[0];
}

}  // namespace flinch::organism::steering

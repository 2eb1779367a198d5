#pragma once

#include <chrono>
#include <cstddef>
#include <string>

namespace flinch::lab {

/// What this core can do at best, measured in this process.
struct MachineLimits {
    double flops = 0;  ///< multiplications and additions a second, not fused, as the brain does them
    double bytes = 0;  ///< bytes a second that are read and written in place, from the second-level cache

    /// The least time, in microseconds, for work of this size.
    [[nodiscard]] double microseconds(double operations, double traffic) const noexcept;
};
[[nodiscard]] MachineLimits measure_limits();

/// What figures are to be read with: the processor, its cores, and the compiler.
struct MachineDescription {
    std::string processor;
    unsigned cores = 0;
    std::string compiler;
};
[[nodiscard]] MachineDescription describe_machine();

/// The best time, in microseconds, of one call, over rounds that last a tenth of a second together. On a busy
/// machine some of them are undisturbed.
template <class Work>
[[nodiscard]] double best_microseconds(const Work& work) {
    using Clock = std::chrono::steady_clock;
    using Microseconds = std::chrono::duration<double, std::micro>;
    constexpr Microseconds round{500};
    constexpr int rounds = 200;
    double best = 1e12;
    std::size_t times = 1;
    for (int i = 0; i < rounds; ++i) {
        const auto begun = Clock::now();
        for (std::size_t k = 0; k < times; ++k) work();
        const double one = Microseconds(Clock::now() - begun).count() / static_cast<double>(times);
        if (one < best) best = one;
        const double fitting = round.count() / (best > 0.01 ? best : 0.01);
        times = fitting < 1 ? 1 : static_cast<std::size_t>(fitting);
    }
    return best;
}

}  // namespace flinch::lab

#include "scenarios/lab/bench/machine.hpp"

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <vector>

#include "sim/parallel_for.hpp"

namespace flinch::lab {
namespace {

constexpr std::size_t lanes = 8;
using Lanes = float __attribute__((vector_size(lanes * sizeof(float))));

double flops_a_second() {
    constexpr int steps = 1000;
    constexpr std::size_t chains = 10;  // so many that none waits for its own last step
    std::array<Lanes, chains> sums{};
    const Lanes factor = Lanes{} + 0.999F;
    const double spent = best_microseconds([&] {
        for (int i = 0; i < steps; ++i) {
            for (Lanes& sum : sums) sum = sum * factor + factor;
        }
        asm volatile("" ::"r"(sums.data()) : "memory");  // somebody may read the sums
    });
    return 2.0 * steps * chains * lanes / spent * 1e6;
}

double bytes_a_second() {
    std::vector<float> values(64 * 1024, 1.0F);  // 256 KB
    const double spent = best_microseconds([&] {
        for (float& value : values) value *= 0.999F;
        asm volatile("" ::"r"(values.data()) : "memory");
    });
    return 2.0 * static_cast<double>(values.size() * sizeof(float)) / spent * 1e6;
}

std::string processor() {
    std::ifstream file("/proc/cpuinfo");
    for (std::string line; std::getline(file, line);) {
        const auto colon = line.find(": ");
        if (line.starts_with("model name") && colon != std::string::npos) return line.substr(colon + 2);
    }
    return "unknown";
}

}  // namespace

double MachineLimits::microseconds(double operations, double traffic) const noexcept {
    return std::max(operations / flops, traffic / bytes) * 1e6;
}

MachineLimits measure_limits() {
    return {flops_a_second(), bytes_a_second()};
}

MachineDescription describe_machine() {
#ifdef __clang__
    const std::string compiler = "clang++ " __clang_version__;
#else
    const std::string compiler = "g++ " __VERSION__;
#endif
    return {processor(), sim::cores(), compiler};
}

}  // namespace flinch::lab

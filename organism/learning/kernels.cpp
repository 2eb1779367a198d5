#include "organism/learning/kernels.hpp"

#include <cstring>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

// One vector register of eight floats, written so that every compiler and level does the same operations in
// order.
using Lanes = float __attribute__((vector_size(lanes * sizeof(float))));

Lanes load(const float* from) noexcept {
    Lanes value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

void store(float* to, const Lanes& value) noexcept {
    std::memcpy(to, &value, sizeof value);
}

}  // namespace

void add_scaled(float a, std::span<const float> x, std::span<float> y) noexcept {
    for (std::size_t i = 0; i + lanes <= y.size(); i += lanes) {
        store(y.data() + i, load(y.data() + i) + a * load(x.data() + i));
    }
}

float dot(std::span<const float> x, std::span<const float> y) noexcept {
    Lanes even{};
    Lanes odd{};
    std::size_t i = 0;
    for (; i + 2 * lanes <= x.size(); i += 2 * lanes) {
        even += load(x.data() + i) * load(y.data() + i);
        odd += load(x.data() + i + lanes) * load(y.data() + i + lanes);
    }
    if (i + lanes <= x.size()) even += load(x.data() + i) * load(y.data() + i);
    const Lanes sum = even + odd;
    return ((sum[0] + sum[4]) + (sum[1] + sum[5])) + ((sum[2] + sum[6]) + (sum[3] + sum[7]));
}

void squash(std::span<float> values) noexcept {
    for (float& value : values) value = sim::logistic(value);
}

}  // namespace flinch::organism::learning

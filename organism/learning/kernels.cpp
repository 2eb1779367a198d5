#include "organism/learning/kernels.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "sim/mathematics.hpp"

namespace flinch::organism::learning {
namespace {

// This is one vector register of eight floats, written so that every compiler and optimisation level does the
// same operations in order.
using Lanes = float __attribute__((vector_size(lanes * sizeof(float))));
using Wholes = std::int32_t __attribute__((vector_size(lanes * sizeof(std::int32_t))));

Lanes load(const float* from) noexcept {
    Lanes value;
    std::memcpy(&value, from, sizeof value);
    return value;
}

void store(float* to, const Lanes& value) noexcept {
    std::memcpy(to, &value, sizeof value);
}

/// Adds weighted rows to a block of y. The rows are taken in order for each lane of y, which stays in
/// registers meanwhile.
template <std::size_t width>
void add_rows_block(const float* rows, std::size_t stride, std::span<const float> coefficients,
                    float* y) noexcept {
    Lanes sum[width];
    for (std::size_t b = 0; b < width; ++b) sum[b] = load(y + b * lanes);
    for (const float coefficient : coefficients) {
        for (std::size_t b = 0; b < width; ++b) sum[b] += coefficient * load(rows + b * lanes);
        rows += stride;
    }
    for (std::size_t b = 0; b < width; ++b) store(y + b * lanes, sum[b]);
}

float fold(const Lanes& sum) noexcept {
    return ((sum[0] + sum[4]) + (sum[1] + sum[5])) + ((sum[2] + sum[6]) + (sum[3] + sum[7]));
}

/// Does four folds at once: they are the same sums in the same order, lane against lane.
void fold_four(const Lanes& a, const Lanes& b, const Lanes& c, const Lanes& d, float* out) noexcept {
    const Lanes ab = __builtin_shufflevector(a, b, 0, 1, 2, 3, 8, 9, 10, 11) +
                     __builtin_shufflevector(a, b, 4, 5, 6, 7, 12, 13, 14, 15);
    const Lanes cd = __builtin_shufflevector(c, d, 0, 1, 2, 3, 8, 9, 10, 11) +
                     __builtin_shufflevector(c, d, 4, 5, 6, 7, 12, 13, 14, 15);
    const Lanes pairs = __builtin_shufflevector(ab, cd, 0, 2, 8, 10, 4, 6, 12, 14) +
                        __builtin_shufflevector(ab, cd, 1, 3, 9, 11, 5, 7, 13, 15);
    out[0] = pairs[0] + pairs[1];
    out[1] = pairs[4] + pairs[5];
    out[2] = pairs[2] + pairs[3];
    out[3] = pairs[6] + pairs[7];
}

/// Computes several dot products at once, so that their sums do not wait for each other.
template <std::size_t count>
void dot_block(const float* rows, std::size_t stride, std::span<const float> x, float* out) noexcept {
    Lanes even[count]{};
    Lanes odd[count]{};
    std::size_t i = 0;
    for (; i + 2 * lanes <= x.size(); i += 2 * lanes) {
        const Lanes first = load(x.data() + i);
        const Lanes second = load(x.data() + i + lanes);
        for (std::size_t r = 0; r < count; ++r) {
            even[r] += load(rows + r * stride + i) * first;
            odd[r] += load(rows + r * stride + i + lanes) * second;
        }
    }
    if (i + lanes <= x.size()) {
        for (std::size_t r = 0; r < count; ++r) even[r] += load(rows + r * stride + i) * load(x.data() + i);
    }
    if constexpr (count == 4) {
        fold_four(even[0] + odd[0], even[1] + odd[1], even[2] + odd[2], even[3] + odd[3], out);
    } else {
        for (std::size_t r = 0; r < count; ++r) out[r] = fold(even[r] + odd[r]);
    }
}

}  // namespace

void add_scaled(float a, std::span<const float> x, std::span<float> y) noexcept {
    for (std::size_t i = 0; i + lanes <= y.size(); i += lanes) {
        store(y.data() + i, load(y.data() + i) + a * load(x.data() + i));
    }
}

float dot(std::span<const float> x, std::span<const float> y) noexcept {
    float sum = 0;
    dot_block<1>(x.data(), 0, y, &sum);
    return sum;
}

void add_rows(const Matrix& matrix, std::size_t first, std::span<const float> coefficients,
              std::span<float> y) noexcept {
    if (coefficients.empty()) return;
    const std::size_t stride = y.size();
    constexpr std::size_t most_rows = 16;  // few enough at a time that memory is read in order
    for (std::size_t k = 0; k < coefficients.size(); k += most_rows) {
        const auto some = coefficients.subspan(k, std::min(most_rows, coefficients.size() - k));
        const float* rows = matrix.row(first + k).data();
        std::size_t i = 0;
        for (; i + 12 * lanes <= stride; i += 12 * lanes)
            add_rows_block<12>(rows + i, stride, some, y.data() + i);
        for (; i + 4 * lanes <= stride; i += 4 * lanes)
            add_rows_block<4>(rows + i, stride, some, y.data() + i);
        for (; i + lanes <= stride; i += lanes) add_rows_block<1>(rows + i, stride, some, y.data() + i);
    }
}

void dot_rows(const Matrix& matrix, std::size_t first, std::span<const float> x,
              std::span<float> out) noexcept {
    if (out.empty()) return;
    const std::size_t stride = x.size();
    const float* rows = matrix.row(first).data();
    std::size_t k = 0;
    for (; k + 4 <= out.size(); k += 4) dot_block<4>(rows + k * stride, stride, x, out.data() + k);
    for (; k < out.size(); ++k) dot_block<1>(rows + k * stride, stride, x, out.data() + k);
}

void add_outer(Matrix& matrix, std::size_t first, std::span<const float> coefficients,
               std::span<const float> x) noexcept {
    for (std::size_t k = 0; k < coefficients.size(); ++k)
        add_scaled(coefficients[k], x, matrix.row(first + k));
}

void learn_row(std::span<float> weights, std::span<float> drift, float momentum, float keep, float up,
               std::span<const float> x, float down, std::span<const float> y) noexcept {
    for (std::size_t i = 0; i + lanes <= weights.size(); i += lanes) {
        const Lanes step =
            momentum * load(drift.data() + i) + (up * load(x.data() + i) - down * load(y.data() + i));
        store(drift.data() + i, step);
        store(weights.data() + i, keep * load(weights.data() + i) + step);
    }
}

void squash(std::span<float> values) noexcept {
    std::size_t i = 0;
    for (; i + lanes <= values.size(); i += lanes) {
        const Lanes value = load(values.data() + i);
        store(values.data() + i, 1.0F / (1.0F + sim::exp_of<Lanes, Wholes>(-value)));
    }
    for (; i < values.size(); ++i) values[i] = sim::logistic(values[i]);
}

}  // namespace flinch::organism::learning

#pragma once

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <span>
#include <type_traits>

// These mathematical kernels give the same bits on every machine and at every optimisation level, whereas the
// C library's exp, log, sin and atan may differ from one release to the next. They use only +, -, *, / and
// sqrt, which IEEE 754 fixes. They are written without branches, so that loops over arrays vectorise. Their
// relative error is below 3e-7 on the stated domains.
namespace flinch::sim {

inline constexpr float pi = 3.14159265358979F;

/// e^x, for x clamped to [-87, 87]. It reduces the range by ln 2 in two parts and then evaluates a polynomial
/// of degree 6. `Float` is float, or a vector register of floats (GCC's and Clang's vector_size); `Int` is
/// the matching integer type. Both give the same bits.
template <class Float, class Int>
[[nodiscard]] inline Float exp_of(Float x) noexcept {
    x = x < -87.0F ? Float{} - 87.0F : x;
    x = x > 87.0F ? Float{} + 87.0F : x;
    const float shifter = 12582912.0F;  // 1.5 * 2^23: adding it rounds to a whole number
    const Float n = (x * 1.44269504F + shifter) - shifter;
    const Float r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    Float p = r * 1.3981999507e-3F + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    p = p * r * r + r + 1.0F;
    Int exponent;
    if constexpr (std::is_same_v<Float, float>) {
        exponent = static_cast<Int>(n);
    } else {
        exponent = __builtin_convertvector(n, Int);
    }
    return p * std::bit_cast<Float>((exponent + 127) << 23);
}

[[nodiscard]] inline float exp(float x) noexcept {
    return exp_of<float, std::int32_t>(x);
}

/// Natural logarithm, for positive normal x.
[[nodiscard]] inline float log(float x) noexcept {
    auto bits = std::bit_cast<std::int32_t>(x);
    const std::int32_t exponent = (bits - 0x3f3504f3) >> 23;
    bits -= exponent << 23;
    const float m = std::bit_cast<float>(bits) - 1.0F;  // in [sqrt(1/2) - 1, sqrt(2) - 1]
    const float s = m / (2.0F + m);
    const float z = s * s;
    const float series = s * (2.0F + z * (0.66666667F + z * (0.4F + z * (0.28571430F + z * 0.22222222F))));
    return series + static_cast<float>(exponent) * 0.69314718F;
}

/// The logistic function 1 / (1 + e^-x).
[[nodiscard]] inline float logistic(float x) noexcept {
    return 1.0F / (1.0F + exp(-x));
}

/// Hyperbolic tangent.
[[nodiscard]] inline float tanh(float x) noexcept {
    return 2.0F * logistic(2.0F * x) - 1.0F;
}

/// Sine of a small angle, |r| up to pi / 2, by its series.
[[nodiscard]] inline float sine_series(float r) noexcept {
    const float z = r * r;
    return r + r * z *
                   (-1.6666667e-1F +
                    z * (8.3333333e-3F + z * (-1.9841270e-4F + z * (2.7557319e-6F + z * -2.5052108e-8F))));
}

/// x minus n times pi. Pi is subtracted in two parts, so that little precision is lost.
[[nodiscard]] inline float beyond_pi(float x, float n) noexcept {
    return (x - n * 3.140625F) - n * 9.67653589793e-4F;
}

/// Sine, for |x| below about 1e4 radians.
[[nodiscard]] inline float sin(float x) noexcept {
    const float shifter = 12582912.0F;
    const float n = (x * 0.318309886F + shifter) - shifter;  // nearest multiple of pi
    const float series = sine_series(beyond_pi(x, n));
    return (static_cast<std::int32_t>(n) & 1) != 0 ? -series : series;
}

/// Cosine, on the same domain.
[[nodiscard]] inline float cos(float x) noexcept {
    const float shifter = 12582912.0F;
    const float k = (x * 0.318309886F + 0.5F + shifter) - shifter;
    const float series = sine_series(beyond_pi(x, k - 0.5F));  // from the nearest odd multiple of pi / 2
    return (static_cast<std::int32_t>(k) & 1) != 0 ? -series : series;
}

/// Angle of the vector (x, y) in (-pi, pi]; 0 for the null vector.
[[nodiscard]] inline float atan2(float y, float x) noexcept {
    const float ax = std::abs(x);
    const float ay = std::abs(y);
    const float high = std::max(ax, ay);
    if (high == 0.0F) return 0.0F;
    float t = std::min(ax, ay) / high;
    const bool reduce = t > 0.41421356F;  // tan(pi / 8)
    if (reduce) t = (t - 1.0F) / (t + 1.0F);
    const float z = t * t;
    float a = t + t * z *
                      (-3.33329491539e-1F +
                       z * (1.99777106478e-1F + z * (-1.38776856032e-1F + z * 8.05374449538e-2F)));
    if (reduce) a += 0.785398163F;
    if (ay > ax) a = 1.57079633F - a;
    if (x < 0.0F) a = pi - a;
    return y < 0.0F ? -a : a;
}

/// The factor by which an exponential decay with time constant `constant` shrinks a value over `elapsed`
/// (both in seconds). It is exact however the time is cut into steps. With a constant of 0 or less the value
/// vanishes at once.
[[nodiscard]] inline float decay(double elapsed, double constant) noexcept {
    return constant <= 0.0 ? 0.0F : exp(static_cast<float>(-elapsed / constant));
}

/// Wraps an angle in radians to (-pi, pi].
[[nodiscard]] inline float wrap_angle(float a) noexcept {
    const float turns = std::floor((a + pi) / (2.0F * pi));
    return a - turns * 2.0F * pi;
}

[[nodiscard]] constexpr float radians(float degrees) noexcept {
    return degrees * (pi / 180.0F);
}
[[nodiscard]] constexpr float degrees(float radians) noexcept {
    return radians * (180.0F / pi);
}

}  // namespace flinch::sim
